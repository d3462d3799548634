import { tracersOf } from '../../evidence/read-fields.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import type { Place } from '../../flow/place.ts';
import { compare, literal as answer } from '../../flow/conditions/answers.ts';
import { canCarry } from '../../flow/carrying.ts';
import { writtenReturnCodes } from '../../sites/return-codes.ts';
import { hasComment } from '../../text/trivia.ts';
import type { BinaryNode, PlainNode } from '../../tree/nodes.ts';
import { orders } from '../../tree/operators.ts';
import type { Finding } from '../finding.ts';

type DecidedTestFinding = Finding<'decidedTest', 'testReturnCode'>;

const strictEqualities = new Set(['===', '!==']);
/** The same comparison with its sides exchanged. */
const exchanged = new Map([
  ['<', '>'],
  ['>', '<'],
  ['<=', '>='],
  ['>=', '<='],
]);

/** Tests of an rc that come out alike for each rc that there is: `rc >= 400`, `rc < 0`, `rc === false`. */
export function decidedTests(analysis: Analysis): readonly DecidedTestFinding[] {
  const { file } = analysis;
  return file.nodesOf('binary').flatMap((question) => judge(question, analysis) ?? []);
}

function judge(question: BinaryNode, analysis: Analysis): DecidedTestFinding | undefined {
  const { operator, left, right } = question;
  if (!orders.has(operator) && !strictEqualities.has(operator)) return undefined;
  const isFirst = isConstant(right);
  const [value, constant] = isFirst ? [left, right] : [right, left];
  const comparing = isFirst ? operator : (exchanged.get(operator) ?? operator);
  const { file, provenance } = analysis;
  const { returnCodes, api } = file.knowledge.catalogue;
  const outcomes = new Set(returnCodes.map(({ code }) => outcomeOf(code, comparing, constant)));
  const [holds] = outcomes;
  if (holds === undefined || outcomes.size > 1 || !canCarry(value)) return undefined;
  const { bodies, sentinels, isAlone } = tracersOf(provenance).returnCode.trace(value);
  if (bodies.size === 0 || sentinels.size > 0 || !isAlone || hasOwnReturnCodes(analysis)) return undefined;
  if (!isXts(bodies, analysis)) return undefined;
  const { text } = file.source;
  const { start, end } = question;
  // Who asks for what XT never says waits for a refusal; who asks for `true`, for a success.
  const isAccepted = isTrue(constant) ? !holds : holds;
  const test = `${api.fields.returnCode} ${isAccepted ? '===' : '!=='} ${api.outcomeReturnCodes.success}`;
  const edit = text.slice(value.start, value.end) + test.slice(api.fields.returnCode.length);
  return {
    messageId: 'decidedTest',
    data: {
      test: `${api.fields.returnCode} ${comparing} ${text.slice(constant.start, constant.end)}`,
      holds: holds ? 'always' : 'never',
      returnCodes: returnCodes.map(({ code, message }) => `${code} (${message})`).join(' or '),
    },
    start,
    end,
    suggestions: hasComment(start, end, file.source)
      ? []
      : [{ messageId: 'testReturnCode', data: { test }, edits: [{ start, end, text: edit }] }],
    isCertain: false,
  };
}

/**
 * Whether bodies are XT's: what has an mc in a file that has XT in it, or what a request to XT resolves to, wherever that
 * stands.
 */
export function isXts(places: ReadonlySet<Place>, { bodies, corroboration, file }: Analysis): boolean {
  const { futures } = file.knowledge.catalogue.api;
  if (corroboration.isXtFile() && corroboration.hasMessageCode(places)) return true;
  if (places.size === 0) return false;
  return [...places].every(
    (place) => bodies.isRequested(place) && !bodies.fieldsRead.has(place, futures.fields),
  );
}

/** Whether the file has other return codes of its own: `{ rc: -1 }` for a call that never arrived. */
function hasOwnReturnCodes({ file, provenance }: Analysis): boolean {
  const { returnCodes } = file.knowledge.catalogue;
  return writtenReturnCodes(file).some((node) => {
    const written = provenance.resolver.resolve(node) ?? node;
    return written.kind !== 'number' || !returnCodes.some(({ code }) => code === written.value);
  });
}

/** How an rc compares with a constant. */
function outcomeOf(code: number, operator: string, constant: PlainNode): boolean | undefined {
  if (constant.kind === 'constant') {
    return strictEqualities.has(operator) && /^(?:true|false)$/.test(constant.value)
      ? operator === '!=='
      : undefined;
  }
  const value = numberIn(constant);
  return value === undefined ? undefined : compare(operator, answer(code), answer(value));
}

function isConstant(node: PlainNode): boolean {
  return node.kind === 'constant' || numberIn(node) !== undefined;
}

function numberIn(node: PlainNode): number | undefined {
  if (node.kind === 'number') return node.value;
  if (node.kind !== 'unary' || node.operator !== '-') return undefined;
  return node.argument.kind === 'number' ? -node.argument.value : undefined;
}

function isTrue(node: PlainNode): boolean {
  return node.kind === 'constant' && node.value === 'true';
}
