import type { Analysis } from '../../../corroboration/analysis.ts';
import { enclosing, ownerOfThis } from '../../../tree/ancestors.ts';
import { keyName, memberName } from '../../../tree/keys.ts';
import type { AssignNode, MemberNode, PlainNode, PropertyNode } from '../../../tree/nodes.ts';
import { ask, askMember } from './asking.ts';
import { type Carried, type Carriers, longestCarriedPath } from './carried.ts';
import { fieldPart, followTarget } from './carriers.ts';
import { followCall } from './follow-call.ts';
import { addUnmended, type Part } from './part.ts';
import { addTypeKeys, followAnnotation } from './key-types.ts';
import { followCast } from './follow-cast.ts';

/** Follows the value at `node` to where it is asked for a key, kept, or lost from sight. */
export function follow(node: PlainNode, carried: Carried, part: Part, carriers: Carriers): void {
  const { parent } = node;
  const { path } = carried;
  if (path.length === 0 && node.kind !== 'object' && node.kind !== 'array') followCast(node, part, carriers);
  switch (parent?.kind) {
    case 'declarator':
      if (parent.init !== node) return;
      followAnnotation(parent, carried, part, carriers);
      followTarget(parent.target, carried, part, carriers);
      return;
    case 'assign':
      if (parent.value !== node) return;
      followAssigned(parent, carried, part, carriers);
      carriers.follow(parent, carried, part);
      return;
    case 'default':
      if (parent.value === node) followTarget(parent.target, { ...carried, isShared: true }, part, carriers);
      return;
    case 'property':
      if (parent.value === node) followProperty(parent, carried, part, carriers);
      return;
    case 'member':
      if (parent.object === node) followMember(parent, carried, part, carriers);
      return;
    case 'call':
      followCall(parent, node, carried, part, carriers);
      return;
    case 'binary':
      if (parent.operator === 'in' && parent.right === node && path.length === 0)
        ask(parent.left, part, carried.isShared, carriers);
      return;
    case 'logical':
      carriers.follow(
        parent,
        { ...carried, isShared: carried.isShared || !isEmptyBeside(parent.right) },
        part,
      );
      return;
    case 'conditional':
      if (parent.test !== node) carriers.follow(parent, { ...carried, isShared: true }, part);
      return;
    case 'await':
      carriers.follow(parent, carried, part);
      return;
    case 'sequence':
      if (parent.expressions.at(-1) === node) carriers.follow(parent, carried, part);
      return;
    case 'loop':
      if (parent.head[1] === node && parent.keyword.startsWith('for-'))
        addUnmended(part, 'listed', node.start);
      return;
    case 'export':
      addUnmended(part, 'exported', node.start);
      return;
    case 'template':
      if (carried.isList) addUnmended(part, 'listed', node.start);
      return;
    case 'other':
      if (isTypeQuery(parent, carriers.analysis)) {
        part.isTyped = true;
        if (path.length === 0) carriers.followType(parent, part);
      } else addUnmended(part, 'handedOn', node.start);
      return;
    case 'return':
    case 'function': {
      const owner = parent.kind === 'function' ? parent : enclosing(parent, 'function');
      if (owner?.returnType && path.length === 0) addTypeKeys(owner.returnType, part, carriers);
      addUnmended(part, 'handedOn', node.start);
      return;
    }
    case 'statement':
    case 'unary':
    case 'if':
    case 'switch':
    case 'typeReference':
    case undefined:
      return;
    default:
      addUnmended(part, 'handedOn', node.start);
  }
}

/** `X ?? {}`: what stands in where there is no table has no keys. */
function isEmptyBeside(node: PlainNode): boolean {
  return (node.kind === 'object' && node.members.length === 0) || node.kind === 'constant';
}

/** `keyof typeof X`, which `yield X` and a tag of JSX are not. */
function isTypeQuery({ start, end }: PlainNode, { file }: Analysis): boolean {
  return /^typeof\b/.test(file.source.text.slice(start, Math.min(end, start + 'typeof '.length)));
}

function followProperty(property: PropertyNode, carried: Carried, part: Part, carriers: Carriers): void {
  const { parent } = property;
  const name = keyName(property);
  if (parent?.kind === 'object' && name !== undefined && carried.path.length < longestCarriedPath)
    carriers.follow(parent, { ...carried, path: [name, ...carried.path] }, part);
  else if (parent?.kind === 'class' && name !== undefined) {
    followAnnotation(property, carried, part, carriers);
    part.next.add(fieldPart(parent, name, carried, carriers));
  } else if (parent?.kind !== 'objectPattern') addUnmended(part, 'handedOn', property.start);
}

/** `x = T`, `this.x = T`, `module.exports = T`. */
function followAssigned({ target }: AssignNode, carried: Carried, part: Part, carriers: Carriers): void {
  if (target.kind !== 'member') {
    followTarget(target, carried, part, carriers);
    return;
  }
  const name = memberName(target);
  const owner = target.object.kind === 'this' ? ownerOfThis(target) : undefined;
  if (owner?.kind === 'class' && name !== undefined) part.next.add(fieldPart(owner, name, carried, carriers));
  else addUnmended(part, isExports(target) ? 'exported' : 'handedOn', target.start);
}

/** `module.exports`, `exports.x`, `module.exports.x`. */
function isExports(member: MemberNode): boolean {
  let first = member;
  while (first.object.kind === 'member') first = first.object;
  const { object, property } = first;
  if (object.kind !== 'name') return false;
  return object.name === 'exports' || (object.name === 'module' && property.kind === 'key');
}

function followMember(member: MemberNode, carried: Carried, part: Part, carriers: Carriers): void {
  const [step, ...rest] = carried.path;
  if (step !== undefined) {
    const name = memberName(member);
    if (name !== undefined && name !== step) return;
    // `TABLES[venue]` is this table, or one of the others.
    const isShared = carried.isShared || name === undefined;
    carriers.follow(member, { ...carried, path: rest, isShared }, part);
    return;
  }
  const again = askMember(member, carried.isList, part, carried.isShared, carriers);
  if (again) carriers.follow(again, carried, part);
}
