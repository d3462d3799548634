import type { Analysis } from '../analysis.ts';
import { memberName } from '../tree/keys.ts';
import type { BinaryNode, CaseNode, NameNode, PlainNode } from '../tree/nodes.ts';
import { createLooks } from '../unchecked/looks.ts';
import { createPatterns } from '../unchecked/patterns.ts';
import { createBodyTracer } from '../unchecked/trace.ts';
import type { HoverSubject } from './subject.ts';

/** The names under which HTTP libraries have a response's status. */
const statusNames = new Set(['status', 'statusCode']);

/** An HTTP status that `node` is, where it is compared with that of a response of XT's. */
export function httpStatusAt(node: PlainNode, analysis: Analysis): HoverSubject | undefined {
  if (node.kind !== 'number') return undefined;
  const status = comparedWith(node);
  const response = status && responseOf(status, analysis);
  return response && isXtResponse(response, analysis) ? { kind: 'httpStatus', code: node.value } : undefined;
}

const comparisons = new Set(['===', '==', '!==', '!=', '<', '<=', '>', '>=']);

function comparedWith(node: PlainNode): PlainNode | undefined {
  const { parent } = node;
  if (parent?.kind === 'binary') return otherSide(parent, node);
  return parent?.kind === 'case' ? subjectOf(parent, node) : undefined;
}

function otherSide({ operator, left, right }: BinaryNode, node: PlainNode): PlainNode | undefined {
  if (!comparisons.has(operator)) return undefined;
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

function isXtResponse(node: PlainNode, { file, provenance, corroboration }: Analysis): boolean {
  const looks = createLooks(file, provenance, createPatterns(file, provenance));
  const traced = createBodyTracer(file, provenance, looks, () => corroboration.isXtFile()).trace(node);
  return traced?.kind === 'response' && traced.isXt;
}
