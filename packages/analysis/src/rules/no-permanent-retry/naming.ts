import type { Analysis } from '../../corroboration/analysis.ts';
import { isFingerprinted } from '../../evidence/fingerprints.ts';
import { textOf } from '../../flow/conditions/tables.ts';
import { meansRetry } from '../../knowledge/retry-words.ts';
import { wordsOf } from '../../knowledge/words.ts';
import { collectionOf } from '../../sites/members.ts';
import { spelling } from '../../sites/site.ts';
import { forEachChild } from '../../tree/children.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { holderOf } from './holders.ts';

/** What a test leads to is looked through so far: the predicate, its list, the constant in it. */
const deepest = 4;

type Named = PlainNode | 'elsewhere' | 'told there' | undefined;

/**
 * Finds what names a code in a test: a literal or constant there, a member of the list that is asked, a literal in the
 * predicate; where another module writes that, the call that asks. Undefined where nothing names it, or where the other
 * module tells it.
 */
export function createNaming({
  file,
  provenance,
}: Analysis): (test: PlainNode, code: string) => PlainNode | undefined {
  const { resolver, calls } = provenance;

  function find(node: PlainNode, code: string, depth: number): Named {
    if (depth === 0) return undefined;
    for (const inner of within(node)) {
      const found = findAt(inner, code, depth);
      if (found === 'elsewhere' && file.files.isOwn(inner)) return askingAt(inner, node);
      if (found) return found;
    }
    return undefined;
  }

  function findAt(node: PlainNode, code: string, depth: number): Named {
    const own = (found: PlainNode): Named => (file.files.isOwn(found) ? found : 'elsewhere');
    switch (node.kind) {
      case 'string':
        return node.value === code ? own(node) : undefined;
      case 'key':
        return node.name === code && node.parent?.kind === 'property' ? own(node) : undefined;
      case 'call': {
        const owner = calls.calledFunction(node);
        return owner?.body && find(owner.body, code, depth - 1);
      }
      case 'name':
      case 'member': {
        if (textOf(node, file, provenance) === code) return own(node);
        const source = node.kind === 'name' ? sourceOf(node) : undefined;
        const made = source ?? resolver.resolve(node);
        if (!made || made === node || made.kind === 'function') return undefined;
        return isToldThere(made) ? 'told there' : find(made, code, depth - 1);
      }
      default:
        return undefined;
    }
  }

  /** `const again = RETRIED.has(body.mc)`: what a name was given, once. */
  function sourceOf(node: PlainNode & { kind: 'name' }): PlainNode | undefined {
    const binding = file.scopes.bindingOf(node);
    return binding && resolver.onlySource(binding)?.from;
  }

  /** Whether a list of another module is named after retries there, and shows by itself that it is XT's. */
  function isToldThere(made: PlainNode): boolean {
    if (file.files.isOwn(made) || !meansRetry(wordsOf(holderOf(made) ?? ''))) return false;
    const members = collectionOf(made, resolver)?.members ?? [];
    const written = members.map(({ literal }) => spelling(literal));
    return isFingerprinted(written, made, file.files.of(made));
  }

  return (test, code) => {
    const found = find(test.kind === 'case' ? (test.test ?? test) : test, code, deepest);
    return typeof found === 'object' ? found : undefined;
  };
}

/** The call that a name is asked in, as far as that stands in the test. */
function askingAt(node: PlainNode, test: PlainNode): PlainNode {
  for (let at: PlainNode | undefined = node; at && at !== test.parent; at = at.parent) {
    if (at.kind === 'call') return at;
  }
  return node;
}

/** A node and all in it, in the order of the text. */
function within(node: PlainNode): readonly PlainNode[] {
  const found: PlainNode[] = [];
  const list = [node];
  for (let at = list.pop(); at; at = list.pop()) {
    found.push(at);
    const inner: PlainNode[] = [];
    forEachChild(at, (child) => inner.push(child));
    list.push(...inner.reverse());
  }
  return found;
}
