import { keyName, memberName, propertyNamed } from '../tree/keys.ts';
import type { CallNode, PropertyNode } from '../tree/nodes.ts';
import { mappingItems } from './array-methods.ts';
import { readQuery, runBy } from './calls.ts';
import { ofClass, ofNew, ofTypedParameter } from './classes.ts';
import { methodOf } from './functions.ts';
import { queryOf, setterOf } from './hooks.ts';
import type { AskFlow } from './keys.ts';
import { ofArray, ofObject, ofThis } from './objects.ts';
import { parsedBy } from './parsers.ts';
import { type FlowParts, readExported, readPath, readStep, union } from './parts.ts';
import { anyItem, isItem, type Place, type Site, type Step } from './place.ts';
import { callbackArgument } from './arguments.ts';
import { failureOf } from './results.ts';
import { atCall } from './substitution.ts';
import { nothing, type Value, valueOf } from './value.ts';

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
  if (kind === 'parameter') return ofTypedParameter(base, step, parts, ask);
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
    case 'program': {
      const exported = parts.file.files.exportedBy(node, step);
      return exported && readExported(exported, parts, ask);
    }
    case 'call':
      return node.isNew
        ? ofNew(node, step, parts, ask)
        : (ofMapped(node, step, parts, ask) ??
            ofParsed(node, step, parts, ask) ??
            failureOf(node, step, parts, ask) ??
            ofHook(node, step, parts, ask));
    default:
      return undefined;
  }
}

function atSite(value: Value, site: Site, parts: FlowParts, ask: AskFlow): Value {
  const out = atCall(value, site.call, site.owner, site.made, parts, ask);
  return site.outer ? atSite(out, site.outer, parts, ask) : out;
}

/** `schema.safeParse(body).data` is the body. */
function ofParsed(call: CallNode, step: Step, { file }: FlowParts, ask: AskFlow): Value | undefined {
  const parsed = parsedBy(call, file);
  return parsed?.path[0] === step ? ask(parsed.argument) : undefined;
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
  { file: { files } }: FlowParts,
  ask: AskFlow,
): Value | undefined {
  if (root.kind !== 'instance' || depth > 2) return undefined;
  const [only, ...others] = (files.of(root.node).propertiesByName().get(step) ?? []).filter(
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

/** What is assigned to a place, in the file that makes what it lies in, and in the one that is analysed. */
function assignedTo(place: Place, parts: FlowParts, ask: AskFlow): Value | undefined {
  const { base, step, root } = place;
  if (!base) return undefined;
  const { file } = parts;
  const maker = file.files.of(root.node);
  // To an item of a list, all that is put into it.
  const names = [step, ...(isItem(step) && step !== anyItem ? [anyItem] : [])];
  const values = (maker === file ? [file] : [maker, file]).flatMap((of) =>
    names.flatMap((name) =>
      parts.assignments(of).has(name)
        ? [...(ask(parts.keys.assigned(of, name)).byHolder?.get(base) ?? [])]
        : [],
    ),
  );
  if (values.length === 0) return undefined;
  return union(
    parts,
    values.map(({ value, path }) => readPath(ask(value), path, parts, ask, anyItem)),
  );
}
