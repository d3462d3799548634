import type { Analysis } from '../corroboration/analysis.ts';
import { once } from '../basics/once.ts';
import type { PlainNode, SwitchNode } from '../tree/nodes.ts';
import { clausesOf } from './clauses.ts';
import { readCodeTest } from './code-tests.ts';
import { type Identity, identityOf, isSameIdentity } from './identity.ts';
import { leavingTextsIn } from './leaving-texts.ts';
import { type NamedText, namedTexts, type PlacedText } from './named-texts.ts';

/** Texts in an order, of which those count that are placed in front of `until`. The list is the same for all who ask. */
export interface Seen {
  readonly texts: readonly PlacedText[];
  readonly until: number;
}

/** What the code can no longer be, or can only be, where a dispatch asks for it. */
export interface EarlierTests {
  /** Codes that never arrive: they are compared with earlier, on a branch that leaves or that excludes this one. */
  readonly seen: readonly Seen[];
  /** The same written out, which takes as long as they are many. */
  readonly handled: readonly NamedText[];
  /** The only codes that arrive, where a condition around the dispatch says so. */
  readonly only: readonly PlacedText[] | undefined;
}

/** Reads what stands before and around `dispatch`, as far as its function reaches. */
export function earlierTestsOf(dispatch: PlainNode, identity: Identity, analysis: Analysis): EarlierTests {
  const seen: Seen[] = [];
  let only: readonly PlacedText[] | undefined;
  const add = (texts: readonly PlacedText[] | undefined, until = Infinity): void => {
    if (texts && texts.length > 0) seen.push({ texts, until });
  };
  for (let node = dispatch; node.parent && node.kind !== 'function'; node = node.parent) {
    const { parent } = node;
    const leaving = leavingTextsIn(analysis)(parent);
    if (leaving.size > 0) for (const place of identity) add(leaving.get(place), node.start);
    const condition = conditionOn(node, parent);
    if (condition) {
      const { texts, isOnlyOnCode } = testsIn(analysis)(condition.test)(identity);
      if (!condition.isTrue) add(texts);
      else if (isOnlyOnCode) only ??= texts;
    }
    if (parent.kind === 'switch' && node.kind === 'case' && isOn(parent, identity, analysis)) {
      const labels = labelsIn(analysis)(parent).get(node);
      if (labels?.others) add(labels.others);
      else only ??= labels?.own;
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
  return isSameIdentity(identityOf(subject, analysis), identity);
}

/** What each condition says of a code, by the code's identity: many dispatches may stand under one. */
const testsIn = once((analysis: Analysis) =>
  once((node: PlainNode) => {
    const read = new Map<string, Read>();
    return (identity: Identity): Read => {
      const key = Array.from(identity, ({ id }) => id).join();
      let found = read.get(key);
      if (!found) {
        const { decides, isOnlyOnCode } = readCodeTest(node, identity, analysis);
        read.set(key, (found = { texts: everywhere(decides), isOnlyOnCode }));
      }
      return found;
    };
  }),
);

interface Read {
  /** The texts that make the condition true. */
  readonly texts: readonly PlacedText[];
  readonly isOnlyOnCode: boolean;
}

/** The labels of each clause of a switch, and for a `default` what the other labels name, which never gets there. */
const labelsIn = once((analysis: Analysis) =>
  once((node: SwitchNode) => {
    const textsOf = (cases: SwitchNode['cases']): readonly NamedText[] =>
      cases.flatMap(({ test }) => (test ? namedTexts(test, analysis) : []));
    const labels = new Map<PlainNode, { readonly own: readonly PlacedText[]; readonly others: Others }>();
    for (const clause of clausesOf(node)) {
      const own = everywhere(textsOf(clause.labels));
      const texts = new Set(own.map(({ text }) => text));
      const others = clause.isDefault
        ? everywhere(textsOf(node.cases).filter(({ text }) => !texts.has(text)))
        : undefined;
      for (const label of clause.labels) labels.set(label, { own, others });
    }
    return labels;
  }),
);

type Others = readonly PlacedText[] | undefined;

function everywhere(texts: readonly NamedText[]): readonly PlacedText[] {
  return texts.map((name) => ({ ...name, at: 0 }));
}
