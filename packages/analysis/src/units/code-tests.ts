import type { Analysis } from '../corroboration/analysis.ts';
import { collectionOf } from '../sites/members.ts';
import { operandsOf } from '../tree/flatten.ts';
import { memberName } from '../tree/keys.ts';
import type { BinaryNode, CallNode, PlainNode } from '../tree/nodes.ts';
import { type Identity, identityOf, isSameIdentity } from './identity.ts';
import { listedTexts, type NamedText, namedTexts } from './named-texts.ts';

/** What a condition says about one code. */
export interface CodeTest {
  /** Every text that the code is compared with. */
  readonly names: readonly NamedText[];
  /** The texts that make the condition true by themselves: those of `||` arms, not of `&&` arms. */
  readonly decides: readonly NamedText[];
  /** Whether nothing else is tested. */
  readonly isOnlyOnCode: boolean;
}

const nothing: CodeTest = { names: [], decides: [], isOnlyOnCode: false };

/** Reads a condition as a test of the code that `identity` stands for. */
export function readCodeTest(test: PlainNode, identity: Identity, analysis: Analysis): CodeTest {
  const isSubject = (node: PlainNode): boolean =>
    mayBeCode(node) && isSameIdentity(identityOf(node, analysis), identity);
  const readOne = (node: PlainNode): CodeTest => {
    if (node.kind === 'binary') return readBinary(node, isSubject, analysis);
    return node.kind === 'call' ? readCall(node, isSubject, analysis) : nothing;
  };
  if (test.kind !== 'logical') return readOne(test);

  const [names, decides]: [NamedText[], NamedText[]] = [[], []];
  let isOnlyOnCode = true;
  const list: { readonly node: PlainNode; readonly isDeciding: boolean }[] = [
    { node: test, isDeciding: true },
  ];
  for (let at = list.pop(); at; at = list.pop()) {
    const { node, isDeciding } = at;
    if (node.kind === 'logical') {
      const isOr = node.operator === '||';
      isOnlyOnCode &&= isOr;
      list.push({ node: node.right, isDeciding: isDeciding && isOr });
      list.push({ node: node.left, isDeciding: isDeciding && isOr });
      continue;
    }
    const one = readOne(node);
    isOnlyOnCode &&= one.isOnlyOnCode;
    for (const name of one.names) names.push(name);
    if (isDeciding) for (const name of one.decides) decides.push(name);
  }
  return { names, decides, isOnlyOnCode };
}

/** The expressions that a condition compares: the code is one of them, if any. */
export function comparedValues(test: PlainNode): readonly PlainNode[] {
  return operandsOf(test).flatMap(valuesIn).filter(mayBeCode);
}

function valuesIn(operand: PlainNode): readonly PlainNode[] {
  if (operand.kind === 'binary') return [operand.left, operand.right];
  if (operand.kind !== 'call') return [];
  const { callee, args } = operand;
  return callee.kind === 'member' ? [...args, callee.object] : args;
}

function mayBeCode(node: PlainNode): boolean {
  return node.kind !== 'string' && node.kind !== 'number' && node.kind !== 'constant';
}

type IsSubject = (node: PlainNode) => boolean;

function readBinary(
  { operator, left, right }: BinaryNode,
  isSubject: IsSubject,
  analysis: Analysis,
): CodeTest {
  if (operator === 'in') return isSubject(left) ? readMembership(right, analysis) : nothing;
  const other = isSubject(left) ? right : isSubject(right) ? left : undefined;
  const texts = other ? namedTexts(other, analysis) : [];
  if (texts.length === 0) return nothing;
  if (operator === '===' || operator === '==') return { names: texts, decides: texts, isOnlyOnCode: true };
  return operator === '!==' || operator === '!=' ? { ...nothing, names: texts } : nothing;
}

/** `['AUTH_101', 'AUTH_102'].includes(mc)`, `RETRYABLE.has(mc)`, `mc.startsWith('AUTH_')`. */
function readCall({ callee, args }: CallNode, isSubject: IsSubject, analysis: Analysis): CodeTest {
  const [argument] = args;
  if (callee.kind !== 'member' || !argument) return nothing;
  const method = memberName(callee);
  if (method === 'includes' || method === 'has') {
    return isSubject(argument) ? readMembership(callee.object, analysis) : nothing;
  }
  if (method !== 'startsWith' || argument.kind !== 'string' || !isSubject(callee.object)) return nothing;
  const texts = analysis.file.knowledge.unitCodes
    .filter(({ code }) => code.startsWith(argument.value.toUpperCase()))
    .map(({ code }) => ({ text: code, node: argument }));
  return { names: [], decides: texts, isOnlyOnCode: true };
}

function readMembership(asked: PlainNode, analysis: Analysis): CodeTest {
  const { resolver } = analysis.provenance;
  const target = resolver.resolve(asked);
  const collection = target && collectionOf(target, resolver);
  if (!collection) return nothing;
  const { texts, isAll } = listedTexts(collection, analysis);
  return { names: texts, decides: texts, isOnlyOnCode: isAll };
}
