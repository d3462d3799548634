import type { Analysis } from '../../../corroboration/analysis.ts';
import { literalsOf } from '../../../flow/literals.ts';
import { isWithin } from '../../../tree/ancestors.ts';
import type { CallNode, MemberNode, PlainNode } from '../../../tree/nodes.ts';
import { memberName } from '../../../tree/keys.ts';
import { addPlace, addUnmended, keyPlaceOf, type Part } from './part.ts';

/** Methods of Maps, Sets, arrays and objects whose first argument is a key. */
const keyMethods = new Set([
  ...['has', 'get', 'set', 'add', 'delete', 'includes', 'indexOf', 'lastIndexOf'],
  ...['hasOwnProperty', 'propertyIsEnumerable'],
]);

/** What is asked of a list without going through it. */
const harmless = new Set(['size', 'length', 'clear']);

/** A collection asked with a key: what is spelled there becomes a place, what an mc asks is how it is meant. */
export function ask(
  key: PlainNode | undefined,
  part: Part,
  isShared: boolean,
  analysis: Analysis,
  isWritten = false,
): void {
  if (!key) return;
  const literals = literalsOf(key, analysis.provenance);
  for (const { literal } of literals) {
    const place = isWithin(literal, key) || isOwnConstant(literal) ? keyPlaceOf(literal) : undefined;
    if (place && !isShared) addPlace(part, literal.value, { ...place, isWritten });
    else part.shared.set(literal.value, key.start);
  }
  if (literals.length === 0 && key.kind !== 'number' && !analysis.sites.claimOf(key))
    addUnmended(part, 'unclear', key.start);
}

/** `const BAD = 'AUHT_103'`, for this file alone: mended, it says the same wherever it is named. */
function isOwnConstant({ parent }: PlainNode): boolean {
  const statement = parent?.kind === 'declarator' ? parent.parent : undefined;
  return (
    statement?.kind === 'variable' && statement.keyword === 'const' && statement.parent?.kind !== 'export'
  );
}

/** `X.AUHT_103`, `X[mc]`, `X.has(…)`. Returns the call whose value is the collection again: `.set(…)`, `.add(…)`. */
export function askMember(
  member: MemberNode,
  isList: boolean,
  part: Part,
  isShared: boolean,
  analysis: Analysis,
): CallNode | undefined {
  const { property, parent } = member;
  const name = memberName(member);
  const call = parent?.kind === 'call' && parent.callee === member ? parent : undefined;
  if (call && name !== undefined && keyMethods.has(name)) {
    const isWriting = name === 'set' || name === 'add';
    ask(call.args[0], part, isShared, analysis, isWriting);
    return isWriting ? call : undefined;
  }
  const isWritten = parent?.kind === 'assign' && parent.target === member;
  if (isList) {
    if (name === undefined || !harmless.has(name)) addUnmended(part, 'listed', member.start);
  } else if (property.kind !== 'key') ask(property, part, isShared, analysis, isWritten);
  else if (isShared) part.shared.set(property.name, property.start);
  else {
    const place = keyPlaceOf(property);
    if (place) addPlace(part, property.name, { ...place, isWritten });
  }
  return undefined;
}

/** `Object.hasOwn(X, key)`, `Reflect.has(X, key)`, `Object.prototype.hasOwnProperty.call(X, key)`: the key. */
export function keyArgument({ callee, args }: CallNode, asked: PlainNode): PlainNode | undefined {
  if (callee.kind !== 'member' || args[0] !== asked) return undefined;
  const name = memberName(callee);
  const { object } = callee;
  const isOf = (owner: string): boolean => object.kind === 'name' && object.name === owner;
  const isAsking =
    (isOf('Object') && name === 'hasOwn') ||
    (isOf('Reflect') && (name === 'has' || name === 'get' || name === 'deleteProperty')) ||
    (name === 'call' && object.kind === 'member' && memberName(object) === 'hasOwnProperty');
  return isAsking ? args[1] : undefined;
}
