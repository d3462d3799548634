import fc, { type Arbitrary } from 'fast-check';
import { collection, typedCollection } from './collections.ts';
import { explainer } from './dispatches.ts';
import { condition, request, result } from './expressions.ts';
import { code, oneOf, type Piece, typed, typedElse, withBody } from './piece.ts';
import { statement } from './statements.ts';
import { codeLiteral, comment, identifier } from './words.ts';

type Part = Arbitrary<string | Piece>;

const inner = statement(2);
const several = code`${inner}\n${inner}`;
const decorator = typedElse(oneOf('', '', '@injectable() ', "@log('AUTH_103')\n"), fc.constant(''));
const parameter = oneOf(
  code`body${typed(': XtBody')}`,
  code`body`,
  code`{ rc, mc, result }${typed(': XtBody<string[]>')}`,
  code`body = {}`,
  code`body${typed(': XtResponse<Order>')}, ...rest`,
);

/** What stands at the top of a program and holds statements: functions, classes, tags, namespaces. */
export const holder: Part = fc.oneof(
  { withCrossShrink: true },
  code`async function handle(${parameter}) {\n  ${several}\n}`,
  code`export const handle = async (${parameter})${typed(': Promise<unknown>')} => {\n  ${several}\n};`,
  code`export default function* (${parameter}) {\n\t${several}\n}`,
  code`${decorator}export class XtClient {
  ${typed('private ')}TABLE = ${collection};
  static codes = ${collection};
  #send = async (body) => {
    ${inner}
  };
  static {
    ${inner}
  }
  ${decorator}async request(${parameter}) {
    const body = ${request};
    ${inner}
  }
  get [\`mc\`]() { return ${codeLiteral}; }
}`,
  code`const TABLE${typed(': Record<string, unknown>')} = ${collection};`,
  code`export const XT_CODES = ${collection};`,
  typedElse(typedCollection, code`export const codes = ${collection};`),
  typedElse(code`namespace Xt {\n  ${inner}\n}`, inner),
  typedElse(code`function over(a: string): void;\nfunction over(body: any) {\n  ${inner}\n}`, inner),
  typedElse(
    code`abstract class Base<T extends XtBody> { constructor(private readonly body: T) { ${inner} } abstract run(): void }`,
    inner,
  ),
  code`test('fails', async () => {\n  const body = ${request};\n  expect(body.mc).toBe(${codeLiteral});\n  expect(body).toEqual({ rc: 1, mc: ${codeLiteral} });\n});`,
  code`const send = (path) => fetch(\`https://sapi.xt.com\${path}\`).then((r) => r.json());`,
  code`send('/v4').then(({ ${oneOf('result', 'data: { result }', 'rc, mc')} }) => ${oneOf('result', 'f(result)', '{}')});`,
  code`export const ${identifier} = 1;`,
  explainer,
  withBody(inner, 'body'),
  comment,
);

/** A component, where there are tags. */
export const component: Part = code`const View = ({ body }${typed(': { body: XtBody }')}) => (
  <section title="AUTH_103" {...${result}}>
    {${condition} && <b>{${result}}</b>}
    {/* ${codeLiteral.map((text) => text.replaceAll('*/', ''))} */}
    'AUHT_103' {body.mc === ${codeLiteral} ? <>{body.mc}</> : null}
  </section>
);`;
