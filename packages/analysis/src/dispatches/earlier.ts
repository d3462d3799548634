import type { Analysis } from '../analysis.ts';
import type { PlainNode, SwitchNode } from '../tree/nodes.ts';
import { clausesOf } from './clauses.ts';
import { type CodeTest, readCodeTest } from './conditions.ts';
import { identityOf, type Identity, isSame } from './identity.ts';
import { leavingTextsOf } from './leaving-texts.ts';
import { type NamedText, namedTexts, type PlacedText } from './named-texts.ts';

/** Texts in an order, of which those count that are placed in front of `until`. The list is the same for all who ask. */
export interface Seen {
  readonly texts: readonly PlacedText[];
  readonly until: number;
}

/** What the code can no longer be, or can only be, where a dispatch asks for it. */
export interface Reach {
  /** Codes that never arrive: they are compared with earlier, on a branch that leaves or that excludes this one. */
  readonly seen: readonly Seen[];
  /** The same written out, which takes as long as they are many. */
  readonly handled: readonly NamedText[];
  /** The only codes that arrive, where a condition around the dispatch says so. */
  readonly only: readonly NamedText[] | undefined;
}

/** Reads what stands before and around `dispatch`, as far as its function reaches. */
export function reachOf(dispatch: PlainNode, identity: Identity, analysis: Analysis): Reach {
  const seen: Seen[] = [];
  let only: readonly NamedText[] | undefined;
  const add = (texts: readonly PlacedText[] | undefined, until = Infinity): void => {
    if (texts && texts.length > 0) seen.push({ texts, until });
  };
  for (let node = dispatch; node.parent && node.kind !== 'function'; node = node.parent) {
    const { parent } = node;
    const leaving = leavingTextsOf(parent, analysis);
    if (leaving.size > 0) for (const key of identity) add(leaving.get(key), node.start);
    const condition = conditionOn(node, parent);
    if (condition) {
      const { test, placed } = testOf(condition.test, identity, analysis);
      if (!condition.isTrue) add(placed);
      else if (test.isOnlyOnCode) only ??= test.decides;
    }
    if (parent.kind === 'switch' && node.kind === 'case' && isOn(parent, identity, analysis)) {
      const { labels, others } = labelsAround(node, parent, analysis);
      if (others) add(others);
      else only ??= labels;
    }
  }
  return {
    seen,
    only,
    get handled() {
      return seen.flatMap(({ texts, until }) => texts.filter(({ at }) => at < until));
    },
  };
}

/** The condition that `parent` lets `node` run under, and how it must have come out. */
function conditionOn(
  node: PlainNode,
  parent: PlainNode,
): { readonly test: PlainNode; readonly isTrue: boolean } | undefined {
  switch (parent.kind) {
    case 'if':
    case 'conditional':
      return node === parent.test ? undefined : { test: parent.test, isTrue: node === parent.whenTrue };
    case 'logical':
      if (node === parent.left || parent.operator === '??') return undefined;
      return { test: parent.left, isTrue: parent.operator === '&&' };
    default:
      return undefined;
  }
}

function isOn({ subject }: SwitchNode, identity: Identity, analysis: Analysis): boolean {
  return isSame(identityOf(subject, analysis), identity);
}

interface Read {
  readonly test: CodeTest;
  readonly placed: readonly PlacedText[];
}

interface Labels {
  readonly labels: readonly NamedText[];
  /** For a `default`: what the other labels name, which never gets here. */
  readonly others: readonly PlacedText[] | undefined;
}

/** Of each condition what it says of a code, and of each clause its labels: many dispatches may stand in one. */
const known = new WeakMap<
  Analysis,
  { readonly tests: Map<PlainNode, Map<string, Read>>; readonly labels: Map<PlainNode, Labels> }
>();

function knownOf(analysis: Analysis): NonNullable<ReturnType<typeof known.get>> {
  let own = known.get(analysis);
  if (!own) known.set(analysis, (own = { tests: new Map(), labels: new Map() }));
  return own;
}

function testOf(node: PlainNode, identity: Identity, analysis: Analysis): Read {
  const { tests } = knownOf(analysis);
  let byIdentity = tests.get(node);
  if (!byIdentity) tests.set(node, (byIdentity = new Map<string, Read>()));
  const key = [...identity].join('\n');
  let read = byIdentity.get(key);
  if (!read) {
    const test = readCodeTest(node, identity, analysis);
    byIdentity.set(key, (read = { test, placed: everywhere(test.decides) }));
  }
  return read;
}

function labelsAround(node: PlainNode, parent: SwitchNode, analysis: Analysis): Labels {
  const { labels } = knownOf(analysis);
  let found = labels.get(node);
  if (!found) {
    const textsOf = (cases: SwitchNode['cases']): readonly NamedText[] =>
      cases.flatMap(({ test }) => (test ? namedTexts(test, analysis) : []));
    const all = clausesOf(parent);
    for (const clause of all) {
      const own = textsOf(clause.labels);
      const texts = new Set(own.map(({ text }) => text));
      const others = clause.isDefault
        ? everywhere(textsOf(parent.cases).filter(({ text }) => !texts.has(text)))
        : undefined;
      for (const label of clause.labels) labels.set(label, { labels: own, others });
    }
    found = labels.get(node) ?? { labels: [], others: undefined };
  }
  return found;
}

function everywhere(texts: readonly NamedText[]): readonly PlacedText[] {
  return texts.map((name) => ({ ...name, at: 0 }));
}
