import type { Analysis } from '../../corroboration/analysis.ts';
import { canCarry } from '../../flow/carrying.ts';
import { maxWaysBack } from '../../knowledge/thresholds.ts';
import { enclosing } from '../../tree/ancestors.ts';
import { memberName } from '../../tree/keys.ts';
import type { FunctionNode, LoopNode, PlainNode } from '../../tree/nodes.ts';

/** Calls of lists, Sets and Maps that ask for what they are passed. */
const asking = ['includes', 'has', 'get', 'indexOf'];

/**
 * The places where a file asks for a code of XT's: each mc that is read, what a code is compared with, what asks a list or
 * a predicate.
 */
export function subjectsOf(analysis: Analysis): readonly PlainNode[] {
  const { file, sites } = analysis;
  const found = new Set<PlainNode>(file.membersNamed(file.knowledge.catalogue.api.fields.messageCode));
  for (const { node } of sites.sites) {
    const met = metBy(node);
    if (met) found.add(met);
  }
  for (const method of asking) {
    for (const { args } of file.callsByMethod().get(method) ?? []) if (args[0]) found.add(args[0]);
  }
  for (const kind of ['if', 'conditional'] as const) {
    for (const { test } of file.nodesOf(kind)) for (const argument of askedIn(test)) found.add(argument);
  }
  return [...found].filter((node) => isCode(node, analysis)).sort((a, b) => a.start - b.start);
}

/** Whether the value of an expression is a message code of XT's. */
function isCode(node: PlainNode, { sites, corroboration }: Analysis): boolean {
  if ((node.kind !== 'name' && node.kind !== 'member') || !canCarry(node)) return false;
  const claim = sites.claimOf(node);
  return claim !== undefined && corroboration.isEnough(claim.evidence, undefined);
}

/** What a literal is compared with: by an operator, as a label, as an element of a list that is asked, as a beginning. */
export function metBy(literal: PlainNode): PlainNode | undefined {
  const { parent } = literal;
  if (parent?.kind === 'binary') return parent.left === literal ? parent.right : parent.left;
  if (parent?.kind === 'case') return parent.parent?.kind === 'switch' ? parent.parent.subject : undefined;
  if (parent?.kind === 'call' && parent.args[0] === literal && parent.callee.kind === 'member')
    return memberName(parent.callee) === 'startsWith' ? parent.callee.object : undefined;
  if (parent?.kind !== 'array') return undefined;
  const made = parent.parent?.kind === 'call' && parent.parent.isNew ? parent.parent : parent;
  const call = made.parent?.kind === 'member' && made.parent.object === made ? made.parent.parent : undefined;
  return call?.kind === 'call' ? call.args[0] : undefined;
}

/** The arguments of the calls that a condition is made of. */
function askedIn(test: PlainNode): readonly PlainNode[] {
  const found: PlainNode[] = [];
  const list = [test];
  for (let at = list.pop(); at; at = list.pop()) {
    if (at.kind === 'logical') list.push(at.left, at.right);
    else if (at.kind === 'unary') list.push(at.argument);
    else if (at.kind === 'await') list.push(at.argument);
    else if (at.kind === 'call') found.push(...at.args);
  }
  return found;
}

/** The functions around a node, the innermost first. */
export function functionsAround(node: PlainNode): readonly FunctionNode[] {
  const found: FunctionNode[] = [];
  for (let at = enclosing(node, 'function'); at && found.length < maxWaysBack; at = enclosing(at, 'function'))
    found.push(at);
  return found;
}

/** The loops around a node in its function, the innermost first. */
export function loopsAround(node: PlainNode): readonly LoopNode[] {
  const found: LoopNode[] = [];
  for (let at = node.parent; at && at.kind !== 'function' && found.length < maxWaysBack; at = at.parent) {
    if (at.kind === 'loop') found.push(at);
  }
  return found;
}
