import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/render.ts';

const page = readFileSync(join(root, 'docs/other-languages.md'), 'utf8');
const examples = [...page.matchAll(/<!-- prints: (.+) -->\n\n```(\w+)\n([^]*?)```/g)].map(
  ([, output = '', language = '', code = '']) => ({ output, language, code }),
);

/** What runs an example, and what it needs: a machine that lacks it cannot tell. */
const runners: Readonly<Record<string, { readonly run: readonly [string, string]; readonly needs: string }>> =
  {
    python: { run: ['python3', '-c'], needs: 'python3' },
    sh: { run: ['sh', '-c'], needs: 'jq' },
  };

describe('docs/other-languages.md', () => {
  it('has an example in each language', () => {
    expect(examples.map(({ language }) => language)).toEqual(Object.keys(runners));
  });

  it.each(examples)('$language prints what the page says', ({ output, language, code }) => {
    const { run, needs } = runners[language] ?? { run: ['false', ''], needs: 'false' };
    if (spawnSync(needs, ['--version']).status !== 0) return;
    const { stdout, stderr } = spawnSync(run[0], [run[1], code], {
      cwd: join(root, 'packages/codes'),
      encoding: 'utf8',
    });
    expect({ stdout: stdout.trim(), stderr }).toEqual({ stdout: output, stderr: '' });
  });

  it('names every property of catalogue.json', () => {
    const catalogue = JSON.parse(readFileSync(join(root, 'packages/codes/catalogue.json'), 'utf8')) as object;
    const names = Object.keys(catalogue).filter((name) => name !== '$schema');
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
