import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { expect, it } from 'vitest';
import * as tables from '../../codes/src/generated/tables.ts';
import { shortenedNames } from '../scripts/shortened-names.ts';

const packages = fileURLToPath(new URL('../..', import.meta.url));

/** The bundle as it is written, without types: a name in a type is in nobody's way. */
const [bundle] = buildSync({
  entryPoints: [join(packages, 'typescript-plugin/src/index.ts')],
  bundle: true,
  platform: 'node',
  write: false,
}).outputFiles;

it('shortens only properties that nobody else reads or writes', () => {
  const require = createRequire(import.meta.url);
  const typescript = readFileSync(require.resolve('typescript/lib/typescript.d.ts'), 'utf8');
  const data = JSON.stringify(tables);
  for (const name of shortenedNames) {
    expect(bundle?.text, name).toMatch(new RegExp(String.raw`\b${name}\b`));
    expect(bundle?.text, `${name} in a string`).not.toMatch(new RegExp(`['"\`]${name}['"\`]`));
    expect(bundle?.text, `${name} in a message`).not.toContain(`{{${name}}}`);
    expect(typescript, `${name} in TypeScript's interface`).not.toMatch(
      new RegExp(String.raw`^\s*(?:readonly )?${name}\??[:(<]`, 'm'),
    );
    expect(data, `${name} in the tables`).not.toContain(`"${name}":`);
  }
});
