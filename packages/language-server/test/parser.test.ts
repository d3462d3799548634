import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as whole from 'typescript';
import type { PlainSource } from '@xt-mc/analysis';
import { lowerFile } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typescriptParser } from '../scripts/typescript-parser.ts';

type Parser = Pick<typeof whole, 'createSourceFile' | 'ScriptTarget'> & Parameters<typeof lowerFile>[0];

const packages = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'xt-mc-parser-'));
const bundle = join(folder, 'parser.cjs');

/** TypeScript's parser, as the extension has it. */
let parser: Parser = whole;
beforeAll(async () => {
  await build({
    stdin: { contents: "export * from 'typescript';", resolveDir: packages },
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    outfile: bundle,
    plugins: [typescriptParser],
  });
  parser = createRequire(import.meta.url)(bundle) as Parser;
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The plain tree as text, without what belongs to the host. */
function lowered(text: string, fileName: string, by: Parser): string {
  const file = by.createSourceFile(fileName, text, by.ScriptTarget.Latest, true);
  const source: PlainSource = lowerFile(by, file);
  return JSON.stringify(source, (key, value: unknown) =>
    key === 'host' || key === 'parent' ? undefined : value,
  );
}

const texts = ['analysis/test/fixtures', 'analysis/src', 'typescript-plugin/src', '../test/parity/fixtures']
  .map((name) => join(packages, name))
  .flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]sx?$/.test(name))
      .map((name) => join(root, name)),
  )
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

describe('the parser that the extension brings along', () => {
  it('is a fifteenth of TypeScript, without its checker', () => {
    expect(parser).not.toBe(whole);
    expect(statSync(bundle).size).toBeLessThan(600_000);
    expect(readFileSync(bundle, 'utf8')).not.toContain('isTypeAssignableTo');
    expect(whole).toHaveProperty('createProgram');
    expect(parser).not.toHaveProperty('createProgram');
  });

  it('makes the trees that TypeScript makes', () => {
    expect(texts.length).toBeGreaterThan(200);
    for (const { path, text } of texts) {
      expect(lowered(text, path, parser) === lowered(text, path, whole), path).toBe(true);
    }
  });

  it('makes them of half-typed code too', () => {
    for (const { path, text } of texts.slice(0, 60)) {
      for (let end = 0; end < text.length; end += 157) {
        const half = text.slice(0, end);
        expect(lowered(half, path, parser) === lowered(half, path, whole), `${path} up to ${end}`).toBe(true);
      }
    }
  });

  it('reads JavaScript with its comments, and JSX', () => {
    const text = "/** @type {import('x').Y<'AUTH_103'>} */ const a = <b c='AUTH_103'>{/* d */}</b>; //";
    for (const name of ['a.js', 'a.jsx', 'a.tsx']) {
      expect(lowered(text, name, parser)).toBe(lowered(text, name, whole));
    }
  });
});
