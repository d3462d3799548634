import fc, { type Arbitrary } from 'fast-check';
import { familyCodes } from './collections.ts';
import { mc, rc } from './expressions.ts';
import { code, listOf, oneOf, type Piece, typed } from './piece.ts';
import { beforeBrace, codeLiteral, misspeltTwice } from './words.ts';

type Part = Arbitrary<string | Piece>;

const fewLabels = listOf(
  codeLiteral.map((literal) => `case ${literal}:`),
  '\n',
  { max: 3 },
);
const familyLabels = familyCodes.map((codes) => codes.map((one) => `case '${one}':`).join('\n'));
const twinLabels = misspeltTwice.map((codes) => codes.map((one) => `case '${one}': f();`).join('\n'));
const labelsOnOneLine = familyCodes.map((codes) => codes.map((one) => `case "${one}":`).join(' '));

const end = oneOf('break;', 'return;', 'return 1', 'throw new Error()', 'continue;', '', 'break out;', ';');

function clause(statement: Part): Part {
  return oneOf(
    code`${fewLabels}\n  ${statement}\n  ${end}`,
    code`${fewLabels} {\n  ${statement}\n  ${end}${beforeBrace}\n}`,
    code`${fewLabels} ${end}`,
    code`${fewLabels} // why\n  ${end}`,
    code`${twinLabels}\n  ${end}`,
    code`${familyLabels}\n  ${statement}\n  ${end}`,
    code`${labelsOnOneLine} ${end}`,
    code`${fewLabels}`,
    code`${fewLabels} {${beforeBrace}}`,
    code`default:\n  ${statement}`,
    code`default: ${end}`,
    code`default:`,
    code`case other(): ${statement}`,
    code`case Mc.AUTH_103: ${end}`,
  );
}

/** A program has one `default` at most: those of further clauses become a case. */
function withOneDefault(piece: Piece): Piece {
  return (context) => {
    let seen = false;
    return piece(context).replaceAll(/^([ \t]*)default:/gm, (whole, indentation: string) => {
      if (!seen) {
        seen = true;
        return whole;
      }
      return `${indentation}case 'x':`;
    });
  };
}

const subject = oneOf(mc, mc, rc, 'other.code');
const closing = oneOf('', '', '// no default', '/* no default */');

/** A switch on a message code, or on what is none. */
export function switchOf(statement: Part): Part {
  const clauses = listOf(clause(statement), '\n', { min: 0, max: 5 }).map(withOneDefault);
  return oneOf(
    code`switch (${subject}) {\n  ${familyLabels}\n    return 1;${beforeBrace}\n}`,
    code`switch (${subject}) {\n  ${clauses}\n  ${closing}\n}`,
    code`switch (${subject}) {\n${clauses}${beforeBrace}}`,
    code`switch (${subject}) { ${familyLabels} ${end}${beforeBrace} }`,
    code`switch (${subject}) {\n  ${familyLabels}\n    ${statement}\n    break\n  default:\n    ${statement}${beforeBrace}\n}`,
    code`switch(${subject}){${labelsOnOneLine}${end}${beforeBrace}}`,
    code`switch (true) { case ${mc} === ${codeLiteral}: ${statement} }`,
  );
}

const plainChain = (between: string): Arbitrary<string> =>
  familyCodes.map((codes) => codes.map((one) => `if (body.mc === '${one}') f();`).join(`${between}else `));

/** Functions that do nothing but ask for codes, as plainly as can be: most of their programs have a gap. */
export const explainer: Part = oneOf(
  code`export function explain(body${typed(': XtBody')}) {
  if (body.rc === 0) return null;
  switch (body.mc) {
    ${familyLabels}
      ${end}${oneOf(beforeBrace, code`\n    case ${codeLiteral}: ${end}${beforeBrace}`)}${oneOf('', ' ', '\n  ')}}
}`,
  code`export function explain(body${typed(': XtBody')}) {
  if (body.rc === 0) return null;
  ${oneOf(plainChain('\n'), plainChain(' '))}${beforeBrace}
}`,
  code`export const explain = ({ rc, mc }) => {
  if (rc !== 0) switch (mc) { ${labelsOnOneLine} ${end}${beforeBrace}${oneOf('', ' ')}}
};`,
);

const test = oneOf(
  code`${mc} === ${codeLiteral}`,
  code`${mc} === ${codeLiteral} || ${mc} === ${codeLiteral}`,
  code`${codeLiteral} == ${mc}`,
);

const familyChain: Part = fc.tuple(familyCodes, mc).map(([codes, subjectOf]) => (context) => {
  const asked = typeof subjectOf === 'string' ? subjectOf : subjectOf(context);
  return codes.map((one) => `if (${asked} === '${one}') f();`).join('\nelse ');
});

/** An if/else chain that asks for codes. */
export function chainOf(statement: Part): Part {
  const block = oneOf(
    code`{\n  ${statement}${beforeBrace}\n}`,
    code`{ ${statement} }`,
    code`${statement}`,
    code`{${beforeBrace}}`,
    ';',
    'return;',
  );
  return oneOf(
    code`if (${test}) ${block}`,
    code`if (${test}) {\n  ${statement}\n} else if (${test}) {\n  ${statement}\n} else {\n  ${statement}\n}`,
    code`if (${test}) {\n  ${statement}\n} else if (${test}) ${block}`,
    code`if (${test}) return 1;\nelse if (${test}) return 2\nelse if (${test}) { return 3 }`,
    familyChain,
    code`${familyChain}\nelse {\n  ${statement}\n}`,
    code`${familyChain}\nelse ${statement}`,
  );
}
