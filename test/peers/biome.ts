import { placeKinds } from './place-kinds.ts';
import { codes, type Reason, type Situation, union, type Verdict } from './situation.ts';
import { switchKinds } from './switches.ts';
import type { TypeKind } from './type-kind.ts';
import { unionKinds } from './union-kinds.ts';

/*
 * What Biome's useExhaustiveSwitchCases is asked in its tests, mapped to XT's codes. Its types are its own and it does
 * not load here, so that what it says is written down: a switch is reported where a literal of the type has no case and
 * no default takes it; with `requireExplicitCase` the default does not count.
 */

/** The kinds of types and places that its tests have, beside those below. */
const kinds = [
  'a union',
  'an alias of a union',
  'a union of aliases',
  'a union of the types of constants',
  'a generic alias',
  'keys of a type',
  'keys of a constant',
  'keys of what is left of a type',
  'keys of a part of a type',
  'elements of a constant list',
  'elements of a tuple type',
  'a type of another module',
  'a type of a namespace',
  'a type of the name of a value',
  'a branded union',
  'a branded member',
  'a union beside a number',
  'a part of a failure',
  'a part that must be there',
  'a readonly failure',
  "a body of the file's own, of two unions",
  'what a function returns',
  'what an arrow returns',
  'an element of a loop',
  'an element of a loop over entries',
  'a property taken out in a loop',
  'a property of an awaited element',
  'a property of an element of a tuple',
  'a property of an element of another module',
  'a property of a class, in an arrow',
  'a type argument of a callback',
];

/** What it says of switches of a kind, whatever their type. */
const verdicts: Readonly<Record<string, Verdict>> = {
  'all codes': 'silent',
  'one missing': 'reported',
};

/** Of a plain union, also what its option decides: beside a default, `silent` without it, `reported` with it. */
const defaults: Readonly<Record<string, Verdict>> = {
  'none, an empty switch': 'reported',
  'all codes beside a default': 'silent',
  'one missing beside a default': 'reported',
  'one missing, the default first': 'reported',
  'three missing beside a default': 'reported',
  'three missing beside a default that may take them': 'silent',
};

function generated(type: TypeKind, said: Readonly<Record<string, Verdict>>): readonly Situation[] {
  return switchKinds.flatMap((kind) => {
    const biome = said[kind.name];
    if (!biome) return [];
    const label = type.label ?? ((code: string) => `'${code}'`);
    return {
      name: `${type.name}: ${kind.name}`,
      code: type.write((subject) => kind.write(subject, type.codes ?? codes, label)),
      biome,
      reason: kind.reason,
    };
  });
}

const all = [...unionKinds, ...placeKinds];

function kindOf(name: string): TypeKind {
  const found = all.find((kind) => kind.name === name);
  if (!found) throw new Error(`There is no kind '${name}'.`);
  return found;
}

function special(name: string, biome: Verdict, code: string, reason?: Reason): Situation {
  return { name, biome, code: `declare function use(n: number): void;\n${code}\nexport {};\n`, reason };
}

/** A switch on a parameter, each case with a body of its own. */
function on(
  name: string,
  biome: Verdict,
  type: string,
  cases: readonly string[],
  reason?: Reason,
): Situation {
  const written = cases.map((test, index) => `case ${test}: use(${index}); break;`).join(' ');
  return special(name, biome, `function f(code: ${type}): void { switch (code) { ${written} } }`, reason);
}

const quoted = codes.map((code) => `'${code}'`);

const specials: readonly Situation[] = [
  on('any text', 'silent', 'string', ["'ok'", "'no'"]),
  on('anything', 'silent', 'any', ["'ok'", "'no'"]),
  on('something unknown', 'silent', 'unknown', ["'ok'", "'no'"]),
  on('what can never be', 'silent', 'never', []),
  on('keys of what is not known', 'silent', 'keyof Record<string, unknown>', ["'ok'", "'no'"]),
  on('numbers, all', 'silent', '0 | 1 | 2', ['0', '1', '2']),
  on('numbers, one missing', 'reported', '0 | 1 | 2', ['0', '1'], 'noCode'),
  on('numbers below nothing, all', 'silent', '-1 | 2', ['-1', '2']),
  on('bigints, all', 'silent', '1n | 2n', ['0x1n', '2n']),
  on('bigints, one missing', 'reported', '1n | 2n', ['1n'], 'noCode'),
  on('both booleans', 'silent', 'boolean', ['true', 'false']),
  on('one boolean', 'reported', 'boolean', ['true'], 'noCode'),
  on('booleans beside codes, all', 'silent', `boolean | ${union}`, ['true', 'false', ...quoted]),
  on(
    'booleans beside codes, a boolean missing',
    'reported',
    `boolean | ${union}`,
    ['true', ...quoted],
    'noCode',
  ),
  on('booleans beside codes, a code missing', 'reported', `boolean | ${union}`, [
    'true',
    'false',
    ...quoted.slice(1),
  ]),
  on('null and undefined beside codes, all', 'silent', `null | undefined | ${union}`, [
    'null',
    'undefined',
    ...quoted,
  ]),
  on('null beside codes, missing', 'reported', `null | ${union}`, quoted, 'noCode'),
  on(
    "texts that are nobody's codes, one missing",
    'reported',
    "'running' | 'jumping' | 'ducking'",
    ["'running'", "'jumping'"],
    'foreign',
  ),
  on(
    "another system's codes, one missing",
    'reported',
    "'AUTH_101' | 'CONN_001' | 'CONN_002'",
    ["'AUTH_101'", "'CONN_001'"],
    'foreign',
  ),
  on('codes in an escaped spelling, all', 'silent', union, ["'\\u0041UTH_101'", ...quoted.slice(1)]),
  on(
    'codes in templates without holes, all',
    'silent',
    union,
    codes.map((code) => `\`${code}\``),
  ),
  special(
    'conditions instead of values',
    'silent',
    'function f(n: number): void { switch (true) { case n > 2: use(0); break; case n > 1: use(1); } }',
  ),
  special(
    'a case that is a variable of the same union',
    'reported',
    `function f(code: ${union}, other: ${union}): void { switch (code) { case other: use(0); break; case 'AUTH_101': use(1); } }`,
  ),
  special(
    'a default in a pattern, which its types do not see',
    'reported',
    `interface Error { code?: ${union} } function f({ code = 'AUTH_101' }: Error = {}): void { switch (code) { ${quoted.map((test, index) => `case ${test}: use(${index}); break;`).join(' ')} } }`,
    'limit',
  ),
  special(
    'an object union without a property that tells',
    'silent',
    'type Some = { rc: 1 } | { ok: 2 }; function f(value: Some & { rc?: unknown }): void { switch (value.rc) { case 1: use(0); } }',
  ),
];

export const biome: readonly Situation[] = [
  ...kinds.flatMap((name) => generated(kindOf(name), verdicts)),
  ...generated(kindOf('a union'), defaults),
  ...specials,
];
