import type { Analysis } from '../../corroboration/analysis.ts';
import { memberName } from '../../tree/keys.ts';
import type { BinaryNode, CaseNode, NameNode, PlainNode } from '../../tree/nodes.ts';
import { equalities, orders } from '../../tree/operators.ts';
import type { Topic } from './topic.ts';

/** The names under which HTTP libraries have a response's status. */
const statusNames = new Set(['status', 'statusCode']);

/** An HTTP status that `node` is, where it is compared with that of a response of XT's. */
export function httpStatusAt(node: PlainNode, analysis: Analysis): Topic | undefined {
  if (node.kind !== 'number') return undefined;
  const status = comparedWith(node);
  const response = status && responseOf(status, analysis);
  return response && isOfXt(response, analysis) ? { kind: 'httpStatus', code: node.value } : undefined;
}

function comparedWith(node: PlainNode): PlainNode | undefined {
  const { parent } = node;
  if (parent?.kind === 'binary') return otherSide(parent, node);
  return parent?.kind === 'case' ? subjectOf(parent, node) : undefined;
}

function otherSide({ operator, left, right }: BinaryNode, node: PlainNode): PlainNode | undefined {
  if (!equalities.has(operator) && !orders.has(operator)) return undefined;
  return left === node ? right : left;
}

function subjectOf({ test, parent }: CaseNode, node: PlainNode): PlainNode | undefined {
  return test === node && parent?.kind === 'switch' ? parent.subject : undefined;
}

/** What a status was read from: `response.status`, `const { status } = response`, `const status = response.status`. */
function responseOf(node: PlainNode, analysis: Analysis): PlainNode | undefined {
  if (node.kind === 'member') return statusNames.has(memberName(node) ?? '') ? node.object : undefined;
  return node.kind === 'name' ? responseOfName(node, analysis) : undefined;
}

function responseOfName(name: NameNode, analysis: Analysis): PlainNode | undefined {
  const { file, provenance } = analysis;
  const binding = file.scopes.bindingOf(name);
  const source = binding && provenance.resolver.onlySource(binding);
  if (!source?.from) return undefined;
  const [step, ...deeper] = source.path;
  if (step === undefined)
    return source.from.kind === 'member' ? responseOf(source.from, analysis) : undefined;
  return statusNames.has(step) && deeper.length === 0 ? source.from : undefined;
}

/** Whether `node` is XT's response: what a request resolves to, or what hangs on the error that one throws. */
function isOfXt(node: PlainNode, analysis: Analysis): boolean {
  if (analysis.bodies.isResponse(node)) return true;
  const error = node.kind === 'member' && memberName(node) === 'response' ? node.object : undefined;
  const binding = error?.kind === 'name' ? analysis.file.scopes.bindingOf(error) : undefined;
  const caught = binding?.declarations.find(({ kind }) => kind === 'catch');
  if (caught?.parent?.kind !== 'try') return false;
  const { start, end } = caught.parent.block;
  return analysis.file
    .nodesOf('call')
    .some((call) => call.start >= start && call.end <= end && analysis.bodies.isResponse(call));
}
