import { isHole, withoutHoles } from '../tree/holes.ts';
import { once } from '../basics/once.ts';
import { keyName, memberName, propertyNamed } from '../tree/keys.ts';
import type { CallNode, ClassNode, FunctionNode, PlainNode, PropertyNode } from '../tree/nodes.ts';
import { mappingItems } from './array-methods.ts';
import { readQuery, runBy } from './calls.ts';
import { superOf } from './constructing.ts';
import { constructorOf, methodOf } from './functions.ts';
import { queryOf, setterOf } from './hooks.ts';
import type { AskFlow } from './keys.ts';
import { type FlowParts, readPath, readStep, union } from './parts.ts';
import { anyItem, isItem, type Place, type Site, type Step } from './place.ts';
import { callbackArgument } from './arguments.ts';
import { atCall } from './substitution.ts';
import { Gathering, nothing, type Value, valueOf } from './value.ts';

/** What a place below a root holds: what was written there, and what is assigned to it. Else it is itself. */
export function readContents(place: Place, parts: FlowParts, ask: AskFlow): Value {
  const { base, step, root } = place;
  if (!base) return valueOf(place);
  const written =
    (base.base ? undefined : ofRoot(base, step, parts, ask)) ??
    ofSettled(place, parts, ask) ??
    ofListed(place, parts, ask) ??
    ofNamedPath(place, parts, ask);
  const assigned = assignedTo(place, parts, ask);
  if (!written && !assigned) return valueOf(place);
  const both = union(parts, [written ?? nothing, assigned ?? nothing]);
  // What is declared and given no value yet is known by its place.
  return both.places.size === 0 && root.kind === 'instance' ? valueOf(place) : both;
}

function ofRoot(base: Place, step: Step, parts: FlowParts, ask: AskFlow): Value | undefined {
  const { kind, node, site } = base.root;
  if (site) {
    const plain = parts.places.root(kind, node);
    const below = parts.places.into(plain, step);
    const inner = below && ofRoot(plain, step, parts, ask);
    return inner && atSite(inner, site, parts, ask);
  }
  if (kind === 'instance')
    return node.kind === 'class' ? ofClass(node, step, true, parts, ask) : ofThis(node, step, ask);
  const entry = step === anyItem ? parts.chosen.get(node) : undefined;
  if (entry) return ask(entry);
  switch (node.kind) {
    case 'object':
      return ofObject(node.members, step, parts, ask);
    case 'array':
      return ofArray(node.elements, step, parts, ask);
    case 'enum': {
      const member = propertyNamed(node, step);
      return member && valueOf(parts.places.root('node', member));
    }
    case 'class':
      return ofClass(node, step, false, parts, ask);
    case 'call':
      return node.isNew
        ? ofNew(node, step, parts, ask)
        : (ofMapped(node, step, parts, ask) ?? ofHook(node, step, parts, ask));
    default:
      return undefined;
  }
}

function atSite(value: Value, site: Site, parts: FlowParts, ask: AskFlow): Value {
  const out = atCall(value, site.call, site.owner, site.made, parts, ask);
  return site.outer ? atSite(out, site.outer, parts, ask) : out;
}

function ofObject(
  members: readonly PlainNode[],
  step: Step,
  parts: FlowParts,
  ask: AskFlow,
): Value | undefined {
  if (step !== anyItem && !hasSpread(members)) {
    const named = propertyNamed({ members }, step);
    return named?.value && valueOfProperty(named, parts, ask);
  }
  const gathered = new Gathering(parts.places);
  let isFound = false;
  for (const member of members) {
    if (member.kind === 'spread') {
      gathered.add(readStep(ask(member.argument), step, parts, ask));
      isFound = true;
    } else if (member.kind === 'property' && member.value && (step === anyItem || keyName(member) === step)) {
      gathered.add(valueOfProperty(member, parts, ask));
      isFound = true;
    }
  }
  return isFound ? gathered.value() : undefined;
}

/** Whether an object is made of others as well; a table is asked for each of its keys. */
const hasSpread = once((members: readonly PlainNode[]) => members.some(({ kind }) => kind === 'spread'));

