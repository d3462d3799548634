import { once } from '../basics/once.ts';
import { codeCharacters } from '../text/heads.ts';
import { walk } from '../tree/children.ts';
import { keyName, memberName } from '../tree/keys.ts';
import type { ClassNode, FunctionNode, PlainSource, PropertyNode } from '../tree/nodes.ts';
import type { AskFlow } from './questions.ts';
import type { FlowParts } from './parts.ts';

/**
 * Whether a decorator stands on a method that the project writes and that reads rc or mc: what a call of the method
 * gives is what the decorator makes of it. One of a package does not know XT.
 */
export function isCheckedByDecorator(property: PropertyNode, { file }: FlowParts, ask: AskFlow): boolean {
  const { parent } = property;
  const { source, scopes, knowledge } = file.files.of(property);
  if (parent?.kind !== 'class' || !source.text.includes('@')) return false;
  const { returnCode, messageCode } = knowledge.catalogue.api.fields;
  return decoratorsOf(property, source).some((name) => {
    const binding = scopes.bindingAt(name, parent);
    return [...(binding ? ask(binding).places : [])].some(
      ({ base, root: { node } }) =>
        !base &&
        node.kind === 'function' &&
        [returnCode, messageCode].some((field) => namesIn(node).has(field)),
    );
  });
}

/** The names of the decorators in front of a member, which have no nodes: of `@Checked({ times: 2 })` its own. */
function decoratorsOf(property: PropertyNode, source: PlainSource): readonly string[] {
  const { parent, key } = property;
  if (parent?.kind !== 'class') return [];
  const before = memberBefore(parent).get(property);
  const from = before?.end ?? parent.heritage.at(-1)?.end ?? parent.name?.end ?? parent.start;
  let text = '';
  for (const { character } of codeCharacters(source, from, key.start)) text += character;
  const own = before ? text : text.slice(text.indexOf('{') + 1);
  return Array.from(own.matchAll(/@([A-Za-z_$][\w$]*)/g), ([, name = '']) => name);
}

const memberBefore = once(
  ({ members }: ClassNode) => new Map(members.map((member, index) => [member, members[index - 1]])),
);

/** The properties that a function names. */
const namesIn = once((owner: FunctionNode): ReadonlySet<string> => {
  const names = new Set<string>();
  walk(owner, (node) => {
    const name =
      node.kind === 'member' ? memberName(node) : node.kind === 'property' ? keyName(node) : undefined;
    if (name !== undefined) names.add(name);
  });
  return names;
});
