/** Misspelt keys, and what else in the file reads them. */

/** A statement of a client, and what it becomes. */
export interface MendedKey {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Texts in which each `AUHT_103` is mended but those that are to stay, which are written `KEPT`. */
function mended(name: string, text: string): MendedKey {
  const before = text.replaceAll('KEPT', 'AUHT_103');
  return { name, before, after: text.replaceAll('AUHT_103', 'AUTH_103').replaceAll('KEPT', 'AUHT_103') };
}

const map = (rest: string): string =>
  `const WAIT = { AUHT_103: 1, AUTH_105: 5 }; ${rest} return WAIT[body.mc];`;
const list = (rest: string): string =>
  `const KNOWN = ['AUHT_103', 'AUTH_105']; ${rest} return KNOWN.includes(body.mc);`;
const set = (rest: string): string =>
  `const KNOWN = new Set(['AUHT_103', 'AUTH_105']); ${rest} return KNOWN.has(body.mc);`;
const pairs = (rest: string): string =>
  `const TEXT = new Map([['AUHT_103', 'sign'], ['AUTH_105', 'clock']]); ${rest} return TEXT.get(body.mc);`;

export const mendedKeys: readonly MendedKey[] = [
  mended('by text', map("use(WAIT['AUHT_103'], WAIT?.['AUHT_103'], WAIT[`AUHT_103`]);")),
  mended('by name', map('use(WAIT.AUHT_103, WAIT?.AUHT_103, WAIT.AUTH_105);')),
  mended('in a pattern', map("const { AUHT_103: first, ['AUHT_103']: second } = WAIT;")),
  {
    name: 'in a shorthand pattern',
    before: map('const { AUHT_103, AUTH_105 = 3 } = WAIT;'),
    after: map('const { AUTH_103: AUHT_103, AUTH_105 = 3 } = WAIT;').replace('AUHT_103: 1', 'AUTH_103: 1'),
  },
  {
    name: 'in a shorthand pattern with a default',
    before: map('let AUHT_103; ({ AUHT_103 = 3 } = WAIT);'),
    after: map('let AUHT_103; ({ AUTH_103: AUHT_103 = 3 } = WAIT);').replace('AUHT_103: 1', 'AUTH_103: 1'),
  },
  {
    name: 'a shorthand key keeps its variable',
    before: 'const AUHT_103 = () => 1; return { AUHT_103, AUTH_105 }[body.mc]();',
    after: 'const AUHT_103 = () => 1; return { AUTH_103: AUHT_103, AUTH_105 }[body.mc]();',
  },
  mended('with in', map("use('AUHT_103' in WAIT);")),
  mended(
    'through Object and Reflect',
    map(
      "use(Object.hasOwn(WAIT, 'AUHT_103'), Reflect.has(WAIT, 'AUHT_103'), WAIT.hasOwnProperty('AUHT_103'), Object.prototype.hasOwnProperty.call(WAIT, 'AUHT_103'));",
    ),
  ),
  mended('deleted and written', map("delete WAIT.AUHT_103; WAIT.AUHT_103 = 2; WAIT['AUHT_103']++;")),
  mended(
    'through another name of it',
    map("const same = WAIT; use(same.AUHT_103, (WAIT ?? {})['AUHT_103']);"),
  ),
  mended('through a constant', map("const BAD = 'AUHT_103'; use(WAIT[BAD]);")),
  mended('frozen', 'const W = Object.freeze({ AUHT_103: 1 }); use(W.AUHT_103); return W[body.mc];'),
  mended('in an object', 'const T = { a: { AUHT_103: 1 } }; use(T.a.AUHT_103, T.KEPT); return T.a[body.mc];'),
  mended('of another map, which stays', map('const OTHER = { KEPT: 1 }; use(OTHER.KEPT);')),
  mended('a Map', pairs("TEXT.delete('AUHT_103'); TEXT.set('AUHT_103', 'x').has('AUHT_103');")),
  mended('a Set', set("KNOWN.add('AUHT_103'); use(KNOWN.has('AUHT_103'), KNOWN.size);")),
  mended('a list', list("use(KNOWN.indexOf('AUHT_103'), KNOWN.length);")),
  mended('a Set made of its keys', map('if (new Set(Object.keys(WAIT)).has(body.mc)) return 2;')),
  mended('asked by a helper', `const of = (table, mc) => table[mc]; ${map('use(of(WAIT, body.mc));')}`),
];

export interface KeptKey extends MendedKey {
  readonly messageId: 'changeHandedOn' | 'changeListed' | 'changeUnclear';
  readonly data: Readonly<Record<string, string>>;
}

function kept(
  name: string,
  messageId: KeptKey['messageId'],
  text: string,
  data: KeptKey['data'] = { name: /const ([A-Z]+)/.exec(text)?.[1] ?? '', line: '3' },
): KeptKey {
  return { ...mended(name, text), messageId, data };
}

const unclear = { line: '3' };

export const keptKeys: readonly KeptKey[] = [
  kept('handed to who knows what', 'changeHandedOn', map('register(WAIT);')),
  kept('returned', 'changeHandedOn', map('if (body.ma) return WAIT;')),
  kept('spread', 'changeHandedOn', map('use({ ...WAIT });')),
  kept('the rest of a pattern', 'changeHandedOn', map('const { AUTH_105, ...rest } = WAIT;')),
  kept('kept elsewhere', 'changeHandedOn', map('store.wait = WAIT;')),
  kept('entries', 'changeListed', map('use(Object.entries(WAIT));')),
  kept('values', 'changeListed', map('use(Object.values(WAIT));')),
  kept('keys that are gone through', 'changeListed', map('for (const key of Object.keys(WAIT)) use(key);')),
  kept('for in', 'changeListed', map('for (const key in WAIT) use(key);')),
  kept('a list that is gone through', 'changeListed', list('KNOWN.forEach(use);')),
  kept('a Map that is gone through', 'changeListed', pairs('for (const pair of TEXT) use(pair);')),
  kept('a key from who knows where', 'changeUnclear', map('use(WAIT[name()]);'), unclear),
  kept(
    'through a name that is given another value',
    'changeUnclear',
    map('let same = WAIT; same = load(); use(same.KEPT);'),
    unclear,
  ),
  kept(
    'a helper that spells the key, for several tables',
    'changeUnclear',
    `const of = (table, mc) => table[mc] ?? table.KEPT; const WAIT = { AUHT_103: 1, AUTH_105: 5 }; return of(WAIT, body.mc) ?? WAIT[body.mc];`,
    unclear,
  ),
];