/** What a property holds; of a getter, what it returns. */
function valueOfProperty(property: PropertyNode, { file, keys }: FlowParts, ask: AskFlow): Value {
  const { value, key } = property;
  if (!value) return nothing;
  const isGetter =
    property.isMethod &&
    value.kind === 'function' &&
    /^\s*(?:static\s+)?get\s/.test(file.source.text.slice(property.start, key.start));
  return isGetter ? ask(keys.returned(value)) : ask(value);
}

function ofArray(
  elements: readonly PlainNode[],
  step: Step,
  parts: FlowParts,
  ask: AskFlow,
): Value | undefined {
  if (!isItem(step)) return undefined;
  const spread = elements.findIndex(({ kind }) => kind === 'spread');
  if (step !== anyItem && (spread < 0 || Number(step) < spread)) {
    const one = elements[Number(step)];
    return one && (isHole(one) ? nothing : ask(one));
  }
  return union(
    parts,
    withoutHoles(elements).map((element) =>
      element.kind === 'spread' ? readStep(ask(element.argument), anyItem, parts, ask) : ask(element),
    ),
  );
}

/** A member of a class, or of one that it extends. */
function ofClass(
  node: ClassNode,
  step: Step,
  isInstance: boolean,
  parts: FlowParts,
  ask: AskFlow,
): Value | undefined {
  const member = propertyNamed(node, step);
  const own = member ? (member.value ? valueOfProperty(member, parts, ask) : nothing) : undefined;
  const passed = isInstance ? ofParameterProperty(node, step, parts, ask) : undefined;
  const base = superOf(node, ask);
  const below = base && parts.places.into(parts.places.root(isInstance ? 'instance' : 'node', base), step);
  const inherited = !own && !passed && below ? ask(parts.keys.contents(below)) : undefined;
  // What nobody writes is known by its place, which is the one of the class that has it.
  const found = [own, passed, inherited].filter((value) => value !== undefined);
  return found.length > 0 ? union(parts, found) : undefined;
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
    const modifiers = file.source.text.slice(param.start, target.start);
    if (!/\b(?:public|private|protected|readonly|override)\b/.test(modifiers)) continue;
    const binding = file.scopes.bindingOf(target);
    return binding ? ask(binding) : valueOf(places.root('parameter', param));
  }
  return undefined;
}

/** `this.x` in an object's method, where the object has it. */
function ofThis(owner: PlainNode, step: Step, ask: AskFlow): Value | undefined {
  const object = owner.parent?.parent;
  if (owner.kind !== 'function' || object?.kind !== 'object') return undefined;
  const value = propertyNamed(object, step)?.value;
  return value && ask(value);
}

/** A field of an object of a class of the file: what its constructor makes of what it is passed. */
function ofNew(call: CallNode, step: Step, parts: FlowParts, ask: AskFlow): Value | undefined {
  if (call.callee.kind === 'name' && (call.callee.name === 'Set' || call.callee.name === 'Map')) {
    const [source] = call.args;
    return source && isItem(step) ? readStep(ask(source), anyItem, parts, ask) : undefined;
  }
  const found: Value[] = [];
  for (const { base, root } of ask(call.callee).places) {
    if (base || root.node.kind !== 'class') continue;
    const instance = parts.places.root('instance', root.node);
    const field = parts.places.into(instance, step);
    if (!field) continue;
    const held = ask(parts.keys.contents(field));
    const owner = constructorOf(root.node) ?? inheritedConstructor(root.node, ask);
    const method = [...held.places].find((place) => !place.base && place.root.node.kind === 'function');
    if (method) found.push(held);
    else if (held.places.has(field)) return undefined;
    else found.push(owner ? atCall(held, call, owner, undefined, parts, ask) : held);
  }
  return found.length > 0 ? union(parts, found) : undefined;
}

function inheritedConstructor(node: ClassNode, ask: AskFlow): FunctionNode | undefined {
  const base = superOf(node, ask);
  return base && (constructorOf(base) ?? inheritedConstructor(base, ask));
}

/** An item of `list.map(callback)`: what the callback returns. */
function ofMapped(call: CallNode, step: Step, parts: FlowParts, ask: AskFlow): Value | undefined {
  const [callback] = call.args;
  if (!callback || !mappingItems.has(methodOf(call) ?? '')) return undefined;
  if (!isItem(step)) return undefined;
  const mapped = runBy(call, callback, parts, ask);
  return methodOf(call) === 'flatMap' ? readStep(mapped, anyItem, parts, ask) : mapped;
}

