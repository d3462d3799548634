import { importedText, isFromElsewhere, literalsOf } from '../flow/literals.ts';
import { valueBelow } from '../flow/below.ts';
import { anyItem } from '../flow/place.ts';
import { canCarry } from '../flow/carrying.ts';
import { createClimb } from '../tree/ancestors.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { equalities } from '../tree/operators.ts';
import type { Collector } from './collector.ts';
import type { Claim } from './claims.ts';
import { columnAt } from './columns.ts';
import { collectionOf, collectionOfColumn } from './members.ts';
import { claimSpokenIn } from './spoken-codes.ts';

/** Assertion methods of test libraries that compare two values. */
const assertingMethods =
  /^(?:to(?:Be|Equal|StrictEqual)|(?:not)?(?:deep)?(?:strict)?(?:equals?|same|is|eq|eql))$/i;

/** Methods by which a list is asked whether it has something. */
const askingLists = new Set(['includes', 'indexOf', 'has']);

const prefixMethods = new Set(['startsWith', 'includes', 'indexOf', 'replace', 'replaceAll', 'endsWith']);

/** Literals that a message code is compared with, in any of the ways code and tests compare. */
export function collectComparisons(collector: Collector): void {
  const groupOf = createClimb(outerOf);
  for (const node of collector.file.nodesOf('binary')) {
    if (!equalities.has(node.operator)) continue;
    const group = (): PlainNode => groupOf(node);
    compare(collector, node.left, node.right, group);
    compare(collector, node.right, node.left, group);
  }
  for (const node of collector.file.nodesOf('switch')) {
    const claim = collector.claimOf(node.subject);
    if (!claim) continue;
    for (const { test } of node.cases) if (test) addLiterals(collector, test, claim, node, 'case');
  }
  for (const [method, calls] of collector.file.callsByMethod()) {
    if (assertingMethods.test(method)) for (const call of calls) collectAssertion(collector, call);
    if (askingLists.has(method)) for (const call of calls) collectAsked(collector, call);
    if (prefixMethods.has(method)) for (const call of calls) collectPrefix(collector, call);
  }
}

function compare(
  collector: Collector,
  value: PlainNode,
  other: PlainNode,
  groupAround: () => PlainNode,
): void {
  // What it is compared with is cheaper to know than where a value comes from, or its type.
  if (!canCarry(value) || !mayBeText(collector, other)) return;
  const claim = collector.claimOf(value);
  if (claim) addLiterals(collector, other, claim, groupAround(), 'comparison');
}

/** Whether `node` is a literal, leads to one, or is another module's, whose type may tell it. */
function mayBeText({ file, provenance }: Collector, node: PlainNode): boolean {
  if (literalsOf(node, provenance).length > 0 || columnAt(node, provenance)) return true;
  return file.types !== undefined && isFromElsewhere(node, provenance.resolver);
}

/** Adds the literals that `node` is or leads to, which meet a code. */
export function addLiterals(
  collector: Collector,
  node: PlainNode,
  claim: Claim,
  group: PlainNode,
  kind: 'comparison' | 'case',
): void {
  const text = importedText(node, collector.file, collector.provenance.resolver);
  if (text !== undefined) collector.addImported({ asked: node, role: 'value', texts: [text], claim });
  const column = columnAt(node, collector.provenance);
  if (column) collector.addCollection(collectionOfColumn(column), claim);
  else addEach(collector, node, claim, group, kind);
}

function addEach(
  collector: Collector,
  node: PlainNode,
  claim: Claim,
  group: PlainNode,
  kind: 'comparison' | 'case',
): void {
  for (const { literal, owner } of literalsOf(node, collector.provenance)) {
    const collection = owner?.kind === 'enum' && collectionOf(owner, collector.provenance.resolver);
    // An enum that is compared with a code is an enum of codes: its other members are asked too.
    if (collection && collector.file.files.isOwn(collection.node)) {
      collector.addCollection(collection, claim);
    }
    // A constant is declared elsewhere: what stands beside this comparison says nothing about it.
    else collector.addLiteral({ literal }, kind, claim, isInside(literal, node) ? group : undefined, node);
  }
}

function isInside(literal: PlainNode, node: PlainNode): boolean {
  return literal.start >= node.start && literal.end <= node.end;
}

/**
 * What a comparison is part of, step by step up to the whole condition or if/else chain: its other codes are handled
 * there as well.
 */
function outerOf(node: PlainNode): PlainNode | undefined {
  const { parent } = node;
  if (parent?.kind === 'logical') return node.kind === 'if' ? undefined : parent;
  if (parent?.kind !== 'if') return undefined;
  return (node.kind === 'if' ? parent.whenFalse : parent.test) === node ? parent : undefined;
}

/** `expect(body.mc).toBe('…')`, `expect(body.mc).to.equal('…')`, `assert.equal(body.mc, '…')`, `t.is(body.mc, '…')`. */
function collectAssertion(collector: Collector, call: CallNode): void {
  const { callee, args } = call;
  const [first, second] = args;
  if (callee.kind !== 'member' || !first) return;
  const expected = expectedValue(callee.object);
  const group = (): PlainNode => call;
  if (expected) compare(collector, expected, first, group);
  else if (second) {
    compare(collector, first, second, group);
    compare(collector, second, first, group);
  }
}

/** The value in `expect(value)`, below whatever chain of words hangs on it. */
function expectedValue(node: PlainNode): PlainNode | undefined {
  let at = node;
  while (at.kind === 'member') at = at.object;
  return at.kind === 'call' && at.callee.kind === 'name' && at.callee.name === 'expect'
    ? at.args[0]
    : undefined;
}

/** `bodies.map((body) => body.mc).includes('AUTH_103')`: a list of codes is asked for one. */
function collectAsked(collector: Collector, { callee, args }: CallNode): void {
  const [asked] = args;
  if (callee.kind !== 'member' || !asked || !canCarry(callee.object) || !mayBeText(collector, asked)) return;
  const claim = collector.claimOfValue(() => valueBelow(callee.object, [anyItem], collector.provenance.flow));
  if (claim) addLiterals(collector, asked, claim, callee, 'comparison');
}

/** `mc.startsWith('AUTH_')` and the like. */
function collectPrefix(collector: Collector, { callee, args }: CallNode): void {
  const [prefix] = args;
  if (callee.kind !== 'member' || !prefix || !canCarry(callee.object)) return;
  const column = columnAt(prefix, collector.provenance);
  const literals = column
    ? collectionOfColumn(column).members.map(({ literal }) => literal)
    : literalsOf(prefix, collector.provenance).map(({ literal }) => literal);
  const texts = literals.flatMap((literal) => (literal.kind === 'string' ? [literal.value] : []));
  if (texts.length === 0) return;
  const claim = collector.claimOf(callee.object) ?? claimSpokenIn(callee.object, texts, collector);
  for (const literal of claim ? literals : []) {
    if (literal.kind === 'string' && claim)
      collector.addLiteral({ literal }, 'prefix', claim, column?.table, prefix);
  }
}
