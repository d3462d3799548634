import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const workflows = readdirSync(join(root, '.github/workflows'));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What a workflow, or a script that it runs, starts of this repository: `pnpm NAME`, and files below .ci. */
function startedBy(text: string): { readonly names: readonly string[]; readonly files: readonly string[] } {
  const listed = [...text.matchAll(/script: \[([^\]]+)\]/g)].flatMap(([, names = '']) => names.split(/,\s*/));
  const called = [...text.matchAll(/\bpnpm(?:@[\d.]+)? (?:run )?([a-z][\w:-]*)/g)].map(
    ([, name = '']) => name,
  );
  const files = [...text.matchAll(/(?<![\w/])\.ci\/\w+/g)].map(([file]) => file);
  const others = ['exec', 'install'];
  return { names: [...listed, ...called].filter((name) => !others.includes(name)), files };
}

describe.each(['.ci/run', '.ci/release', ...workflows.map((name) => `.github/workflows/${name}`)])(
  '%s',
  (path) => {
    const { names, files } = startedBy(readFileSync(join(root, path), 'utf8').replaceAll(/^\s*#.*$/gm, ''));

    it('starts scripts that the repository has', () => {
      expect(names.length + files.length).toBeGreaterThan(0);
      expect(names.filter((name) => !(name in scripts))).toEqual([]);
      expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    });
  },
);

it.each(['.ci/run', '.ci/release'])('%s can be started', (path) => {
  expect(statSync(join(root, path)).mode & 0o111).not.toBe(0);
});
