import parser from '@typescript-eslint/parser';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { idiomPages } from '../../analysis/test/support/idioms.ts';
import plugin from '../src/index.ts';
import { fixturesOf } from './support/fixtures.ts';

/*
 * The idioms of the fixtures once more, with types: beside the real libraries, whose types must take nothing away, and
 * with names of types that only a checker follows into other modules.
 */

const project = fileURLToPath(new URL('./fixtures/typed/', import.meta.url));

/** What asks, answers and tests in them, whose types say nothing of codes. */
const otherLibraries = ['axios', 'msw', 'nock', 'vitest'];

/**
 * What the typed preset reports in a text that stands in the typed project, as `line text`.
 *
 * @param isSingleRun as where `CI` is set: a text that is not on the disk gets a program of its own file alone
 */
function reported(text: string, isSingleRun = false): readonly string[] {
  const config: Linter.Config[] = [
    {
      files: ['**/*.ts'],
      languageOptions: {
        parser: parser,
        parserOptions: {
          project: './tsconfig.json',
          tsconfigRootDir: project,
          disallowAutomaticSingleRunInference: !isSingleRun,
        },
      },
    },
    plugin.configs.recommendedTypeChecked,
    { settings: { 'xt-mc': { types: true, typeNames: ['XtCode'] } } },
  ];
  const lines = text.split('\n');
  return new Linter({ configType: 'flat', cwd: project })
    .verify(text, config, { filename: `${project}file.ts` })
    .map(({ line, column, endColumn, message, ruleId }) =>
      ruleId ? `${line} ${lines[line - 1]?.slice(column - 1, (endColumn ?? 0) - 1) ?? ''}` : message,
    );
}

describe('idioms of the fixtures, with types', () => {
  const idioms = fixturesOf('clients/faulty').filter(({ name }) => name.includes('idioms-'));

  it.each(idioms)('$name', ({ text }) => {
    const marked = text.split('\n').flatMap((line, index) => (line.includes('// !') ? [index + 1] : []));
    expect([...new Set(reported(text).map((told) => parseInt(told, 10)))]).toEqual(marked);
  });

  it("the same libraries with another system's codes: silent", () => {
    const [lookAlike] = fixturesOf('look-alikes').filter(({ name }) => name.includes('idioms-'));
    expect(reported(lookAlike?.text ?? 'missing')).toEqual([]);
  });

  it('the libraries are there, with their types', () => {
    const { devDependencies } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as { devDependencies: Record<string, string> };
    const texts = [...idioms, ...idiomPages.flatMap(({ snippets }) => snippets)];
    const imported = texts.flatMap(({ text }) =>
      Array.from(text.matchAll(/from '((?:@[^/']+\/)?[^./':][^/':]*)['/]/g), ([, name = '']) => name),
    );
    expect([...new Set(imported)].filter((name) => !(name in devDependencies)).sort()).toEqual(
      otherLibraries,
    );
  });
});

/** A line in a module that imports what `errors.ts` declares. */
function line(code: string): string {
  return `import { AliasError, takes, takesAll, type Row, type XtCode } from './errors.ts';\n${code}`;
}

