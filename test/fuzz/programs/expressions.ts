import fc, { type Arbitrary } from 'fast-check';
import { bodyName, code, listOf, oneOf, type Piece, typedElse } from './piece.ts';
import { anyCode, codeLiteral, identifier, literalOf } from './words.ts';

type Part = Arbitrary<string | Piece>;

/** Hosts of XT's, and paths that its clients ask. */
const address = oneOf(
  "'https://sapi.xt.com/v4/balances'",
  '`https://sapi.xt.com/v4/order/${id}`',
  "HOST + '/v4/ticker'",
  '`${HOST}/v4/depth`',
);

/** A call that resolves to a body, or to a response that holds it. */
export const request = oneOf(
  code`await (await fetch(${address})).json()`,
  code`await fetch(${address}).then((r) => r.json())`,
  code`(await axios.get(${address})).data`,
  code`(await xt.post('/v4/order', order))?.data`,
  code`await xtApi.getAccounts()`,
  code`await send(${address})`,
  code`await got(${address}).json()`,
);

/** A body: the one at hand, dressed in what changes nothing. */
export const body: Part = oneOf(
  bodyName,
  code`${bodyName}.data`,
  code`(${bodyName})`,
  typedElse(code`${bodyName}!`, bodyName),
  typedElse(code`(${bodyName} as XtBody)`, bodyName),
  typedElse(code`(${bodyName} satisfies unknown)`, bodyName),
  code`this.${bodyName}`,
);

const field = (name: string): Part =>
  oneOf(
    code`${body}.${name}`,
    code`${body}?.${name}`,
    code`${body}['${name}']`,
    code`${body}[\`${name}\`]`,
    code`this.safeString(${body}, '${name}')`,
  );

const plainMc: Part = oneOf(code`${bodyName}.mc`, field('mc'), 'mc', 'code');

/** An expression whose value is a message code, more or less plainly. */
export const mc: Part = oneOf(
  code`${bodyName}.mc`,
  plainMc,
  code`String(${plainMc})`,
  code`${plainMc}.toUpperCase()`,
  code`${plainMc}.toLowerCase().trim()`,
  code`(${plainMc} ?? ${codeLiteral})`,
  code`(ok ? ${plainMc} : ${codeLiteral})`,
  typedElse(code`(${plainMc} as string)!`, plainMc),
  code`\`\${${plainMc}}\``,
);

export const rc: Part = oneOf(code`${bodyName}.rc`, field('rc'), 'rc', code`Number(${bodyName}.rc)`);
export const result: Part = oneOf(code`${bodyName}.result`, field('result'), 'result');

const equals = oneOf('===', '!==', '==', '!=');

/** A condition on a body, or on something else. */
export const condition: Part = oneOf(
  code`${mc} ${equals} ${codeLiteral}`,
  code`${codeLiteral} ${equals} ${mc}`,
  code`${rc} ${equals} ${oneOf('0', '1', '200', "'0'", '-1', '0x0', '1n')}`,
  code`${mc} === ${codeLiteral} || ${mc} === ${codeLiteral}`,
  code`!(${mc} === ${codeLiteral}) && ok`,
  code`${mc}.startsWith(${literalOf(fc.constantFrom('AUTH_', 'ATUH_', 'ORDER_F', 'PATH_', 'WITHDRAWAL_'))})`,
  code`[${listOf(codeLiteral, ', ')}].includes(${mc})`,
  code`new Set([${listOf(codeLiteral, ', ')}]).has(${mc})`,
  code`${result}`,
  code`!${result}`,
  code`/^AUTH_[\\d/]+$/.test(${mc})`,
  'ok',
);

/** A use of a value, which matters where it is a result. */
export const use: Part = oneOf(
  result,
  code`${result}.map((row) => row.${identifier})`,
  code`${result}?.[0] ?? []`,
  code`${result} || []`,
  code`({ ...${result} })`,
  code`f(${result}, ...${result})`,
  code`console.log(${bodyName})`,
  code`\`<\${${result}}>\``,
  code`((${identifier}) => ${result})(1)`,
  code`${codeLiteral}`,
  code`JSON.stringify(${bodyName})`,
  code`({ rc: 1, mc: ${codeLiteral}, ma: [], result: null })`,
  anyCode.map((one) => `'{"rc":1,"mc":"${one}","result":null}'`),
);
