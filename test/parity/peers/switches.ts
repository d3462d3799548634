import type { Reason } from './situation.ts';

/** How a switch handles the codes of its subject. */
export interface SwitchKind {
  readonly name: string;
  /** The statement; `label` writes a code as this kind of type has it. */
  write(subject: string, codes: readonly string[], label: (code: string) => string): string;
  /** Options of the peer that speak of this kind. */
  readonly options?: object;
  /** Why our verdict differs on switches of this kind, whatever their type. */
  readonly reason?: Reason;
}

const lenient = { considerDefaultExhaustiveForUnions: true };

const clauses = (tests: readonly string[], leave = 'break'): string =>
  tests.map((test, index) => `case ${test}: use(${index}); ${leave};`).join(' ');

/** A switch with a clause of its own for all codes but the last few, and what stands behind them. */
function withClauses(lacking: number, rest = '', leave = 'break'): SwitchKind['write'] {
  return (subject, codes, label) =>
    `switch (${subject}) {\n${clauses(codes.slice(0, codes.length - lacking).map(label), leave)}\n${rest}}`;
}

const taken = 'default: use(-1);\n';
const closed = '// no default\n';

export const complete: SwitchKind = { name: 'all codes', write: withClauses(0) };
export const lacksOne: SwitchKind = { name: 'one missing', write: withClauses(1) };

export const switchKinds: readonly SwitchKind[] = [
  complete,
  lacksOne,
  { name: 'two missing', write: withClauses(2) },
  { name: 'none, an empty switch', write: (subject) => `switch (${subject}) {\n}` },
  { name: 'one missing beside a default', write: withClauses(1, taken) },
  { name: 'three missing beside a default', write: withClauses(3, taken), reason: 'default' },
  {
    name: 'three missing beside a default that may take them',
    write: withClauses(3, taken),
    options: lenient,
  },
  { name: 'all codes beside a default', write: withClauses(0, taken) },
  {
    name: 'all codes beside a default that is not wanted',
    write: withClauses(0, taken),
    options: { allowDefaultCaseForExhaustiveSwitch: false },
    reason: 'superfluous',
  },
  {
    name: 'all codes, a comment instead of a default that is not wanted',
    write: withClauses(0, closed),
    options: { allowDefaultCaseForExhaustiveSwitch: false },
    reason: 'superfluous',
  },
  { name: 'three missing, a comment instead of a default', write: withClauses(3, closed), options: lenient },
  {
    name: 'three missing, and a comment, where members are asked',
    write: withClauses(3, closed),
    reason: 'default',
  },
  {
    name: 'one missing, a comment instead of a default',
    write: withClauses(1, closed),
    options: lenient,
    reason: 'comment',
  },
  {
    name: 'three missing, what follows takes them',
    write: (...args) => `${withClauses(3, '', 'return')(...args)}\nuse(-1);`,
    reason: 'behind',
  },
  {
    name: 'one missing, the default first',
    write: (subject, codes, label) =>
      `switch (${subject}) {\ndefault: use(-1); break;\n${clauses(codes.slice(0, -1).map(label))}\n}`,
  },
  {
    name: 'all codes, in another order, some of one body',
    write: (subject, codes, label) => {
      const [first = '', ...others] = codes.map(label).reverse();
      return `switch (${subject}) {\ncase ${first}: use(0); break;\n${others.map((test) => `case ${test}:`).join(' ')} use(1);\n}`;
    },
  },
  {
    name: 'two missing, all others of one body',
    write: (subject, codes, label) =>
      `switch (${subject}) {\n${codes
        .slice(0, -2)
        .map((code) => `case ${label(code)}:`)
        .join(' ')} use(1);\n}`,
    reason: 'membership',
  },
];
