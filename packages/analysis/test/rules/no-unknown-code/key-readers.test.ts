import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/index.ts';
import { unknownCodes } from '../../../src/rules/no-unknown-code/unknown-codes.ts';
import { countReads } from '../../support/counted-source.ts';
import { analyseText, lowerText } from '../../support/analyse-text.ts';
import { applyEdits } from '../../support/apply.ts';
import { knowledgeWith } from '../../support/knowledge.ts';

/** The first suggestion for each finding, applied alone, and whether it may be applied without asking. */
function mended(text: string): readonly [string, boolean][] {
  return unknownCodes(analyseText(text)).map(({ suggestions, isCertain }) => [
    applyEdits(text, suggestions[0]?.edits ?? []),
    isCertain,
  ]);
}

/** A text in which AUHT_103 is mended wherever it stands, with the same by hand. */
const inAll = (text: string): string => text.replaceAll('AUHT_103', 'AUTH_103');

const asked = 'export const of = ({ rc, mc }) => (rc === 0 ? 0 : T[mc]);';

describe('the types of a map are mended with it', () => {
  it.each([
    ['an interface', `interface W { AUHT_103: number }\nconst T: W = { AUHT_103: 1 };\n${asked}`],
    ['a type literal', `const T: { AUHT_103: number; AUTH_104?: number } = { AUHT_103: 1 };\n${asked}`],
    [
      'a union in Record',
      `const T: Record<'AUHT_103' | 'AUTH_104', 1> = { AUHT_103: 1, AUTH_104: 1 };\n${asked}`,
    ],
    ['satisfies', `const T = { AUHT_103: 1 } satisfies Partial<Record<'AUHT_103', 1>>;\n${asked}`],
    ['a cast', `type K = 'AUHT_103';\nconst T = { AUHT_103: 1 } as Record<K, number>;\n${asked}`],
    [
      'a field',
      `class C { #t: Record<'AUHT_103', 1> = { AUHT_103: 1 }; of({ rc, mc }) { return rc || this.#t[mc]; } }`,
    ],
    [
      'a type of two maps',
      `type K = 'AUHT_103';\nconst T: Record<K, 1> = { AUHT_103: 1 };\nconst S = new Set<K>(['AUHT_103']);\n${asked}`,
    ],
  ])('%s', (_, text) => {
    expect(mended(text)).toContainEqual([inAll(text), true]);
  });

  it.each([
    ['an exported type', `export interface W { AUHT_103: number }\nconst T: W = { AUHT_103: 1 };\n${asked}`],
    ["another module's type", `import type { W } from './w';\nconst T: W = { AUHT_103: 1 };\n${asked}`],
    [
      'a type of which a text is a value',
      `type K = 'AUHT_103';\nconst T: Record<K, 1> = { AUHT_103: 1 };\nlog('AUHT_103');\n${asked}`,
    ],
    [
      'a type that has the new key already',
      `interface W { AUHT_103?: 1; AUTH_103?: 1 }\nconst T: W = { AUHT_103: 1 };\n${asked}`,
    ],
    ['a map that is given the new key later', `const T = { AUHT_103: 1 };\nT.AUTH_103 = 2;\n${asked}`],
  ])('%s is nothing that is mended without asking', (_, text) => {
    expect(mended(text).map(([, isCertain]) => isCertain)).toContain(false);
  });

  it('the keys of the type of a map handed to a function are those of its parameter', () => {
    const text = `const T = { AUHT_103: 1, AUTH_105: 2 };\nfunction use(table: { AUHT_103: number; AUTH_105: number }, mc: string) { return table[mc]; }\nexport const of = ({ rc, mc }) => (rc === 0 ? 0 : use(T, mc));`;
    expect(mended(text)).toEqual([[inAll(text), true]]);
  });
});

