import fc, { type Arbitrary } from 'fast-check';
import { askedCollection, collection } from './collections.ts';
import { chainOf, switchOf } from './dispatches.ts';
import { body, condition, mc, request, result, use } from './expressions.ts';
import { bodyName, code, oneOf, type Piece, typed, withBody } from './piece.ts';
import { beforeBrace, codeLiteral, comment, identifier } from './words.ts';

type Part = Arbitrary<string | Piece>;

const pattern = oneOf(
  '{ rc, mc, result }',
  '{ mc }',
  '{ mc: code, rc }',
  '{ result }',
  '{ result: { items } = {} }',
  '{ data: { result } }',
  '{ data: { rc, mc, result = [] } }',
  "{ ['mc']: code, ...rest }",
);

/** Statements that hold no other. */
const simpleStatement: Part = oneOf(
  code`${use};`,
  code`return ${use};`,
  code`return ${result}`,
  code`const ${identifier} = ${use};`,
  code`const reply${typed(': XtBody')} = ${request};\n${withBody(use, 'reply')};`,
  code`const reply = ${request};\n${withBody(guard(), 'reply')}\nreturn ${withBody(use, 'reply')};`,
  code`const ${pattern} = ${body};`,
  code`const ${pattern} = ${request};\nf(result);`,
  code`let code = ${mc};\nif (code === ${codeLiteral}) return;`,
  code`throw new XtError(${mc});`,
  code`throw new Error(\`\${${mc}}: ${codeLiteral.map((text) => text.replaceAll(/[`$\\]/g, ''))}\`)`,
  code`f(${askedCollection});`,
  code`return ${askedCollection} ?? ${codeLiteral};`,
  code`const TABLE = ${collection};\nf(TABLE[${mc}]);`,
  code`console.error(${mc})`,
  code`void ${request};`,
  code`fetch('https://sapi.xt.com/v4').then((r) => r.json()).then((b) => b.result.map(f));`,
  code`fetch(\`https://sapi.xt.com/\${p}\`).then(async (r) => { const { result } = await r.json(); return result })`,
  code`return ok ? ${result} : ${condition};`,
  code`for (const row of ${result}) f(row);`,
  ';',
  '{}',
  comment,
);

/** What a careful client writes before it uses a result, and what a careless one does. */
function guard(): Part {
  return oneOf(
    code`if (${bodyName}.rc !== 0) throw new Error(${bodyName}.mc);`,
    code`if (${bodyName}.rc !== 0) throw new Error('failed');`,
    code`if (${bodyName}.mc !== 'SUCCESS') return null;`,
    code`if (${bodyName}.rc === 0) {} else { console.log('no') }`,
    code`if (${bodyName}.mc === ${codeLiteral}) {${beforeBrace}}`,
    code`if (!${bodyName}.result) return;`,
    '',
  );
}

/** Statements, nested to a depth. */
export function statement(depth: number): Part {
  if (depth <= 0) return simpleStatement;
  const inner = statement(depth - 1);
  const several = code`${inner}\n${inner}`;
  return fc.oneof(
    { withCrossShrink: true },
    simpleStatement,
    oneOf(switchOf(inner), chainOf(inner)),
    oneOf(
      code`if (${condition}) {\n  ${inner}${beforeBrace}\n}`,
      code`if (${condition}) ${inner}`,
      code`if (${condition}) ${inner}\nelse ${inner}`,
      code`if (${condition}) {${beforeBrace}} else {\n  ${inner}\n}`,
      code`out: for (;;) {\n  ${several}\n  break out;\n}`,
      code`while (${condition}) ${inner}`,
      code`do { ${several} } while (${condition})`,
      code`try {\n  ${several}\n} catch (e) {\n  ${inner}\n} finally {}`,
      code`try { ${inner} } catch { ${inner} }`,
      code`label: {\n  ${several}\n}`,
      code`const f1 = async (r${typed(': XtBody')}) => {\n  ${withBody(several, 'r')}${beforeBrace}\n};`,
      code`const f2 = ({ rc, mc, result }) => ${use};`,
      code`const f3 = async () => (${request}).result;`,
      code`items.forEach(function (item) {\n  ${inner}\n});`,
      code`return { run() { ${inner} }, get now() { ${inner} } };`,
      code`${guard()}\n${several}`,
      code`${comment}\n${inner} ${comment}`,
    ),
  );
}
