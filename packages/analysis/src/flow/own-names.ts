import { memberName } from '../tree/keys.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Flow } from './flow.ts';

/** Whether a callee may be a function of the file. Most that a file calls are not of its own making: their names tell. */
export function mayBeOwn(callee: PlainNode, { parts: { file, assignments } }: Flow): boolean {
  if (callee.kind === 'name') return file.scopes.bindingOf(callee) !== undefined;
  if (callee.kind !== 'member' || file.files.hasModules) return true;
  const name = memberName(callee);
  return name === undefined || file.propertiesByName().has(name) || assignments(file).has(name);
}