describe('what is made of the type of a map, and what has it, is mended with the map', () => {
  const waits =
    'interface W { AUHT_103: number; AUTH_105: number }\nconst T: W = { AUHT_103: 1, AUTH_105: 5 };';
  const plain = 'const T = { AUHT_103: 1, AUTH_105: 5 };';

  it.each([
    ['Pick', `${waits}\nconst part: Pick<W, 'AUHT_103'> = T;\nuse(part.AUHT_103);`],
    ['Omit', `${waits}\nlet rest: Omit<W, 'AUHT_103'>;`],
    ['Omit of typeof', `${plain}\ntype Rest = Readonly<Omit<typeof T, 'AUHT_103'>>;`],
    [
      'an alias of a Pick',
      `${plain}\ntype Part = Pick<typeof T, 'AUHT_103'>;\nconst part: Part = { AUHT_103: 3 };`,
    ],
    [
      'an interface that extends a Pick',
      `${waits}\ninterface More extends Pick<W, 'AUHT_103'> { more: 1 }\nconst more: More = { AUHT_103: 1, more: 1 };\nuse(more.AUHT_103);`,
    ],
    [
      'what extends its type',
      `interface B { AUHT_103: number }\ninterface W extends B { AUTH_105: number }\nconst T: W = { AUHT_103: 1, AUTH_105: 5 };\nfunction first(of: B) { return of.AUHT_103; }`,
    ],
    ['the type of one key', `${waits}\nlet one: W['AUHT_103'];`],
    ['the type of one key of typeof', `${plain}\nlet one: (typeof T)['AUHT_103'];`],
    ['keyof', `${plain}\nconst key: keyof typeof T = 'AUHT_103';\nuse(T[key]);`],
    ['Exclude of keyof', `${plain}\ntype Rest = Exclude<keyof typeof T, 'AUHT_103'>;`],
    ['a list of keys', `${plain}\nconst keys: readonly (keyof typeof T)[] = ['AUHT_103', 'AUTH_105'];`],
    [
      'a Record of its keys',
      `${plain}\nconst D: Record<keyof typeof T, string> = { AUHT_103: 'a', AUTH_105: 'b' };\nuse(D.AUHT_103, D['AUHT_103']);`,
    ],
    [
      'a mapped type of its keys',
      `${plain}\ntype D = { readonly [K in keyof typeof T]?: string };\nconst d: D = { AUHT_103: 'a' };\nuse(d.AUHT_103);`,
    ],
    [
      'a variable',
      `${plain}\nlet copy: typeof T = { AUHT_103: 2, AUTH_105: 6 };\ncopy = { AUHT_103: 3, AUTH_105: 7 };\nuse(copy.AUHT_103);`,
    ],
    [
      'a variable of a choice',
      `${plain}\nconst copy: typeof T = Math.random() > 0.5 ? T : { AUHT_103: 2, AUTH_105: 6 };\nuse(copy.AUHT_103);`,
    ],
    [
      'a parameter',
      `${plain}\nfunction first(table: typeof T) { return table.AUHT_103 + table['AUHT_103']; }\nuse(first(T), first({ AUHT_103: 3, AUTH_105: 7 }));`,
    ],
    [
      'a parameter of a declared type',
      `${waits}\nconst first = (table: Readonly<W> | undefined) => table?.AUHT_103;\nuse(first(T));`,
    ],
    [
      'a pattern for a parameter',
      `${plain}\nconst first = ({ AUHT_103: it }: typeof T) => it;\nuse(first(T));`,
    ],
    [
      'a default',
      `${waits}\nconst first = (table: W = { AUHT_103: 3, AUTH_105: 7 }) => table.AUTH_105;\nuse(first());`,
    ],
    [
      'what a function returns',
      `${plain}\nfunction make(): typeof T { return { AUHT_103: 2, AUTH_105: 6 }; }\nuse(make().AUHT_103);`,
    ],
    [
      'a field',
      `${waits}\nclass A { waits: W = { AUHT_103: 2, AUTH_105: 6 }; first(): W['AUHT_103'] { return this.waits.AUHT_103; } }`,
    ],
    [
      'a cast',
      `${waits}\nconst part = { AUHT_103: 3 } satisfies Partial<W>;\nuse(({ AUHT_103: 3 } as Pick<W, 'AUHT_103'>).AUHT_103, part.AUHT_103);`,
    ],
    [
      'what is read as it',
      `${waits}\nconst read = JSON.parse(text) as Pick<W, 'AUHT_103'>;\nuse(read.AUHT_103);`,
    ],
    [
      'a function that is asked for keys',
      `${plain}\nfunction get<K extends keyof typeof T>(key: K) { return T[key]; }\nuse(get('AUHT_103'));`,
    ],
    [
      'functions that hand a key on',
      `${plain}\nconst get = (key) => T[key];\nconst ask = (key) => get(key);\nuse(ask('AUHT_103'), get('AUTH_105'));`,
    ],
  ])('%s', (_, text) => {
    const whole = `${text}\n${asked}`;
    expect(new Set(mended(whole).map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify([inAll(whole), true])]),
    );
  });

  it.each([
    ['an exported function', `${waits}\nexport function first(table: W) { return table.AUHT_103; }`],
    [
      'a method of an exported class',
      `${waits}\nexport class A { first(table: W) { return table.AUHT_103; } }`,
    ],
    [
      'a function that is exported by its name',
      `${waits}\nconst first = (table: W) => table.AUHT_103;\nexport { first };`,
    ],
    [
      'an exported function that gives it',
      `${waits}\nexport function make(): W { return { AUHT_103: 2, AUTH_105: 6 }; }`,
    ],
    ['an exported variable', `${waits}\nexport const part: Pick<W, 'AUHT_103'> = T;`],
  ])('the type of %s: mended, and never without asking', (_, text) => {
    const whole = `${text}\n${asked}`;
    expect(mended(whole)).toEqual(mended(whole).map(() => [inAll(whole), false]));
    expect(mended(whole)).not.toEqual([]);
  });

  it('what nobody can follow stays, and is said', () => {
    const text = `${waits}\nfunction all(tables: W[]) { return tables.map((table) => table.AUHT_103); }\n${asked}`;
    const [finding] = unknownCodes(analyseText(text));
    expect(finding?.suggestions.map(({ messageId, data }) => [messageId, data.line])).toEqual([
      ['changeUnclear', '3'],
    ]);
    expect(finding?.isCertain).toBe(false);
  });
});

