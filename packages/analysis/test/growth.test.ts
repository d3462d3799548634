import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../src/index.ts';
import { countWork } from './growth/counts.ts';
import { kinds } from './growth/kinds.ts';
import { findAll } from './growth/work.ts';
import { lowerText } from './support/analyse-text.ts';
import { countReads } from './support/counted-source.ts';
import { knowledgeWith } from './support/knowledge.ts';

/*
 * What the analysis of a file costs, as counts: how often a field of a node, or an item of a list, is read. A file twice
 * as long may cost twice as much, and what the file as a whole costs; generated clients have thousands of everything.
 */

const head = "import axios from 'axios';\nconst http = axios.create({ baseURL: 'https://sapi.xt.com' });\n";

/** A piece of a client that a file has again and again, each time with other names. */
const pieces: Readonly<Record<string, (index: number) => string>> = {
  'functions that check, and one that does not': (i) => `
export async function order${i}(id) {
  const { data } = await http.get('/v4/order/' + id);
  if (data.rc !== 0) throw new Error(data.mc);
  return data.result;
}
export async function balance${i}() {
  return (await http.get('/v4/balances')).data.result;
}`,
  'clients with a base address each': (i) => `
const client${i} = axios.create({ baseURL: 'https://sapi.xt.com/v4' });
export async function ticker${i}() {
  const { data: { result } } = await client${i}.get('/ticker');
  return result[0];
}`,
  'maps with gaps': (i) => `
const levels${i} = { GATEWAY_0001: 1, GATEWAY_0002: 2, GATEWAY_0003: ${i}, GATEWAY_0005: 'x' };
export const level${i} = (body) => body.rc !== 0 && levels${i}[body.mc];`,
  'switches on a code': (i) => `
export function explain${i}(body) {
  switch (body.mc) {
    case 'AUTH_101': return 'key';
    case 'AUHT_102': return 'key';
    default: return body.rc;
  }
}`,
  'chains on a code': (i) => `
export function handle${i}(body) {
  if (body.rc === 0) return body.result;
  else if (body.mc === 'AUTH_101') retry();
  else if (body.mc === 'ORDER_FO503' || body.mc === 'ORDER_002') stop();
}`,
  'maps that are asked': (i) => `
const texts${i} = { AUTH_101: 'a', AUTH_102: 'b', AUTH_104: 'c', AUTH_105: 'd', ATUH_106: 'e' };
export const text${i} = (body) => body.rc !== 0 && texts${i}[body.mc];`,
  'maps that nobody asks': (i) => `
export const table${i} = { GATEWAY_0001: 1, GATEWAY_0002: 2, GATEWAY_0003: 3, ORDER_F0101: ${i} };`,
  'comparisons in one function': (i) => `  if (body.mc === 'WITHDRAW_00${i % 10}') count(${i});`,
  'statements that have nothing to do with XT': (i) => `
export function total${i}(list, table) {
  const sum${i} = list.filter((item) => item.price > ${i}).reduce((all, { price }) => all + price, 0);
  return table[sum${i}] ?? lookUp(table, sum${i}, 'total');
}`,
};

function readsOf(text: string, knowledge = knowledgeWith()): number {
  const { source, reads } = countReads(lowerText(text, 'client.js'));
  findAll(source, knowledge);
  return reads();
}

describe('a file twice as long costs at most twice as much', () => {
  it.each(Object.entries(pieces))('%s', (name, piece) => {
    const isOneFunction = name.includes('one function');
    const file = (count: number): string => {
      const body = Array.from({ length: count }, (_, index) => piece(index)).join('\n');
      return (
        head +
        (isOneFunction ? `export function f(body) {\n  if (body.rc === 0) return;\n${body}\n}\n` : body)
      );
    };
    const [once, twice] = [readsOf(file(100)), readsOf(file(200))];
    expect(once).toBeGreaterThan(1000);
    expect(twice / once).toBeLessThan(2.05);
  });
});

describe('four times as many in one file cost at most as much as n^1.3', () => {
  const [few, factor, exponent] = [20, 4, 1.3];

  it.each(kinds)('$name', ({ fileName, text }) => {
    const [once, more] = [few, few * factor].map((count) => countWork(lowerText(text(count), fileName)));
    if (!once || !more) throw new Error('expected two counts');
    expect(once.nodes).toBeGreaterThan(100);
    for (const what of ['nodes', 'comments', 'characters', 'codes'] as const) {
      // What no file of the kind needs, or any once, is no growth.
      const ratio = (more[what] + few) / (once[what] + few);
      expect(Math.log(ratio) / Math.log(factor), what).toBeLessThan(exponent);
    }
  });

  it('counts what it says', () => {
    const code =
      "(body) => { /* a */ if (body.rc !== 0) switch (body.mc) { case 'AUTH_101': a(); break; case 'AUTH_102': b(); } }";
    const counts = countWork(
      lowerText(`const host = 'https://sapi.xt.com';\nexport const f = ${code};`, 'client.js'),
    );
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(0);
  });
});

describe('ten times as many codes', () => {
  const file = Object.entries(pieces)
    .filter(([name]) => !name.includes('one function'))
    .map(([, piece]) => Array.from({ length: 20 }, (_, index) => piece(index)).join('\n'))
    .join('\n');

  /** Knowledge whose lists of codes count how often an item of theirs is read; with `more` codes for each that there is. */
  function counted(more: number): { readonly knowledge: Knowledge; readonly reads: () => number } {
    const additionalCodes = knowledgeWith().unitCodes.flatMap(({ family, message }, index) =>
      Array.from({ length: more }, (_, copy) => ({
        code: `${family}_${10_000 + index * 9 + copy}`,
        message,
      })),
    );
    const known = knowledgeWith({ additionalCodes });
    let reads = 0;
    const counting = <Item>(items: readonly Item[]): readonly Item[] =>
      new Proxy(items, {
        get(target, key, receiver) {
          reads++;
          return Reflect.get(target, key, receiver) as unknown;
        },
      });
    const vocabulary = { ...known.vocabulary, codes: counting(known.vocabulary.codes) };
    return {
      knowledge: { ...known, vocabulary, unitCodes: counting(known.unitCodes) },
      reads: () => reads,
    };
  }

  // Open: where a gap is judged, each code that a switch lacks is sought on the paths to it, which reads the function anew.
  it('read no more of a file, and of the codes at most ten times as much', () => {
    const [few, many] = [counted(0), counted(9)];
    expect(many.knowledge.unitCodes).toHaveLength(few.knowledge.unitCodes.length * 10);
    const [once, tenfold] = [readsOf(file, few.knowledge), readsOf(file, many.knowledge)];
    expect(tenfold / once).toBeLessThan(1.05);
    expect(few.reads()).toBeGreaterThan(1000);
    expect(many.reads() / few.reads()).toBeLessThan(10.5);
  });
});
