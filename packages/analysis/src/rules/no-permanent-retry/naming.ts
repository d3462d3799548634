import type { Analysis } from '../../corroboration/analysis.ts';
import { append } from '../../basics/grouped.ts';
import { lazy } from '../../basics/once.ts';
import { isFingerprinted } from '../../evidence/fingerprints.ts';
import type { Place } from '../../flow/place.ts';
import { textOf } from '../../flow/conditions/tables.ts';
import { maxStepsOfNaming } from '../../knowledge/thresholds.ts';
import { meansRetry } from '../../knowledge/retry-words.ts';
import { wordsOf } from '../../knowledge/words.ts';
import { collectionOf } from '../../sites/members.ts';
import { passedFor } from '../../sites/passed-values.ts';
import { type CodeSite, spelling } from '../../sites/site.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { holderOf } from './holders.ts';
import type { PassedRequests } from './passed-requests.ts';
import { askingAt, within } from './test-parts.ts';

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
 * it, or where the other module tells it; several where the list is passed, and others are as well. A test that leads to
 * more than can be looked through names nothing.
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
  let stepsLeft = 0;
  /** What was followed for this test and code in vain, and how deep: many ways lead to one list. */
  const followed = new Map<PlainNode, number>();
  /** The same of parameters, by the depth. */
  const asked = Array.from({ length: deepest + 1 }, () => new Set<Place>());

  function find(node: PlainNode, code: string, depth: number): Named {
    if (depth === 0 || (followed.get(node) ?? 0) >= depth) return undefined;
    followed.set(node, depth);
    const leading: PlainNode[] = [];
    // What is written here names it before all that something here leads to.
    for (const inner of within(node)) {
      if (--stepsLeft < 0) return undefined;
      if (inner.kind === 'call' || inner.kind === 'name' || inner.kind === 'member') leading.push(inner);
      const found = writtenIn(inner, code);
      if (found)
        return found === 'elsewhere' && file.files.isOwn(inner) ? named(askingAt(inner, node)) : found;
    }
    for (const inner of leading) {
      if (--stepsLeft < 0) return undefined;
      const found = findBehind(inner, code, depth);
      if (found === 'elsewhere' && file.files.isOwn(inner)) return named(askingAt(inner, node));
      if (found) return found;
    }
    return undefined;
  }

  function own(found: PlainNode): Named {
    return file.files.isOwn(found) ? named(found) : 'elsewhere';
  }

  function writtenIn(node: PlainNode, code: string): Named {
    switch (node.kind) {
      case 'string':
        return node.value === code ? own(node) : partAt(node, code);
      case 'constant':
        return partAt(node, code);
      case 'key':
        return node.name === code && node.parent?.kind === 'property' ? own(node) : undefined;
      default:
        return undefined;
    }
  }

  function findBehind(node: PlainNode, code: string, depth: number): Named {
    switch (node.kind) {
      case 'call': {
        const owner = calls.calledFunction(node);
        return owner?.body && find(owner.body, code, depth - 1);
      }
      case 'name':
      case 'member': {
        if (textOf(node, file, provenance) === code) return own(node);
        const source = node.kind === 'name' ? sourceOf(node) : undefined;
        const made = source ?? resolver.resolve(node);
        if (!made) return inPassed(passedFor(node, [], provenance, asked[depth]), code, depth);
        if (made === node || made.kind === 'function') return undefined;
        return isToldThere(made) ? 'told there' : find(made, code, depth - 1);
      }
      default:
        return undefined;
    }
  }

  /** What is passed for a list that a function asks. */
  function inPassed(passed: Iterable<PlainNode>, code: string, depth: number): Named {
    const all: Naming[] = [];
    for (const list of passed) {
      if (--stepsLeft < 0) return undefined;
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
    stepsLeft = maxStepsOfNaming;
    followed.clear();
    for (const places of asked) places.clear();
    const found = find(test.kind === 'case' ? (test.test ?? test) : test, code, deepest);
    return typeof found === 'object' && stepsLeft >= 0 ? found : [];
  };
}

function named(node: PlainNode): readonly Naming[] {
  return [{ node, start: node.start, end: node.end }];
}
