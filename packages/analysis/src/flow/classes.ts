import { propertyNamed } from '../tree/keys.ts';
import type { CallNode, ClassNode, FunctionNode } from '../tree/nodes.ts';
import { isSuper, superOf } from './constructing.ts';
import { ofErrorClass, ofNativeError } from './errors.ts';
import { constructorOf } from './functions.ts';
import type { AskFlow } from './questions.ts';
import { valueOfProperty } from './objects.ts';
import { type FlowParts, readStep, union } from './parts.ts';
import { anyItem, isItem, type Place, type Step } from './place.ts';
import { fieldOfRecord } from './results.ts';
import { atCall } from './substitution.ts';
import { nothing, type Value, valueOf } from './value.ts';

/** A member of a class, or of one that it extends. */
export function ofClass(
  node: ClassNode,
  step: Step,
  isInstance: boolean,
  parts: FlowParts,
  ask: AskFlow,
): Value | undefined {
  const member = propertyNamed(node, step);
  const own = member ? (member.value ? valueOfProperty(member, parts, ask) : nothing) : undefined;
  const passed = isInstance
    ? (ofParameterProperty(node, step, parts, ask) ?? ofErrorClass(node, step, parts, ask))
    : undefined;
  const base = superOf(node, ask);
  const below = base && parts.places.into(parts.places.root(isInstance ? 'instance' : 'node', base), step);
  const kept = !own && !passed && below ? ask(parts.questions.ownContents(below)) : undefined;
  const inherited = kept && base && isInstance ? throughSuper(kept, node, base, parts, ask) : kept;
  // What nobody writes is known by its place, which is the one of the class that has it.
  const found = [own, passed, inherited].filter((value) => value !== undefined);
  return found.length > 0 ? union(parts, found) : undefined;
}

/** What a class keeps that another extends, by what that one's constructor gives it. */
function throughSuper(kept: Value, node: ClassNode, base: ClassNode, parts: FlowParts, ask: AskFlow): Value {
  const own = constructorOf(node);
  const maker = own && makerOf(base, ask);
  const calls = own ? parts.functions.callsIn(own).filter(({ callee }) => isSuper(callee)) : [];
  const [only, ...others] = calls;
  return maker && only && others.length === 0 ? atCall(kept, only, maker, undefined, parts, ask) : kept;
}

/** `constructor(readonly code: string)`: the parameter is the field as well. */
function ofParameterProperty(
  node: ClassNode,
  step: Step,
  { file, places }: FlowParts,
  ask: AskFlow,
): Value | undefined {
  for (const param of constructorOf(node)?.params ?? []) {
    const target = param.target.kind === 'default' ? param.target.target : param.target;
    if (target.kind !== 'name' || target.name !== step) continue;
    const modifiers = file.files.of(param).source.text.slice(param.start, target.start);
    if (!/\b(?:public|private|protected|readonly|override)\b/.test(modifiers)) continue;
    const binding = file.scopes.bindingOf(target);
    return binding ? ask(binding) : valueOf(places.root('parameter', param));
  }
  return undefined;
}

/** A field of an object of a class of the file: what its constructor makes of what it is passed. */
export function ofNew(call: CallNode, step: Step, parts: FlowParts, ask: AskFlow): Value | undefined {
  if (call.callee.kind === 'name' && (call.callee.name === 'Set' || call.callee.name === 'Map')) {
    const [source] = call.args;
    return source && isItem(step) ? readStep(ask(source), anyItem, parts, ask) : undefined;
  }
  const message = ofNativeError(call, step, parts, ask);
  if (message) return message;
  const found: Value[] = [];
  for (const { base, root } of ask(call.callee).places) {
    if (base || root.node.kind !== 'class') continue;
    const instance = parts.places.root('instance', root.node);
    const field = parts.places.into(instance, step);
    if (!field) continue;
    const held = ask(parts.questions.ownContents(field));
    const owner = makerOf(root.node, ask);
    const method = [...held.places].find((place) => !place.base && place.root.node.kind === 'function');
    if (method) found.push(held);
    else if (held.places.has(field)) return fieldOfRecord(call, root.node, step, parts, ask);
    else found.push(owner ? atCall(held, call, owner, undefined, parts, ask) : held);
  }
  return found.length > 0 ? union(parts, found) : undefined;
}

/** The constructor that makes an object of a class: its own, or that of a class which it extends. */
export function makerOf(node: ClassNode, ask: AskFlow): FunctionNode | undefined {
  const seen = new Set<ClassNode>();
  for (let at: ClassNode | undefined = node; at && !seen.has(at); at = superOf(at, ask)) {
    const own = constructorOf(at);
    if (own) return own;
    seen.add(at);
  }
  return undefined;
}

/** What a parameter has of the class that it is declared as; of a field, what is passed for it may tell more. */
export function ofTypedParameter(base: Place, step: Step, parts: FlowParts, ask: AskFlow): Value | undefined {
  const { node } = base.root;
  const type = node.kind === 'param' ? node.type : undefined;
  if (type?.kind !== 'typeReference' || type.root?.name !== type.typeName) return undefined;
  const found = parts.file.files.declarationsOf(type.root).find(({ kind }) => kind === 'class');
  const field = found && parts.places.into(parts.places.root('instance', found), step);
  if (!field) return undefined;
  const held = ask(parts.questions.contents(field));
  if (held.places.has(field)) return undefined;
  const isMethod = [...held.places].some((place) => !place.base && place.root.node.kind === 'function');
  const own = parts.places.into(base, step);
  return isMethod || !own ? held : union(parts, [valueOf(own), held]);
}
