import fc, { type Arbitrary } from 'fast-check';
import type { Program } from '../program.ts';
import { laidOut, layout } from './layout.ts';
import { code, listOf, oneOf, type Piece, typed, typedElse } from './piece.ts';
import { allCodes, comment, identifier, misspeltCode } from './words.ts';

type Part = Arbitrary<string | Piece>;

// Numbers that every back end has: no fingerprint of XT's among them.
const shared = [
  'AUTH_001',
  'AUTH_002',
  'AUTH_101',
  'AUTH_103',
  'ORDER_001',
  'ORDER_002',
  'SYMBOL_001',
  'COMMON_001',
  'DEPOSIT_001',
  'TRANSFER_001',
  'SUCCESS',
  'FAILURE',
];
const foreign = ['CONN_001', 'INVOICE_001', 'SESSION_002', 'UPLOAD_101', 'PAYMENT_003', 'LICENCE_EXPIRED'];

/** A code of somebody else's that equals one of XT's, or nearly so. */
const equalCode: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...shared) },
  { weight: 2, arbitrary: misspeltCode.filter((text) => /^[\w-]+$/.test(text) && !allCodes.includes(text)) },
  { weight: 1, arbitrary: fc.constantFrom('AUTH_02', 'AUTH_301', 'WITHDRAWAL_003', 'order_001') },
);
const literal = equalCode.map((text) => `'${text}'`);

/** A table of another back end: codes that equal XT's, and a family that XT does not have. */
const foreignTable: Arbitrary<readonly string[]> = fc
  .tuple(fc.uniqueArray(equalCode, { minLength: 1, maxLength: 10 }), fc.constantFrom(...foreign), fc.nat(9))
  .map(([codes, other, place]) => {
    const at = place % (codes.length + 1);
    return [...codes.slice(0, at), other, ...codes.slice(at)];
  });
const pairs = foreignTable.map((codes) => codes.map((one) => `'${one}': 'text'`).join(',\n  '));
const members = foreignTable.map((codes) => codes.map((one) => `'${one}' = '${one}'`).join(',\n  '));
const union = foreignTable.map((codes) => codes.map((one) => `'${one}'`).join(' | '));
const list = foreignTable.map((codes) => codes.map((one) => `'${one}'`).join(', '));

const error = oneOf('error', 'err.response.data', 'reply', '(e as AppError)', 'row', 'this.state').map(
  untyped,
);
function untyped(part: string | Piece): Piece {
  return (context) => {
    const text = typeof part === 'string' ? part : part(context);
    return context.isTyped ? text : text.replace(/\((\w+) as \w+\)/, '$1');
  };
}
const field = oneOf('code', 'errorCode', 'status', 'kind', 'message', 'retCode', 'returnCode', 'type');
const read = code`${error}.${field}`;
const host = oneOf(
  "'https://api.shop.example/v1/orders'",
  "'https://www.ccxt.com/api'",
  '`https://api.next.com/${id}`',
  "'/api/login'",
);

/** What `mc`, `rc` and `result` mean elsewhere: market caps, Minecraft, processes, brokers, remote calls. */
const otherMeanings: Part = oneOf(
  'if (coin.mc > 1e9) return coin.mc.toFixed(2);',
  "const large = coins.filter(({ mc }) => mc === 'L' || mc === 'M').sort((a, b) => a.mc - b.mc);",
  "const label = { L: 'large', M: 'middle', S: 'small', NO_DATA: '?' }[coin.mc];",
  "if (server.mc.startsWith('1.21')) connect(server);",
  "switch (theme.mc) { case 'red': return 1; case 'blue': return 2; }",
  "const child = run('git'); if (child.rc !== 0) throw new Error(child.stderr);",
  "switch (packet.rc) { case 4: return 'bad user'; case 5: return 'not authorised'; case 128: return 'refused'; }",
  "if (reply.rc === 0 && reply.mc === 'M01203') return reply.data;",
  "if (parcel.rc !== 0) { const text = { M00000: 'done', M01204: 'sent' }[parcel.mc]; f(text); }",
  "const { result } = await rpc.call({ jsonrpc: '2.0', id: 1 }); return result.blocks;",
  code`const answer = await (await fetch(${host})).json(); f(answer.result.items, answer.result?.[0]);`,
  code`const { data } = await axios.get(${host}); return data.result.map(f);`,
  'request.onsuccess = () => open(request.result.name);',
  "const failed = { rc: 4711, mc: 'E_RANGE', msg: 'no', result: null };",
);

