import type { FileModel } from '../file/file.ts';
import {
  assertingGlobals,
  assertingItself,
  assertingPackages,
  assertingWords,
  type AssertionWord,
  expectingLinks,
  expectingWords,
} from '../knowledge/assertion-libraries.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { libraryWordOf, packageNamed } from './library-words.ts';

/** A call that throws unless something is so: `assert.equal(body.rc, 0)`, `expect(body.mc).not.toBe('AUTH_105')`. */
export interface Assertion extends AssertionWord {
  readonly tested: PlainNode;
  /** What it is held against; undefined where only its truth is wanted. */
  readonly against: PlainNode | undefined;
}

/**
 * Whether a call may be an assertion, by its words, and by its standing alone: what is made of its value is none. The
 * names of a file are asked later, by `assertionOf`.
 */
export function mayBeAssertion(call: CallNode): boolean {
  const { callee, parent } = call;
  const around = parent?.kind === 'await' ? parent.parent : parent;
  if (around?.kind !== 'statement' && around?.kind !== 'return' && around?.kind !== 'function') return false;
  if (callee.kind === 'name') return assertingWords.has(callee.name);
  const name = callee.kind === 'member' ? (memberName(callee) ?? '') : '';
  return assertingWords.has(name) || expectingWords.has(name);
}

/** The assertion that a call is; undefined where it is none, or of a library that nobody knows. */
export function assertionOf(call: CallNode, file: FileModel): Assertion | undefined {
  if (call.isNew || !mayBeAssertion(call)) return undefined;
  const { callee, args } = call;
  const [first, second] = args;
  if (callee.kind === 'member') {
    const expected = expectedBy(call, file);
    if (expected) return expected;
  }
  const word = first && wordAt(callee, file);
  return word && asserted(word, first, second);
}

/** Whether a condition is a call that is only named like an assertion: control goes on behind it as behind every other. */
export function isNoAssertion(test: PlainNode, file: FileModel): boolean {
  return test.kind === 'call' && mayBeAssertion(test) && assertionOf(test, file) === undefined;
}

function wordAt(callee: PlainNode, file: FileModel): AssertionWord | undefined {
  const root = rootOf(callee);
  if (root?.kind !== 'name' || !isOfLibrary(root, file)) return undefined;
  if (callee.kind === 'member')
    return callee.object === root ? assertingWords.get(memberName(callee) ?? '') : undefined;
  const imported = libraryWordOf(callee, file);
  return imported ? assertingWords.get(imported.name) : assertingItself;
}

/** `expect(value).not.toBe(other)`, with whatever links between. */
function expectedBy({ callee, args }: CallNode, file: FileModel): Assertion | undefined {
  if (callee.kind !== 'member') return undefined;
  const word = expectingWords.get(memberName(callee) ?? '');
  let isNot = word?.isNot === true;
  let at = callee.object;
  for (; at.kind === 'member'; at = at.object) {
    const link = memberName(at) ?? '';
    if (link === 'not') isNot = !isNot;
    else if (!expectingLinks.has(link)) return undefined;
  }
  if (!word || at.kind !== 'call' || at.callee.kind !== 'name' || at.callee.name !== 'expect')
    return undefined;
  const [tested] = at.args;
  const [against] = args;
  return tested && isOfLibrary(at.callee, file)
    ? asserted({ by: word.by, isNot }, tested, against)
    : undefined;
}

/** What is held against an object, or is one, is not told apart here. */
function asserted(
  word: AssertionWord,
  tested: PlainNode,
  against: PlainNode | undefined,
): Assertion | undefined {
  if (word.by === 'truth') return { ...word, tested, against: undefined };
  return against && !isMade(tested) && !isMade(against) ? { ...word, tested, against } : undefined;
}

function isMade({ kind }: PlainNode): boolean {
  return kind === 'object' || kind === 'array';
}

function rootOf(node: PlainNode): PlainNode | undefined {
  let at = node;
  while (at.kind === 'member') at = at.object;
  return at;
}

function isOfLibrary(name: PlainNode & { kind: 'name' }, file: FileModel): boolean {
  if (!file.scopes.bindingOf(name)) return assertingGlobals.has(name.name);
  const from = packageNamed(name, file);
  return from !== undefined && assertingPackages.has(from);
}

/** The assertion that a value is handed to: `assert.equal(value, 0)`, and of `expect(value).toBe(0)` the whole. */
export function assertionAround(call: CallNode, file: FileModel): Assertion | undefined {
  const own = assertionOf(call, file);
  if (own) return own;
  let at: PlainNode = call;
  while (at.parent?.kind === 'member' && at.parent.object === at) at = at.parent;
  const { parent } = at;
  const outer = parent?.kind === 'call' && parent.callee === at ? assertionOf(parent, file) : undefined;
  return outer && isTestedBy(outer, call.args[0]) ? outer : undefined;
}

export function isTestedBy({ tested, against }: Assertion, node: PlainNode | undefined): boolean {
  return node !== undefined && (tested === node || against === node);
}
