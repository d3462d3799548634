import { tracersOf } from '../../evidence/read-fields.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import { meansSameAt, repeatableOperand } from '../edits/throwing.ts';
import type { Edit } from '../../text/edit.ts';
import type { FileModel } from '../../file/file.ts';
import { once } from '../../basics/once.ts';
import type { Binding } from '../../scope/bindings.ts';
import { forEachChild } from '../../tree/children.ts';
import { operandsOf } from '../../tree/flatten.ts';
import { memberName, propertyNamed } from '../../tree/keys.ts';
import type { NameNode, PlainNode } from '../../tree/nodes.ts';
import type { FailureBranch } from './failure-branches.ts';
import { mayHaveField } from '../../bodies/written-fields.ts';

/**
 * Adds the mc to the text of the error that a branch throws: `'failed'` becomes `` `failed: ${body.mc}` ``. A field that the
 * body has not, and which the text names, gives way to it: `` `failed: ${body.msg}` ``.
 */
export function addedCode(branch: FailureBranch, analysis: Analysis): readonly Edit[] | undefined {
  const { value, code } = branch;
  const text = firstOf(code, errorText);
  const messageCode = text && messageCodeBeside(value, text, analysis);
  if (!text || messageCode === undefined || isMixed(branch)) return undefined;
  const wrong = readsInVain(text, value, analysis);
  if (wrong) return [{ start: wrong.start, end: wrong.end, text: messageCode }];
  if (text.kind === 'binary') return undefined;
  const inner = analysis.file.source.text.slice(text.start + 1, text.end - 1);
  const quote = analysis.file.source.text.charAt(text.start);
  const escaped = quote === '`' ? inner : inner.replace(/`|\$\{/g, String.raw`\$&`);
  return [{ start: text.start, end: text.end, text: `\`${escaped}: \${${messageCode}}\`` }];
}

/** The text of the first `throw new Error('…')` in a branch, functions inside it left out. */
function errorText(node: PlainNode): PlainNode | undefined {
  if (node.kind === 'function') return undefined;
  if (node.kind === 'throw' || (node.kind === 'call' && isRejection(node))) {
    const made = node.kind === 'throw' ? node.argument : node.args[0];
    const text = made?.kind === 'call' && made.isNew ? made.args[0] : undefined;
    if (text?.kind === 'binary') return text.operator === '+' ? text : undefined;
    return text?.kind === 'string' || (text?.kind === 'template' && !text.tag) ? text : undefined;
  }
  const children: PlainNode[] = [];
  forEachChild(node, (child) => children.push(child));
  return firstOf(children, errorText);
}

/** `rc !== 0 || !result.length`: the branch is no failure's alone, and its error is not the mc's. */
function isMixed({ node, test, isWhenTrue }: FailureBranch): boolean {
  for (let { parent } = node; parent && parent !== test.parent; { parent } = parent) {
    if (parent.kind === 'logical' && (parent.operator === '||') === isWhenTrue) return true;
  }
  return false;
}

/** What a text names of the body beside its fields, and that no type of the file gives it: it is never there. */
function readsInVain(text: PlainNode, value: PlainNode, { file }: Analysis): PlainNode | undefined {
  const own = new Set<string>(Object.values(file.knowledge.catalogue.api.fields));
  const written = (node: PlainNode): string => file.source.text.slice(node.start, node.end);
  const isInVain = (node: PlainNode): boolean => {
    if (node.kind !== 'member' || value.kind !== 'member') return false;
    const name = memberName(node);
    return (
      name !== undefined &&
      !own.has(name) &&
      written(node.object) === written(value.object) &&
      !file.propertiesByName().has(name)
    );
  };
  const parts = text.kind === 'template' ? text.holes : text.kind === 'binary' ? [text.right, text.left] : [];
  return parts.find((part) => operandsOf(part).every(isInVain));
}

function isRejection(node: PlainNode): boolean {
  return node.kind === 'call' && node.callee.kind === 'member' && memberName(node.callee) === 'reject';
}

function firstOf(
  nodes: readonly PlainNode[],
  find: (node: PlainNode) => PlainNode | undefined,
): PlainNode | undefined {
  for (const node of nodes) {
    const found = find(node);
    if (found) return found;
  }
  return undefined;
}

/**
 * How the mc is asked, at another place, beside the rc (or mc) that a test reads: on the same body, or by the name it was
 * given. Undefined where that name means something else there, or the body's type has no mc.
 */
function messageCodeBeside(value: PlainNode, at: PlainNode, analysis: Analysis): string | undefined {
  const { file } = analysis;
  const { messageCode, returnCode } = file.knowledge.catalogue.api.fields;
  if (value.kind === 'member') {
    const read = memberName(value);
    const body = repeatableOperand(value.object, file.source);
    if ((read !== returnCode && read !== messageCode) || body === undefined) return undefined;
    if (!meansSameAt(value.object, at, file) || !mayHaveField(value.object, messageCode, analysis))
      return undefined;
    return `${body}${value.isOptional ? '?.' : '.'}${messageCode}`;
  }
  const name = value.kind === 'name' ? nameBeside(value, analysis) : undefined;
  return name && meansSameAt(name, at, file) ? name.name : undefined;
}

/** `const { rc, mc } = body`: what the pattern that gave `rc` its value calls the mc. */
function nameBeside(name: NameNode, { file, provenance }: Analysis): NameNode | undefined {
  if (tracersOf(provenance).messageCode.trace(name).bodies.size > 0) return name;
  const binding = file.scopes.bindingOf(name);
  return binding && namesBeside(file).get(binding);
}

/** What the patterns of a file call the mc, by what they call the rc beside it. Read once: each failure asks. */
const namesBeside = once((file: FileModel): ReadonlyMap<Binding, NameNode> => {
  const { messageCode, returnCode } = file.knowledge.catalogue.api.fields;
  const names = new Map<Binding, NameNode>();
  for (const { value, parent } of file.propertiesByName().get(returnCode) ?? []) {
    if (parent?.kind !== 'objectPattern' || value?.kind !== 'name') continue;
    const binding = file.scopes.bindingOf(value);
    const beside = propertyNamed(parent, messageCode)?.value;
    if (binding && beside?.kind === 'name' && !names.has(binding)) names.set(binding, beside);
  }
  return names;
});
