import { codes, type Reason, type Situation, union, type Verdict } from './situation.ts';

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

/** What its tests ask beside the kinds that both peers have: values that are no texts, spellings, variables. */
export const biomeSpecials: readonly Situation[] = [
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
