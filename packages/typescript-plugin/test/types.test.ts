import ts from 'typescript';
import { expect, it } from 'vitest';
import { init } from '../src/index.ts';
import { createService } from './service.ts';

/** What the plugin needs of the catalogue's types, and of the library's, which the service leaves out. */
const files = {
  '/lib.ts': [
    'type Extract<T, U> = T extends U ? T : never;',
    'type Readonly<T> = { readonly [P in keyof T]: T[P] };',
    'interface Array<T> { length: number } interface Promise<T> { then(f: (of: T) => void): void }',
    'interface String {} interface Function {} interface Object {} interface Number {} interface Boolean {}',
    'interface RegExp {} interface IArguments {} interface CallableFunction {} interface NewableFunction {}',
  ].join('\n'),
  '/node_modules/xt-mc/index.d.ts': [
    "export type MessageCode = 'AUTH_101' | 'AUTH_102' | 'AUTH_103' | 'ORDER_002' | 'ORDER_F0503';",
    'export interface XtFailure<C extends string = MessageCode> { readonly rc: 1; readonly mc: C; readonly result: null }',
  ].join('\n'),
};

const xt = "import type { MessageCode, XtFailure } from 'xt-mc';";
const auth = 'Extract<MessageCode, `AUTH_${string}`>';
const rest = "case 'AUTH_102': b(); break;";

/** The texts that the plugin's own diagnostics stand under. */
function told(text: string): readonly string[] {
  const { service } = createService({ ...files, '/a.ts': text });
  const info: Partial<ts.server.PluginCreateInfo> = {
    languageService: service,
    config: { diagnostics: 'warning' },
    project: { getProjectName: () => 'types' } as ts.server.Project,
  };
  const extended = init({ typescript: ts }).create(info as ts.server.PluginCreateInfo);
  return extended
    .getSemanticDiagnostics('/a.ts')
    .filter(({ source }) => source === 'xt-mc')
    .map(({ start = 0, length = 0 }) => text.slice(start, start + length));
}

it.each([
  ['a body that may be missing', `(x: XtFailure | undefined) => (x?.mc as string)`],
  ['a readonly body of few codes', `(x: Readonly<XtFailure<'AUTH_101' | 'AUTH_102'>>) => (x.mc as string)`],
  ['the codes of a family', `(x: ${auth}) => (x as string)`],
  ['a type parameter', `<C extends ${auth}>(x: C) => (x as string)`],
  ['what a function returns', `(x: () => MessageCode | undefined) => (x() as string)`],
])('a misspelt code is told beside %s', (_, compared) => {
  expect(told(`${xt}\nexport const f = ${compared} === 'AUHT_103';`)).toEqual(["'AUHT_103'"]);
});

it('a switch that has all codes of a constraint is whole, and a gap in it is told', () => {
  const write = (cases: string): string =>
    `export function f<C extends 'AUTH_102' | 'AUTH_103' | 'ORDER_F0503'>(code: C) { switch (code) { ${cases} } }`;
  const whole = `case 'AUTH_103': a(); break; ${rest} case 'ORDER_F0503': c();`;
  expect(told(write(whole))).toEqual([]);
  expect(told(write(`case 'ORDER_F0503': c(); break; ${rest}`))).toEqual(['switch (code)']);
});