describe('a type of an mc is mended with the map that it asks', () => {
  it.each([
    [
      'a member of a body',
      `interface Failure { rc: number; mc: 'AUHT_103' }\nconst T = { AUHT_103: 1, AUTH_105: 5 };\nexport const of = (failure: Failure) => T[failure.mc];`,
    ],
    [
      'one of several',
      `interface Failure { rc: number; mc: 'AUHT_103' | 'AUTH_105' }\nconst T = { AUHT_103: 1, AUTH_105: 5 };\nexport const of = (failure: Failure) => T[failure.mc];`,
    ],
    [
      'a parameter',
      `const T = { AUHT_103: 1, AUTH_105: 5 };\nexport const of = ({ rc, mc }: { rc: number; mc: 'AUHT_103' }) => (rc === 0 ? 0 : T[mc]);`,
    ],
    [
      'a list',
      `interface Failure { rc: number; mc: 'AUHT_103' | 'AUTH_105' }\nconst T = ['AUHT_103'] as const;\nexport const of = ({ rc, mc }: Failure) => rc === 1 && T.includes(mc);`,
    ],
  ])('%s', (_, text) => {
    expect(mended(text)).toEqual([
      [inAll(text), true],
      [inAll(text), true],
    ]);
  });

  it('what else reads either is said of both', () => {
    const text = `interface Failure { rc: number; mc: 'AUHT_103' }\nexport const T = { AUHT_103: 1, AUTH_105: 5 };\nexport const of = (failure: Failure) => T[failure.mc];`;
    const told = unknownCodes(analyseText(text)).map(({ suggestions: [one] }) => [
      one?.messageId,
      one?.data.name,
    ]);
    expect(told).toEqual([
      ['changeExported', 'T'],
      ['changeExported', 'T'],
    ]);
    expect(mended(text)).toEqual([
      [inAll(text), false],
      [inAll(text), false],
    ]);
  });
});