describe('places for which a named type is written', () => {
  it.each([
    ['a variable', "export const code: XtCode = 'AUHT_103';"],
    ['one arm of a choice', "export const code: XtCode = Math.random() > 1 ? 'AUTH_104' : 'AUHT_103';"],
    ['a default', "export const f = (code: XtCode = 'AUHT_103') => code;"],
    ['an argument', "takes('AUHT_103');"],
    ['an argument of a rest', "takesAll('AUTH_104', 'AUHT_103');"],
    ['an argument of a function of the file', "const f = (code: XtCode) => code;\nf('AUHT_103');"],
    ['an argument of a class', "throw new AliasError('AUHT_103');"],
    ['a property', "export const d: { code: XtCode } = { code: 'AUHT_103' };"],
    ['a property that another module declares', "export const row: Row = { code: 'AUHT_103', text: '' };"],
    ['a property of an item', "export const rows: readonly Row[] = [{ code: 'AUHT_103', text: '' }];"],
    ['what a function returns', "export function f(): XtCode {\n  return 'AUHT_103';\n}"],
    ['what an arrow gives', "export const f = (): XtCode => 'AUHT_103';"],
    ['an item', "export const list: XtCode[] = ['AUTH_104', 'AUHT_103'];"],
    ['an item of a set', "export const set = new Set<XtCode>(['AUTH_104', 'AUHT_103']);"],
    ['an item of a set that is annotated', "export const set: Set<XtCode> = new Set(['AUHT_103']);"],
    ['a key', "export const text: Record<XtCode, string> = { AUTH_104: 'ip', AUHT_103: 'key' };"],
    ['a key, partial', "export const text: Partial<Record<XtCode, string>> = { AUHT_103: 'key' };"],
    ['a key of an index signature', "export const text: { [code: XtCode]: string } = { AUHT_103: 'key' };"],
    ['a key of a map', "export const text: Map<XtCode, string> = new Map([['AUHT_103', 'key']]);"],
    ['a key, by satisfies', "export const text = { AUHT_103: 'key' } satisfies Record<XtCode, string>;"],
  ])('%s', (_, code) => {
    expect(reported(line(code)).map((told) => told.replace(/^\d+ '?|'$/g, ''))).toEqual(['AUHT_103']);
  });

  it.each([
    ['a variable of another type', "type Ticket = string;\nexport const code: Ticket = 'AUHT_103';"],
    [
      'an argument of another parameter',
      "export const f = (code: XtCode, id: string) => id;\nf('AUTH_104', 'AUHT_103');",
    ],
    ['another property', "export const row: Row = { code: 'AUTH_104', text: 'AUHT_103' };"],
    ['a key of another table', "export const text: Record<string, XtCode> = { AUHT_103: 'AUTH_104' };"],
    ['a value of the table', "export const text: Record<XtCode, string> = { AUTH_104: 'AUHT_103' };"],
    ['no code at all', "takes('busy');"],
  ])('not %s', (_, code) => {
    expect(reported(line(code))).toEqual([]);
  });
});

describe("a body by its type, from another system's address", () => {
  const head = `interface Body { rc: number; mc: string; ma: string[]; result: { id: string } }
export async function ask() {
  const body: Body = await (await fetch('https://sapi.xt.com/v4/x')).json();
  if (body.rc !== 0) throw new Error(body.mc);
  return body.result;
}
`;
  const other = "fetch('https://api.example.com/v1/x')";

  it.each([
    `export async function f() { const b: Body = await (await ${other}).json(); return b.result.id; }`,
    `export async function f() { const { result }: Body = await (await ${other}).json(); return result.id; }`,
    `export async function f() { const b: Body = await (await ${other}).json(); const { result } = b; return result.id; }`,
    `export const f = () => ${other}.then((r) => r.json()).then(({ result }: Body) => result.id);`,
    `async function get(url: string): Promise<Body> { return (await fetch(url)).json(); }
export async function f() { const { result } = await get('https://api.example.com/v1/x'); return result.id; }`,
    `class C { last!: Body; async f() { this.last = await (await ${other}).json(); const { result } = this.last; return result.id; } }`,
  ])('silent: %s', (code) => {
    expect(reported(head + code)).toEqual([]);
  });

  it('and from who knows where: reported', () => {
    const code =
      'export async function f(load: () => Promise<Body>) { const { result } = await load(); return result.id; }';
    expect(reported(head + code)).toEqual(['7 result']);
  });
});

describe('a text that is not the one on the disk, in CI', () => {
  it('is read without types, by what is written in it', () => {
    vi.stubEnv('CI', 'true');
    onTestFinished(() => void vi.unstubAllEnvs());
    const typed = "export const text: Map<XtCode, string> = new Map([['AUHT_103', 'key']]);";
    expect(reported(line(typed), true)).toEqual([]);
    const written =
      "export const is = (body: { rc: number; mc: string }) => body.rc === 1 && body.mc === 'AUHT_103';";
    expect(reported(written, true)).toEqual(["1 'AUHT_103'"]);
  });
});
