import { memberName } from '../tree/keys.ts';
import { ownerOfThis } from '../tree/ancestors.ts';
import type { AssignNode, MemberNode, NameNode, ObjectNode, PlainNode, TemplateNode } from '../tree/nodes.ts';
import { readNamed } from './bindings.ts';
import { readCall } from './calls.ts';
import { isSuper, superOf } from './constructing.ts';
import type { AskFlow } from './questions.ts';
import { narrowed } from './narrowing.ts';
import { type FlowParts, readStep, union } from './parts.ts';
import { anyItem } from './place.ts';
import { nothing, type Value, valueOf } from './value.ts';

/** Where the value of an expression comes from. What makes a value of its own is its own root. */
export function readExpression(node: PlainNode, parts: FlowParts, ask: AskFlow): Value {
  switch (node.kind) {
    case 'name':
      return readName(node, parts, ask);
    case 'member':
      return readMember(node, parts, ask);
    case 'call':
      return readCall(node, parts, ask);
    case 'this':
      return valueOf(parts.places.root('instance', ownerOfThis(node)));
    case 'await':
      return ask(node.argument);
    case 'logical':
      return node.operator === '&&' ? ask(node.right) : union(parts, [ask(node.left), ask(node.right)]);
    case 'conditional':
      return union(parts, [ask(node.whenTrue), ask(node.whenFalse)]);
    case 'assign':
      return readAssignment(node, parts, ask);
    case 'sequence': {
      const last = node.expressions.at(-1);
      return last ? ask(last) : nothing;
    }
    case 'template': {
      const hole = onlyHole(node);
      return hole ? ask(hole) : valueOf(parts.places.root('node', node));
    }
    case 'object':
      return readCopy(node, parts, ask);
    case 'constant':
      // `null` is what a value is while there is none.
      return node.value === 'null' ? nothing : valueOf(parts.places.root('node', node));
    default:
      return valueOf(parts.places.root('node', node));
  }
}

function readName(name: NameNode, parts: FlowParts, ask: AskFlow): Value {
  const binding = parts.file.scopes.bindingOf(name);
  if (!binding) {
    return name.name === 'undefined' ? nothing : valueOf(parts.places.global(name.name, name));
  }
  return narrowed(name, binding, readNamed(name, binding, parts, ask), parts, ask);
}

function readMember(member: MemberNode, parts: FlowParts, ask: AskFlow): Value {
  const name = memberName(member);
  const inherited = isSuper(member.object) ? ofSuper(member, name, parts, ask) : undefined;
  if (inherited) return inherited;
  const object = ask(member.object);
  if (name !== undefined) return readStep(object, name, parts, ask);
  // `X[NAME]` where NAME is a constant of the file.
  const key = ask(member.property);
  const names = [...key.places].map(({ base, root }) =>
    !base && root.node.kind === 'string' ? root.node.value : undefined,
  );
  if (key.isOpen || names.length === 0 || names.includes(undefined)) {
    return readStep(object, anyItem, parts, ask);
  }
  return union(
    parts,
    names.map((known) => readStep(object, known ?? anyItem, parts, ask)),
  );
}

/** `super.get`: what the class has of the one that it extends, whatever it has itself. */
function ofSuper(
  { object }: MemberNode,
  name: string | undefined,
  { places, questions }: FlowParts,
  ask: AskFlow,
): Value | undefined {
  const owner = ownerOfThis(object);
  const base = owner.kind === 'class' ? superOf(owner, ask) : undefined;
  const place = base && name !== undefined && places.into(places.root('instance', base), name);
  return place ? ask(questions.ownContents(place)) : undefined;
}

function readAssignment(node: AssignNode, parts: FlowParts, ask: AskFlow): Value {
  switch (node.operator) {
    case '=':
    case '&&=':
      return ask(node.value);
    case '??=':
    case '||=':
      return union(parts, [ask(node.target), ask(node.value)]);
    default:
      return valueOf(parts.places.root('node', node));
  }
}

/** `{ ...body }` is read as the body is; what the file makes itself is another object, which it may fill otherwise. */
function readCopy(node: ObjectNode, parts: FlowParts, ask: AskFlow): Value {
  const own = valueOf(parts.places.root('node', node));
  const [copied, ...others] = node.members;
  if (copied?.kind !== 'spread' || others.length > 0) return own;
  const from = ask(copied.argument);
  const given = [...from.places].filter(({ root }) => !isMadeHere(root.node));
  const values = given.map((place) => valueOf(place));
  return union(parts, given.length < from.places.size || from.isOpen ? [own, ...values] : values);
}

function isMadeHere({ kind }: PlainNode): boolean {
  return kind === 'object' || kind === 'array' || kind === 'class' || kind === 'enum';
}

/** The hole of a template that has nothing else: `${body.mc}` is the code. */
function onlyHole({ holes, tag, texts }: TemplateNode): PlainNode | undefined {
  const [hole, ...others] = holes;
  return hole && others.length === 0 && !tag && texts.every((text) => text.trim() === '') ? hole : undefined;
}
