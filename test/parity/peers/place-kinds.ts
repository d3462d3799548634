import { codes, union, unionOf } from './situation.ts';
import { parameter, place, type TypeKind, xt } from './type-kind.ts';

const body = `type Body = { rc: 0; mc: 'SUCCESS'; result: string } | { rc: 1; mc: ${union}; result: null };`;

/** A function with a parameter whose type is made of the catalogue's failure. */
function failure(
  name: string,
  type: string,
  subject = 'failure.mc',
  target = 'failure',
  before = '',
): TypeKind {
  return place(name, subject, `${xt('XtFailure')}\n${before}\nfunction f(${target}: ${type}): void {%}`);
}
const own = `XtFailure<${union}>`;

const bodies: readonly TypeKind[] = [
  parameter('a code of a failure, by its key', `${own}['mc']`, xt('XtFailure')),
  failure('a failure', own),
  failure('a failure, read by a text', own, "failure['mc']"),
  failure('a readonly failure', `Readonly<${own}>`),
  failure('a part of a failure', `Pick<${own}, 'rc' | 'mc'>`),
  failure('a failure without a part', `Omit<${own}, 'ma'>`),
  failure('a part that must be there', `Required<Partial<${own}>>`),
  failure('a failure with more', `${own} & { at: number }`),
  failure(
    'an interface that extends a failure',
    'Mine',
    'failure.mc',
    'failure',
    `interface Mine extends ${own} { at: number }`,
  ),
  failure('a code taken out of a failure', own, 'mc', '{ mc }'),
  failure('a code taken out under another name', own, 'code', '{ mc: code }'),
  place(
    "a body of the file's own, narrowed",
    'body.mc',
    `${body} function f(body: Body): void { if (body.rc === 0) return; % }`,
  ),
  place(
    "a body of the file's own, of two unions",
    'body.mc',
    `type Body = { rc: 0; mc: 'AUTH_101' | 'AUTH_102' } | { rc: 1; mc: ${unionOf(codes.slice(2))} }; function f(body: Body): void {%}`,
  ),
  place(
    "an interface of the file's own",
    'body.mc',
    `interface Body { readonly rc: number; readonly mc: ${union} } function f(body: Body): void {%}`,
  ),
  place(
    'a property that must be there',
    'error.code',
    `function f(error: { readonly code: ${union} }): void {%}`,
  ),
  place(
    'an optional property that is there',
    'error.code',
    `function f(error: { code?: ${union} }): void { if (!error.code) return; % }`,
  ),
  place('a required property', 'error.code', `function f(error: Required<{ code?: ${union} }>): void {%}`),
  place(
    'a property of an aliased generic',
    'error.code',
    `type Failed<C> = { readonly code: C }; function f(error: Failed<${union}>): void {%}`,
  ),
];

const values: readonly TypeKind[] = [
  place('what a function returns', 'codeOf()', `declare function codeOf(): ${union}; function f(): void {%}`),
  place(
    'what an arrow returns',
    'codeOf()',
    `const codeOf = (): ${union} => 'AUTH_101'; function f(): void {%}`,
  ),
  place(
    'what a method returns',
    'client.code()',
    `declare const client: { code(): ${union} }; function f(): void {%}`,
  ),
  place(
    'what a promise holds',
    'await load()',
    `declare function load(): Promise<${union}>; async function f(): Promise<void> {%}`,
  ),
  place(
    'a failure that a function returns',
    'load().mc',
    `${xt('XtFailure')} declare function load(): ${own}; function f(): void {%}`,
  ),
  place(
    'a failure that a promise holds',
    '(await load()).mc',
    `${xt('XtFailure')} declare function load(): Promise<${own}>; async function f(): Promise<void> {%}`,
  ),
  place(
    'an element of a loop',
    'code',
    `function f(list: readonly (${union})[]): void { for (const code of list) {%} }`,
  ),
  place(
    'an element of a loop over entries',
    'code',
    `function f(list: readonly (${union})[]): void { for (const [, code] of list.entries()) {%} }`,
  ),
  place(
    'a property of an element of a loop',
    'error.code',
    `function f(list: readonly { code: ${union} }[]): void { for (const error of list) {%} }`,
  ),
  place(
    'a property taken out in a loop',
    'code',
    `function f(list: readonly { code: ${union} }[]): void { for (const { code } of list) {%} }`,
  ),
  place(
    'a property of an awaited element',
    'error.code',
    `async function f(list: readonly Promise<{ code: ${union} }>[]): Promise<void> { for await (const error of list) {%} }`,
  ),
  place(
    'a property of an element of a tuple',
    'list[0].code',
    `declare const list: readonly [{ code: ${union} }]; function f(): void {%}`,
  ),
  place(
    'a property of an element of another module',
    'errors[0].code',
    "import { errors } from './codes.ts'; function f(): void {%}",
    { differs: { 'none, an empty switch': 'gate' } },
  ),
  place(
    'a property of a class',
    'this.code',
    `class E { constructor(readonly code: ${union}) {} run(): void {%} }`,
  ),
  place(
    'a property of a class, in an arrow',
    'this.code',
    `class E { code: ${union} = 'AUTH_101'; run = (): void => {%} }`,
  ),
  place(
    'a parameter of a callback',
    'code',
    `declare function handle(of: (code: ${union}) => void): void; handle((code) => {%});`,
  ),
  place(
    'a type argument of a callback',
    'code',
    `declare function handle<T>(of: (code: T) => void): void; handle<${union}>((code) => {%});`,
  ),
  place(
    'what is left after a test',
    'code',
    `function f(code: ${union} | 'AUTH_104'): void { if (code === 'AUTH_104') return; % }`,
  ),
  place(
    'what is left of a nullable code',
    'code',
    `function f(code: ${union} | null | undefined): void { if (code == null) return; % }`,
  ),
  place('a cast', `code as ${union}`, 'function f(code: string): void {%}'),
  place('a constant of a declared type', 'code', `declare const code: ${union}; function f(): void {%}`),
  place('a constant that is cast', 'code', `const code = 'AUTH_101' as ${union}; function f(): void {%}`),
  place('a default in a pattern', 'code', `function f({ code = 'AUTH_101' }: { code?: ${union} }): void {%}`),
  place('a default of a parameter', 'code', `function f(code: ${union} = 'AUTH_101'): void {%}`),
];

export const placeKinds: readonly TypeKind[] = [...bodies, ...values];
