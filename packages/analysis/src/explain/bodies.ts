import type { Analysis } from '../corroboration/analysis.ts';
import type { BodyReason } from '../bodies/values.ts';
import { formatMessage } from '../rules/finding.ts';
import { noUncheckedResult as rule } from '../rules/no-unchecked-result/definition.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { type ExplainedStep, type Explanation, questions } from './explanation.ts';
import { inCode, piece, step } from './make.ts';
import { bodyAt, looksAt, requestBehind, type Taken, takenAt } from './reads.ts';

const reasons: Readonly<Record<BodyReason, string>> = {
  request: 'It is the answer to a request that goes to a host of XT’s.',
  sdk: 'It is the answer of a method of XT’s own package.',
  'declared type': 'The file declares it with `rc`, `mc` and `result`, and XT is in the file.',
  type: 'Its type is a body of XT’s.',
  opened:
    'A function that is not read is given an address of XT’s, and its answer is opened as a raw response is.',
  asking: 'A function that is not read is given an address of XT’s, and its answer is opened as a body is.',
  supposed:
    'A function that is not read is given an address of XT’s: only strict presets take its answer for the body.',
};

/** Why the result of a body is, or is not, reported as used unchecked; undefined where `key` takes no result. */
export function explainResult(key: PlainNode, analysis: Analysis): Explanation | undefined {
  const taken = takenAt(key, analysis);
  if (!taken) return undefined;
  const { result, returnCode } = analysis.file.knowledge.catalogue.api.fields;
  const finding = rule.find(analysis, rule.presets.strict).find(({ start }) => start === key.start);
  const whose = explainBody(taken, analysis);
  const common = { start: key.start, end: key.end, kind: 'result' } as const;
  if (!taken.body) {
    const summary = `${inCode(result)} is not known to be of a body of XT’s, and nobody has to look at ${inCode(returnCode)}.`;
    return { ...common, summary, isXts: false, rule: undefined, steps: [whose] };
  }
  const looked = explainLooks(taken, key.start, analysis);
  const summary = finding
    ? formatMessage(rule.messages[finding.messageId] ?? '', finding.data)
    : looked.isPassed
      ? 'It is the result of a body of XT’s at which something looks: nothing is reported.'
      : 'It is the result of a body of XT’s. Nothing is reported here: it is not used, or the same body is reported at another place.';
  // Looking is not enough where a refusal goes on all the same: the rule judges the paths.
  const reached = step(questions.reached, finding !== undefined, [
    finding
      ? piece(undefined, 'found', summary)
      : piece(undefined, 'missing', 'Nothing shows that one does, or what is used is none the worse for it.'),
  ]);
  return { ...common, summary, isXts: true, rule: finding && rule.name, steps: [whose, looked, reached] };
}

/** What is known of an expression that is a body; undefined where it is none. */
export function explainBodyAt(node: PlainNode, analysis: Analysis): Explanation | undefined {
  const taken = bodyAt(node, analysis);
  if (!taken) return undefined;
  const looked = explainLooks(taken, analysis.file.source.text.length, analysis);
  const summary = `${inCode(analysis.file.source.text.slice(node.start, node.end))} is a body of XT’s.`;
  const { start, end } = node;
  return {
    start,
    end,
    kind: 'body',
    summary,
    isXts: true,
    rule: undefined,
    steps: [explainBody(taken, analysis), looked],
  };
}

function explainBody({ from, body, isForeign }: Taken, analysis: Analysis): ExplainedStep {
  const request = from && requestBehind(from, analysis);
  const question = questions.body;
  if (isForeign) {
    const text = 'The request goes to the host of another system.';
    return step(question, false, [piece(undefined, 'against', text, [request])]);
  }
  if (body) return step(question, true, [piece(undefined, 'found', reasons[body.reason], [request])]);
  const { text } = analysis.file.source;
  const asked = request
    ? `${inCode(text.slice(request.start, request.end))} is not known to ask XT`
    : 'No request to XT is seen';
  return step(question, false, [
    piece(
      undefined,
      'missing',
      `${asked}: neither an address with a host of XT’s, nor its package, nor a declared type says so.`,
      [request],
    ),
  ]);
}

function explainLooks({ place, body }: Taken, end: number, analysis: Analysis): ExplainedStep {
  const { returnCode, messageCode } = analysis.file.knowledge.catalogue.api.fields;
  const pieces = looksAt(place, end, analysis).map(({ at, kind }) =>
    piece(
      undefined,
      'found',
      kind === 'read'
        ? `${inCode(analysis.file.source.text.slice(at.start, at.end))} is read.`
        : 'The body is handed to something that may look.',
      [at],
    ),
  );
  if (body?.isChecked())
    pieces.unshift(
      piece(
        undefined,
        'found',
        'What made the body has looked at it: an interceptor, a hook, or a function on its way.',
      ),
    );
  const isLooked = pieces.length > 0;
  if (!isLooked) {
    pieces.push(
      piece(
        undefined,
        'missing',
        `Neither ${inCode(returnCode)} nor ${inCode(messageCode)} is looked at, nor is the body handed to something that may look. Printing it is no look.`,
      ),
    );
  }
  return step(questions.looks, isLooked, pieces);
}
