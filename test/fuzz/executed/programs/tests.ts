import type { Held, Writer } from './writer.ts';

/** Codes that a test may name; what answers beside them is `uncompared` of ../answers.ts. */
const codes = ['AUTH_104', 'AUTH_105', 'COMMON_002', 'ORDER_002', 'SYMBOL_001'] as const;

export const code = (w: Writer): string => w.pick(...codes);

/** A condition that holds where XT has refused, or is meant to, or holds for some of its refusals only. */
export function failure(w: Writer, held: Held): string {
  const kind = w.random.next();
  if (kind < 0.6) return sure(w, held);
  if (kind < 0.8) return partial(w, held);
  if (kind < 0.87) return inverted(w, held);
  return w.chance(0.5) ? beside(w, held) : absent(w, held);
}

export function sure(w: Writer, held: Held): string {
  const { body, rc, mc } = held;
  return w.choose<string>(
    ['rc differs', () => w.pick(`${rc} !== 0`, `${rc} != 0`, `0 !== ${rc}`)],
    ['rc differs', () => `${rc} !== 0`],
    ['rc is 1', () => `${rc} === 1`],
    ['rc bare', () => rc],
    ['rc in a range', () => w.pick(`${rc} > 0`, `${rc} >= 1`)],
    ['negated rc', () => `!(${rc} === 0)`],
    ['mc differs', () => `${mc} !== 'SUCCESS'`],
    ['mc in a list of one', () => `!['SUCCESS'].includes(${mc})`],
    ['rc or mc', () => `${rc} !== 0 || ${mc} !== 'SUCCESS'`],
    ['presence and rc', () => `!${body ?? held.result} || ${rc} !== 0`],
    ['predicate', () => (body ? `${predicate(w)}(${body})` : `${rc} !== 0`)],
    ['negated predicate', () => (body ? `!${goodPredicate(w)}(${body})` : `!(${rc} === 0)`)],
    ['table of rc', () => `!${w.declare('GRANTED', 'const GRANTED = { 0: true };')}[${rc}]`],
  );
}

function partial(w: Writer, { rc, mc }: Held): string {
  const [one, other] = [code(w), code(w)];
  return w.choose<string>(
    ['one code', () => `${mc} === '${one}'`],
    ['list of codes', () => `['${one}', '${other}'].includes(${mc})`],
    [
      'set of codes',
      () => `${w.declare('RETRY', "const RETRY = new Set(['COMMON_002', 'COMMON_003']);")}.has(${mc})`,
    ],
    ['table of codes in', () => `${mc} in ${texts(w)}`],
    ['table of codes', () => `${texts(w)}[${mc}]`],
    ['pattern', () => `/^AUTH_/.test(${mc})`],
    ['beginning', () => `${mc}.startsWith('AUTH_')`],
    ['one code or another', () => `${mc} === '${one}' || ${mc} === '${other}'`],
    ['rc and one code', () => `${rc} !== 0 && ${mc} === '${one}'`],
    ['rc and not one code', () => `${rc} !== 0 && ${mc} !== '${one}'`],
    ['rc and a flag', () => `${rc} !== 0 && ${w.flag()}`],
    ['list position', () => `['${one}', '${other}'].indexOf(${mc}) >= 0`],
  );
}

function inverted(w: Writer, { rc, mc }: Held): string {
  w.note('inverted');
  return w.pick(`${rc} === 0`, `!${rc}`, `${mc} === 'SUCCESS'`, `${rc} !== 1`);
}

/** Tests that tell nothing of how the call went. */
function beside(w: Writer, { body, rc }: Held): string {
  if (!body) return w.chance(0.5) ? `${rc} === undefined` : w.flag();
  return w.choose<string>(
    ['body there', () => `!${body}`],
    ['body an array', () => `Array.isArray(${body})`],
    ['body an object', () => `typeof ${body} !== 'object'`],
    ['flag alone', () => w.flag()],
  );
}

function absent(w: Writer, { result }: Held): string {
  return w.choose<string>(
    ['result bare', () => `!${result}`],
    ['result null', () => w.pick(`${result} === null`, `${result} == null`)],
  );
}

/** The opposite of a condition, as one writes it. */
export function negated(w: Writer, condition: string): string {
  const simple = /^([\w.[\]]+) (===|!==) ([\w']+)$/.exec(condition);
  if (simple) return `${simple[1] ?? ''} ${simple[2] === '===' ? '!==' : '==='} ${simple[3] ?? ''}`;
  return w.chance(0.5) && condition.startsWith('!') && /^![\w.]+(?:\([\w.]+\))?$/.test(condition)
    ? condition.slice(1)
    : `!(${condition})`;
}

const texts = (w: Writer): string =>
  w.declare('TEXTS', "const TEXTS = { AUTH_104: 'address', AUTH_105: 'clock', ORDER_002: 'funds' };");

function predicate(w: Writer): string {
  const text = w.pick(
    'const isRefused = (body) => body.rc !== 0;',
    'const isRefused = ({ rc }) => rc !== 0;',
    `function isRefused(answer) {
  return answer.mc !== 'SUCCESS';
}`,
    `function isRefused(answer) {
  if (answer.rc === 0) return false;
  console.warn(answer.mc);
  return true;
}`,
  );
  return w.declare('isRefused', text);
}

function goodPredicate(w: Writer): string {
  return w.declare(
    'isGranted',
    w.pick('const isGranted = (body) => body.rc === 0;', "const isGranted = ({ mc }) => mc === 'SUCCESS';"),
  );
}