describe('a list, or the values of an object, of which a type is made, is mended with what has the type', () => {
  it.each([
    [
      'what is compared',
      `const CODES = ['AUHT_103', 'AUTH_105'] as const;\nconst isOne = (mc: string): mc is (typeof CODES)[number] => CODES.includes(mc);\nexport const of = ({ rc, mc }) => rc !== 0 && isOne(mc) && mc === 'AUHT_103';`,
      2,
    ],
    [
      'a table',
      `const CODES = ['AUHT_103', 'AUTH_105'] as const;\ntype Code = (typeof CODES)[number];\nconst T: Record<Code, 1> = { AUHT_103: 1, AUTH_105: 1 };\nexport const of = ({ rc, mc }) => rc !== 0 && CODES.includes(mc) && T[mc as Code] + T.AUHT_103;`,
      2,
    ],
    [
      'a table of the values',
      `const Mc = { Sign: 'AUHT_103', Clock: 'AUTH_105' } as const;\ntype Code = (typeof Mc)[keyof typeof Mc];\nconst T: Record<Code, 1> = { AUHT_103: 1, AUTH_105: 1 };\nexport const of = ({ rc, mc }) => rc !== 0 && (mc === Mc.Sign ? T.AUHT_103 : T[mc as Code]);`,
      2,
    ],
  ])('%s', (_, text, count) => {
    expect(mended(text)).toEqual(Array.from({ length: count }, () => [inAll(text), true]));
  });
});

describe('what an expression is cast to is mended with the map', () => {
  it.each([
    [
      'a table',
      `const T = { AUHT_103: 1, AUTH_105: 2 };\ndelete (T as { AUHT_103?: number }).AUHT_103;\n${asked}`,
    ],
    [
      'a table, of a declared type',
      `interface W { AUHT_103?: number }\nconst T = { AUHT_103: 1, AUTH_105: 2 };\ndelete (T as W).AUHT_103;\n${asked}`,
    ],
    [
      'a key',
      `const T = { AUHT_103: 1, AUTH_105: 2 };\nexport const of = ({ rc, mc }) => (rc === 0 ? 0 : T[mc as 'AUHT_103']);`,
    ],
    [
      'a key, of a declared type',
      `type Code = 'AUHT_103' | 'AUTH_105';\nconst T = { AUHT_103: 1, AUTH_105: 2 };\nexport const of = ({ rc, mc }) => (rc === 0 ? 0 : T[mc as Code]);`,
    ],
    [
      'what is asked behind Object.freeze',
      `const T = Object.freeze({ AUHT_103: 1 }) satisfies Record<'AUHT_103', number>;\n${asked}`,
    ],
  ])('%s', (_, text) => {
    expect(mended(text)).toEqual([[inAll(text), true]]);
  });

  it('but not what stands beside the cast', () => {
    const text = `const T = { AUHT_103: 1, AUTH_105: 2 };\nconst other = [(T as { AUTH_105: 2 }).AUTH_105, { AUHT_103: 5 }];\n${asked}`;
    expect(mended(text)).toEqual([[text.replace('AUHT_103', 'AUTH_103'), true]]);
  });
});

describe('names that are no identifiers', () => {
  const settings = { additionalCodes: [{ code: 'ACME-FUNDS-017', message: undefined }] };
  const text = `const T = { ACMEFUNDS017: 1 };\nuse(T.ACMEFUNDS017, T?.ACMEFUNDS017);\n${asked}`;

  it('are quoted', () => {
    const [finding] = unknownCodes(analyseText(text, { settings }));
    expect(applyEdits(text, finding?.suggestions[0]?.edits ?? [])).toBe(
      `const T = { 'ACME-FUNDS-017': 1 };\nuse(T['ACME-FUNDS-017'], T?.['ACME-FUNDS-017']);\n${asked}`,
    );
  });
});

