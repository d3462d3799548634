import type { Analysis } from '../../../corroboration/analysis.ts';
import { literalsOf } from '../../../flow/literals.ts';
import { isWithin } from '../../../tree/ancestors.ts';
import type { Binding } from '../../../scope/bindings.ts';
import type { CallNode, MemberNode, PlainNode } from '../../../tree/nodes.ts';
import { memberName } from '../../../tree/keys.ts';
import type { Carriers } from './carried.ts';
import { followCast } from './follow-cast.ts';
import { isReachedFromOutside } from './outside.ts';
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
  carriers: Carriers,
  isWritten = false,
): void {
  const { analysis } = carriers;
  for (const asked of key ? passedAs(key, part, isShared, analysis) : []) {
    if (!isShared) followCast(asked, part, carriers);
    const literals = literalsOf(asked, analysis.provenance);
    for (const { literal } of literals) {
      const place = isWithin(literal, asked) || isOwnConstant(literal) ? keyPlaceOf(literal) : undefined;
      if (place && !isShared) addPlace(part, literal.value, { ...place, isWritten });
      else part.shared.set(literal.value, place?.start ?? asked.start);
    }
    if (literals.length === 0 && asked.kind !== 'number' && !analysis.sites.claimOf(asked))
      addUnmended(part, 'unclear', asked.start);
  }
}

/** What a key is: where it is a parameter, what all calls pass for it. */
function passedAs(key: PlainNode, part: Part, isShared: boolean, analysis: Analysis): readonly PlainNode[] {
  const found: PlainNode[] = [];
  // Goes on to what is added on the way.
  const open = [key];
  for (const at of open) {
    const parameter = parameterOf(at, analysis);
    const passed = parameter && passedFor(parameter, analysis);
    const name = `${parameter?.id ?? ''} ${isShared}`;
    if (!passed) found.push(at);
    else if (!part.parameters.has(name)) {
      part.parameters.add(name);
      open.push(...passed);
    }
  }
  return found;
}

/** The parameter that a key is as it was passed. */
function parameterOf(key: PlainNode, { file }: Analysis): Binding | undefined {
  const binding = key.kind === 'name' ? file.scopes.bindingOf(key) : undefined;
  const isWhole = binding?.parameter?.path.length === 0 && binding.sources.length === 0;
  return isWhole ? binding : undefined;
}

/** What calls pass for a parameter; undefined where others may call its function, or a call spreads a list. */
function passedFor({ parameter }: Binding, analysis: Analysis): readonly PlainNode[] | undefined {
  const owner = parameter?.owner;
  if (!parameter || owner?.kind !== 'function' || isReachedFromOutside(owner, analysis.file))
    return undefined;
  const calls = analysis.provenance.calls.callsOf(owner);
  if (calls.length === 0 || calls.some(({ args }) => args.some(({ kind }) => kind === 'spread')))
    return undefined;
  return calls.flatMap(({ args }) => args[parameter.index] ?? []);
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
  carriers: Carriers,
): CallNode | undefined {
  const { property, parent } = member;
  const name = memberName(member);
  const call = parent?.kind === 'call' && parent.callee === member ? parent : undefined;
  if (call && name !== undefined && keyMethods.has(name)) {
    const isWriting = name === 'set' || name === 'add';
    ask(call.args[0], part, isShared, carriers, isWriting);
    return isWriting ? call : undefined;
  }
  const isWritten = parent?.kind === 'assign' && parent.target === member;
  if (isList) {
    if (name === undefined || !harmless.has(name)) addUnmended(part, 'listed', member.start);
  } else if (property.kind !== 'key') ask(property, part, isShared, carriers, isWritten);
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
