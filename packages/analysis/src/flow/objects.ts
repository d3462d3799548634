import { isHole, withoutHoles } from '../tree/holes.ts';
import { once } from '../basics/once.ts';
import { keyName, propertyNamed } from '../tree/keys.ts';
import type { PlainNode, PropertyNode } from '../tree/nodes.ts';
import { isCheckedByDecorator } from './decorated.ts';
import type { AskFlow } from './questions.ts';
import { type FlowParts, readStep, union } from './parts.ts';
import { anyItem, isItem, type Step } from './place.ts';
import { Gathering, nothing, type Value, valueOf } from './value.ts';

/** A property of an object, of what is spread into it too; any of them where the step does not say which. */
export function ofObject(
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
export function valueOfProperty(property: PropertyNode, parts: FlowParts, ask: AskFlow): Value {
  const { file, questions, places } = parts;
  const { value, key } = property;
  if (!value) return nothing;
  if (isCheckedByDecorator(property, parts, ask)) return valueOf(places.root('node', property));
  const isGetter =
    property.isMethod &&
    value.kind === 'function' &&
    /(?:^|\s)get(?:\s+|\s*\[\s*)$/.test(file.files.of(property).source.text.slice(property.start, key.start));
  if (!isGetter) return ask(value);
  // What is only declared is written in a class that extends this one.
  return value.body ? ask(questions.returned(value)) : nothing;
}

/** An item of an array: the one at a position, or any. */
export function ofArray(
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

/** `this.x` in an object's method, where the object has it. */
export function ofThis(owner: PlainNode, step: Step, ask: AskFlow): Value | undefined {
  const object = owner.parent?.parent;
  if (owner.kind !== 'function' || object?.kind !== 'object') return undefined;
  const value = propertyNamed(object, step)?.value;
  return value && ask(value);
}
