import { expect, it } from 'vitest';
import { explain, writeExplanation } from '../../src/index.ts';
import { analyseText } from '../support/analyse-text.ts';

it('an explanation is a page of Markdown, with the lines where evidence stands', () => {
  const text =
    "export function f(reply) {\n  if (reply.rc === 0) return;\n  return reply.mc === 'AUHT_103';\n}\n";
  const explanation = explain(analyseText(text), text.indexOf('AUHT'));
  expect(explanation && writeExplanation(explanation, text)).toBe(
    [
      "# `'AUHT_103'`, line 3",
      "'AUHT\\_103' is not an XT message code. Did you mean 'AUTH\\_103' (Signature error)?",
      '## Is this value a message code?\n\n- ✓ **E2** The value was read from `mc`, and carried here. (line 3)',
      [
        "## Is it XT's?\n",
        '- ✓ **C1** `rc` of the same body is read. (line 2)',
        '- – **C2** No string or import of the file names a host, a header or a package of XT’s. A comment is no evidence.',
        '- – **C3** No other text in the place of a message code is in XT’s table. Outcomes such as SUCCESS do not count: everybody has them.',
      ].join('\n'),
      '## What does it meet?\n\n- ✓ It is compared with the code.',
      "## What is wrong with it?\n\n- ✓ 'AUHT\\_103' is not an XT message code. Did you mean 'AUTH\\_103' (Signature error)?",
      '✓ found · – missing · ✗ speaks against it · ○ not asked',
    ].join('\n\n'),
  );
});