/** Statements about somebody else's codes. */
const statement: Part = oneOf(
  code`if (${read} === ${literal}) return 1;`,
  code`if (${read} === ${literal}) {} else if (${read} === ${literal}) return 2;`,
  code`switch (${read}) {\n  case ${literal}: return 1;\n  case ${literal}: break;\n}`,
  code`switch (mc) { case ${literal}: case ${literal}: return 3 }`,
  code`throw new AppError(${literal}, 401);`,
  code`return res.status(401).json({ code: ${literal}, message: 'no' });`,
  code`const text = TEXTS[${read}] ?? TEXTS[${literal}];`,
  code`if ([${list}].includes(${read})) return 'later';`,
  code`const known = new Set([${list}]); return known.has(${read});`,
  code`expect(${error}.code).toBe(${literal});`,
  code`logger.warn(${literal}, { code: ${literal} });`,
  code`return t(\`errors.\${${read}}\`, ${literal});`,
  code`if (${read}.startsWith('AUTH_') || ${read}.startsWith('AUHT_')) signOut();`,
  code`const fixture = { id: ${literal}, result: [], rc: 'London' };`,
  otherMeanings,
);
const statements = listOf(statement, '\n', { min: 1, max: 4 });

const top: Part = oneOf(
  code`export const TEXTS${typed(': Record<string, string>')} = {\n  ${pairs},\n};`,
  typedElse(code`export enum ErrorCode {\n  ${members},\n}`, code`const codes = [${list}];`),
  typedElse(code`export type LoginError = ${union};`, code`module.exports = { ${pairs} };`),
  code`export async function handle${identifier.map((name) => `_${name.replace(/\W/g, '')}`)}(error, mc, rc, result) {\n  ${statements}\n}`,
  code`class Store { state = {};\n  run(row, reply) {\n    ${statements}\n  }\n}`,
  code`router.post('/login', async (req, res) => {\n  ${statements}\n});`,
  comment,
  // In a comment XT's host is no evidence.
  '// as https://sapi.xt.com does: { rc: 1, mc: "AUTH_103" }',
);

const fileNames = ['errors.ts', 'next.js', 'text.tsx', 'exchange.mjs', 'xterm.ts', 'Xtra.jsx'];

/** Nothing of XT's in them, whatever their codes are spelt like. */
export const lookAlikeProgram: Arbitrary<Program> = fc
  .record({
    fileName: fc.constantFrom(...fileNames),
    tops: fc.array(top, { minLength: 1, maxLength: 6 }),
    layout,
  })
  .map(({ fileName, tops, layout: style }) => write(fileName, '', tops, style));

// A correct client of XT, as anybody writes it.
const genuine = `const XT = 'https://sapi.xt.com';
export async function xtServerTime() {
  const r = await (await fetch(XT + '/v4/public/time')).json();
  if (r.rc !== 0) throw new Error(r.mc);
  return r.result.serverTime;
}
`;

/** The same beside a correct client of XT: what is somebody else's stays so. */
export const lookAlikeBesideXt: Arbitrary<Program> = fc
  .record({
    fileName: fc.constantFrom(...fileNames),
    tops: fc.array(top, { minLength: 1, maxLength: 6 }),
    layout,
  })
  .map(({ fileName, tops, layout: style }) => write(fileName, genuine, tops, style));

function write(
  fileName: string,
  head: string,
  tops: readonly (string | Piece)[],
  style: Parameters<typeof laidOut>[1],
): Program {
  const context = { body: 'reply', isTyped: /tsx?$/.test(fileName) };
  const text = tops.map((part) => `${typeof part === 'string' ? part : part(context)}\n`).join('');
  return { fileName, text: laidOut(head + text, style) };
}