/** What a hook of React or Vue gives: the data of a query, and a state, which is all that it is set to. */
function ofHook(call: CallNode, step: Step, parts: FlowParts, ask: AskFlow): Value | undefined {
  if (step === 'data') {
    const select = queryOf(call)?.select;
    return select ? runBy(call, select, parts, ask) : readQuery(call, parts, ask);
  }
  const setter = step === '0' ? setterOf(call) : undefined;
  const binding = setter && parts.file.scopes.bindingOf(setter);
  if (!binding) return undefined;
  const [initial] = call.args;
  const values = initial ? [ask(initial)] : [];
  for (const name of parts.file.scopes.referencesOf(binding)) {
    const { parent } = name;
    if (parent?.kind !== 'call') continue;
    const [value] = parent.args;
    if (parent.callee !== name) values.push(callbackArgument(parent, 0, parts, ask));
    else if (value) values.push(value.kind === 'function' ? ask(parts.keys.returned(value)) : ask(value));
  }
  return union(parts, values);
}

/** What `Object.values` and `Object.entries` list. */
function ofListed({ base, step }: Place, parts: FlowParts, ask: AskFlow): Value | undefined {
  if (!base) return undefined;
  const isPair = step === '1' && base.base && isItem(base.step);
  const list = isPair ? base.base : isItem(step) ? base : undefined;
  const call = list && !list.base ? list.root.node : undefined;
  if (call?.kind !== 'call' || call.callee.kind !== 'member' || call.callee.object.kind !== 'name')
    return undefined;
  const [object] = call.args;
  const isListing =
    call.callee.object.name === 'Object' && memberName(call.callee) === (isPair ? 'entries' : 'values');
  return isListing && object ? readStep(ask(object), anyItem, parts, ask) : undefined;
}

/** What `Promise.allSettled` gives of each promise: in `value`, what it resolves to. */
function ofSettled({ base, step }: Place, parts: FlowParts, ask: AskFlow): Value | undefined {
  const list = step === 'value' && base && isItem(base.step) ? base.base : undefined;
  if (!base || !list || list.base || list.root.node.kind !== 'call') return undefined;
  const { callee, args } = list.root.node;
  const [promises] = args;
  const isSettling =
    callee.kind === 'member' && memberName(callee) === 'allSettled' && callee.object.kind === 'name';
  return isSettling && promises ? readStep(ask(promises), base.step, parts, ask) : undefined;
}

/**
 * A property asked by name on `this` is the object literal of that name path in the file: ccxt's
 * `this.exceptions['exact']` is the `exact` in the `exceptions` that `describe()` returns. Where two places write that
 * path, neither is taken.
 */
function ofNamedPath(
  { base, step, root, depth }: Place,
  { file }: FlowParts,
  ask: AskFlow,
): Value | undefined {
  if (root.kind !== 'instance' || depth > 2) return undefined;
  const [only, ...others] = (file.propertiesByName().get(step) ?? []).filter(
    (property) => isCollection(property) && (depth === 1 || ownerName(property) === base?.step),
  );
  return only?.value && others.length === 0 ? ask(only.value) : undefined;
}

/** The name of the property whose object literal holds `property`. */
function ownerName({ parent }: PropertyNode): string | undefined {
  const owner = parent?.parent;
  return owner?.kind === 'property' ? keyName(owner) : undefined;
}

/** Whether a property of an object literal holds an object or an array. */
function isCollection({ value, parent }: PropertyNode): boolean {
  return parent?.kind === 'object' && (value?.kind === 'object' || value?.kind === 'array');
}

/** What the file assigns to a place, wherever it does; to an item of a list, all that is put into it. */
function assignedTo(place: Place, parts: FlowParts, ask: AskFlow): Value | undefined {
  const { base, step } = place;
  if (!base) return undefined;
  const values = [step, ...(isItem(step) && step !== anyItem ? [anyItem] : [])].flatMap((name) =>
    parts.assignments().has(name) ? [...(ask(parts.keys.assigned(name)).byHolder?.get(base) ?? [])] : [],
  );
  if (values.length === 0) return undefined;
  return union(
    parts,
    values.map(({ value, path }) => readPath(ask(value), path, parts, ask, anyItem)),
  );
}
