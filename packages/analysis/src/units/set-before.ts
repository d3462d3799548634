import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import { enclosing } from '../tree/ancestors.ts';
import { walk } from '../tree/children.ts';
import { memberName, propertyNamed } from '../tree/keys.ts';
import type { MemberNode, PlainNode } from '../tree/nodes.ts';

/**
 * Whether what the clauses of a dispatch set has a value from before, which then stands for all codes that none of them
 * names: `let status = 502; switch (body.mc) { case 'AUTH_101': status = 401; break; }`
 */
export function isSetBefore(dispatch: PlainNode, clauses: readonly PlainNode[], file: FileModel): boolean {
  let isFound = false;
  for (const clause of clauses) {
    walk(clause, (node) => {
      if (isFound || node.kind !== 'assign' || node.operator !== '=') return;
      const { target } = node;
      isFound =
        isBegunBefore(target, dispatch, file) ||
        (firstSet(file).get(keyOf(target, file))?.start ?? Infinity) < dispatch.start;
    });
  }
  return isFound;
}

/** Whether what declares a variable, or the object of a property, gives it a value. */
function isBegunBefore(target: PlainNode, dispatch: PlainNode, file: FileModel): boolean {
  const name = target.kind === 'member' ? target.object : target;
  const declared = name.kind === 'name' ? file.scopes.bindingOf(name)?.declarations[0] : undefined;
  if (!declared || declared.end > dispatch.start) return false;
  // Whoever calls gives it a value.
  if (declared.kind === 'param') return target.kind === 'name';
  if (declared.kind !== 'declarator' || !declared.init) return false;
  const init = target.kind === 'member' ? begunProperty(declared.init, target) : declared.init;
  return init !== undefined && !isEmpty(init);
}

function begunProperty(init: PlainNode, member: MemberNode): PlainNode | undefined {
  const name = memberName(member);
  const property = init.kind === 'object' && name !== undefined ? propertyNamed(init, name) : undefined;
  return property?.kind === 'property' ? property.value : undefined;
}

/** The first place in a function that gives a value to a variable or a property, by what is set there. */
const firstSet = once((file: FileModel) => {
  const found = new Map<unknown, PlainNode>();
  for (const node of file.nodesOf('assign')) {
    if (node.operator !== '=' || isEmpty(node.value)) continue;
    const key = keyOf(node.target, file);
    const known = found.get(key);
    if (key !== undefined && (!known || node.start < known.start)) found.set(key, node);
  }
  return found;
});

/** What an assignment sets, as one value of a map: a function's own variable, or a property as it is written there. */
function keyOf(target: PlainNode, file: FileModel): unknown {
  const owner = enclosing(target, 'function');
  if (target.kind === 'member')
    return `${owner?.start ?? -1} ${file.source.text.slice(target.start, target.end)}`;
  const binding = target.kind === 'name' ? file.scopes.bindingOf(target) : undefined;
  const declared = binding?.declarations[0];
  return declared && enclosing(declared, 'function') === owner ? binding : undefined;
}

/** What says nothing by itself: it only begins a variable. `0` and `false` say: no delay, no retry. */
function isEmpty(node: PlainNode): boolean {
  switch (node.kind) {
    case 'string':
      return node.value === '';
    case 'constant':
      return node.value === 'null';
    case 'array':
      return node.elements.length === 0;
    case 'name':
      return node.name === 'undefined';
    default:
      return false;
  }
}
