import type { Analysis } from '../../corroboration/analysis.ts';
import { append } from '../../basics/grouped.ts';
import { lazy } from '../../basics/once.ts';
import { isFingerprinted } from '../../evidence/fingerprints.ts';
import { textOf } from '../../flow/conditions/tables.ts';
import { meansRetry } from '../../knowledge/retry-words.ts';
import { wordsOf } from '../../knowledge/words.ts';
import { collectionOf } from '../../sites/members.ts';
import { passedFor } from '../../sites/passed-values.ts';
import { type CodeSite, spelling } from '../../sites/site.ts';
import { forEachChild } from '../../tree/children.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { holderOf } from './holders.ts';
import type { PassedRequests } from './passed-requests.ts';

/** What a test leads to is looked through so far: the predicate, its list, the constant in it. */
const deepest = 4;

/** What names a code: in whole, or by what it begins with, and where that stands. */
export interface Naming {
  readonly node: PlainNode;
  readonly start: number;
  readonly end: number;
  /** What codes begin with, where none is written in full. */
  readonly beginning?: string;
}

/** Of several lists that one loop is passed, each may name the code. */
type Named = readonly Naming[] | 'elsewhere' | 'told there' | undefined;

/**
 * Finds what names a code in a test: a literal or constant there, a member of the list that is asked, a literal in the
 * predicate, what it must begin with; where another module writes that, the call that asks. Undefined where nothing names
 * it, or where the other module tells it; several where the list is passed, and others are as well.
 */
export function createNaming(
  { file, provenance, sites }: Analysis,
  passedRequests: PassedRequests,
): (test: PlainNode, code: string) => readonly Naming[] {
  const { resolver, calls } = provenance;
  const partsOf = lazy(() => {
    const parts = new Map<PlainNode, CodeSite[]>();
    for (const site of sites.sites) {
      if (site.kind === 'prefix' || site.kind === 'within') append(parts, site.node, site);
    }
    return parts;
  });

  const placed = lazy(() => new Set(sites.sites.map(({ node }) => node)));

  function find(node: PlainNode, code: string, depth: number): Named {
    if (depth === 0) return undefined;
    for (const inner of within(node)) {
      const found = findAt(inner, code, depth);
      if (found === 'elsewhere' && file.files.isOwn(inner)) return named(askingAt(inner, node));
      if (found) return found;
    }
    return undefined;
  }

  function findAt(node: PlainNode, code: string, depth: number): Named {
    const own = (found: PlainNode): Named => (file.files.isOwn(found) ? named(found) : 'elsewhere');
    switch (node.kind) {
      case 'string':
        return node.value === code ? own(node) : partAt(node, code);
      case 'constant':
        return partAt(node, code);
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
        if (!made) return inPassed(passedFor(node, [], provenance), code, depth);
        if (made === node || made.kind === 'function') return undefined;
        return isToldThere(made) ? 'told there' : find(made, code, depth - 1);
      }
      default:
        return undefined;
    }
  }

  /** What is passed for a list that a function asks. */
  function inPassed(passed: readonly PlainNode[], code: string, depth: number): Named {
    const all: Naming[] = [];
    for (const list of passed) {
      const isSearched = list.kind !== 'function' && passedRequests.isSame(list);
      const found = isSearched ? find(list, code, depth - 1) : undefined;
      // A helper that others' codes are passed to as well tells nothing of either.
      if (typeof found === 'object') all.push(...found.filter((naming) => placed().has(naming.node)));
      else if (found && all.length === 0) return found;
    }
    return all.length > 0 ? all : undefined;
  }

  /** A part of a regular expression that is the code, or what the code begins with, as `startsWith` has it. */
  function partAt(node: PlainNode, code: string): Named {
    for (const { kind, written, start, end } of partsOf().get(node) ?? []) {
      if (written === code) return [{ node, start, end }];
      if (kind === 'prefix' && code.startsWith(written)) return [{ node, start, end, beginning: written }];
    }
    return undefined;
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
    return typeof found === 'object' ? found : [];
  };
}

function named(node: PlainNode): readonly Naming[] {
  return [{ node, start: node.start, end: node.end }];
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