describe('a file twice as long costs at most twice as much', () => {
  const head = "import xt from 'xt-open-api';\n";
  const pieces: Readonly<Record<string, (index: number) => string>> = {
    'maps that are read': (i) =>
      `const t${i} = { AUHT_103: ${i}, AUTH_104: 1 }; const { AUHT_103: x${i} } = t${i}; export const of${i} = ({ rc, mc }) => rc || t${i}[mc] || t${i}.AUHT_103 || 'AUHT_103' in t${i};`,
    'readers of one map': (i) =>
      `${i === 0 ? 'const t = { AUHT_103: 1, AUHT_104: 1, AUHT_105: 1 };' : ''} export const of${i} = ({ rc, mc }) => rc || t[mc] || t.AUHT_103 || t['AUHT_104'] || t.AUHT_105;`,
    'helpers that a map is handed to': (i) =>
      `${i === 0 ? 'const t = { AUHT_103: 1, AUHT_104: 1, AUTH_105: 1 };' : ''} function h${i}(table, mc) { return table[mc]; } export const of${i} = ({ rc, mc }) => rc || h${i}(t, mc);`,
    'maps that are handed to a helper': (i) =>
      `${i === 0 ? 'function h(table, mc) { return table[mc] ?? table.AUTH_105; }' : ''} const t${i} = { AUHT_103: 1, AUTH_105: 1 }; export const of${i} = ({ rc, mc }) => rc || h(t${i}, mc);`,
    'names of one map': (i) =>
      `const t${i} = ${i === 0 ? '{ AUHT_103: 1, AUHT_104: 1 }' : `t${i - 1}`}; export const of${i} = ({ rc, mc }) => rc || t${i}[mc];`,
    'maps with a type each': (i) =>
      `type K${i} = 'AUHT_103' | 'AUTH_104'; const t${i}: Record<K${i}, 1> = { AUHT_103: 1, AUTH_104: 1 }; export const of${i} = ({ rc, mc }) => rc || t${i}[mc as K${i}];`,
  };

  const more: typeof pieces = {
    'values with the type of one map': (i) =>
      `${i === 0 ? 'const t = { AUHT_103: 1, AUTH_105: 1 };' : ''} const c${i}: typeof t = t; function f${i}(a: Pick<typeof t, 'AUHT_103'>) { return a.AUHT_103; } export const of${i} = ({ rc, mc }) => rc || t[mc] || f${i}(c${i});`,
    'lists of which types are made, and what is compared': (i) =>
      `const c${i} = ['AUHT_103', 'AUTH_105'] as const; const is${i} = (mc: string): mc is (typeof c${i})[number] => c${i}.includes(mc); export const of${i} = ({ rc, mc }) => rc && is${i}(mc) && mc === 'AUHT_103';`,
    'functions that are asked for a key': (i) =>
      `${i === 0 ? 'const t = { AUHT_103: 1, AUTH_105: 1 };' : ''} const get${i} = (key) => t[key]; export const of${i} = ({ rc, mc }) => rc || t[mc] || get${i}('AUTH_105');`,
    'types and maps with one key': (i) =>
      `interface F${i} { rc: number; mc: 'AUHT_103' } const t${i} = { AUHT_103: ${i}, AUTH_105: 1 }; export const of${i} = (f: F${i}) => t${i}[f.mc];`,
  };
  it.each(Object.entries({ ...pieces, ...more }))('%s', (_, piece) => {
    const readsOf = (count: number): number => {
      const text = head + Array.from({ length: count }, (__, index) => piece(index)).join('\n');
      const { source, reads } = countReads(lowerText(text));
      expect(unknownCodes(analyse(source, knowledgeWith())).length).toBeGreaterThan(0);
      return reads();
    };
    expect(readsOf(400) / readsOf(200)).toBeLessThan(2.05);
  });
});
