import type { Analysis } from '../analysis.ts';
import type { PlainNode, SwitchNode } from '../tree/nodes.ts';
import { clausesOf } from './clauses.ts';
import { readCodeTest } from './conditions.ts';
import { identityOf, type Identity, isSame } from './identity.ts';
import { leave } from './leaving.ts';
import { type NamedText, namedTexts } from './named-texts.ts';
import { statementsOf } from './statements.ts';

/** What the code can no longer be, or can only be, where a dispatch asks for it. */
export interface Reach {
  /** Codes that never arrive: they are compared with earlier, on a branch that leaves or that excludes this one. */
  readonly handled: readonly NamedText[];
  /** The only codes that arrive, where a condition around the dispatch says so. */
  readonly only: readonly NamedText[] | undefined;
}

/** Reads what stands before and around `dispatch`, as far as its function reaches. */
export function reachOf(dispatch: PlainNode, identity: Identity, analysis: Analysis): Reach {
  const handled: NamedText[] = [];
  let only: readonly NamedText[] | undefined;
  for (let node = dispatch; node.parent && node.kind !== 'function'; node = node.parent) {
    const { parent } = node;
    for (const statement of leavingStatements(parent)) {
      if (statement.start >= node.start) break;
      handled.push(...leavingTexts(statement, identity, analysis));
    }
    const condition = conditionOn(node, parent);
    if (condition) {
      const test = readCodeTest(condition.test, identity, analysis);
      if (!condition.isTrue) handled.push(...test.decides);
      else if (test.isOnlyOnCode) only ??= test.decides;
    }
    if (parent.kind === 'switch' && node.kind === 'case' && isOn(parent, identity, analysis)) {
      const clause = clausesOf(parent).find(({ labels }) => labels.includes(node));
      const labels = (clause?.labels ?? []).flatMap(({ test }) => (test ? namedTexts(test, analysis) : []));
      const others = parent.cases.flatMap(({ test }) => (test ? namedTexts(test, analysis) : []));
      if (clause?.isDefault)
        handled.push(...others.filter((name) => !labels.some((own) => own.text === name.text)));
      else only ??= labels;
    }
  }
  return { handled, only };
}

const leavingByList = new WeakMap<PlainNode, readonly PlainNode[]>();

/** The statements of a list that leave on some branch; read once, since each dispatch in the list asks for them. */
function leavingStatements(list: PlainNode): readonly PlainNode[] {
  let leaving = leavingByList.get(list);
  if (!leaving) leavingByList.set(list, (leaving = (statementsOf(list) ?? []).filter(mayLeave)));
  return leaving;
}

function mayLeave(statement: PlainNode): boolean {
  let at: PlainNode | undefined = statement;
  for (; at?.kind === 'if'; at = at.whenFalse) if (leave([at.whenTrue], true)) return true;
  return at?.kind === 'switch' && clausesOf(at).some(({ isLeaving }) => isLeaving);
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

/** The texts for which control never gets past `statement`. */
function leavingTexts(statement: PlainNode, identity: Identity, analysis: Analysis): readonly NamedText[] {
  const texts: NamedText[] = [];
  let at: PlainNode | undefined = statement;
  for (; at?.kind === 'if'; at = at.whenFalse) {
    if (leave([at.whenTrue], true)) texts.push(...readCodeTest(at.test, identity, analysis).decides);
  }
  if (at?.kind !== 'switch' || !isOn(at, identity, analysis)) return texts;
  const leaving = clausesOf(at).filter(({ isLeaving }) => isLeaving);
  const labels = leaving.flatMap((clause) => clause.labels);
  return [...texts, ...labels.flatMap(({ test }) => (test ? namedTexts(test, analysis) : []))];
}

function isOn({ subject }: SwitchNode, identity: Identity, analysis: Analysis): boolean {
  return isSame(identityOf(subject, analysis), identity);
}
