import type { Analysis } from '../analysis.ts';
import { meansSameAt, repeatableOperand } from '../edits/throwing.ts';
import type { Edit } from '../findings/finding.ts';
import { forEachChild, turn } from '../tree/children.ts';
import { keyName, memberName, propertyNamed } from '../tree/keys.ts';
import type { NameNode, PlainNode } from '../tree/nodes.ts';
import type { FailureBranch } from './failure-branches.ts';
import { mayHaveField } from './written-fields.ts';

/** Adds the mc to the text of the error that a branch throws: `'failed'` becomes `` `failed: ${body.mc}` ``. */
export function addedCode({ value, code }: FailureBranch, analysis: Analysis): readonly Edit[] | undefined {
  const text = errorText(code);
  const messageCode = text && messageCodeBeside(value, text, analysis);
  if (!text || messageCode === undefined) return undefined;
  const inner = analysis.file.source.text.slice(text.start + 1, text.end - 1);
  const quote = analysis.file.source.text.charAt(text.start);
  const escaped = quote === '`' ? inner : inner.replace(/`|\$\{/g, String.raw`\$&`);
  return [{ start: text.start, end: text.end, text: `\`${escaped}: \${${messageCode}}\`` }];
}

/** The text of the first `throw new Error('…')` in a branch, functions inside it left out. */
function errorText(code: readonly PlainNode[]): PlainNode | undefined {
  const list = [...code].reverse();
  const push = (node: PlainNode): void => {
    list.push(node);
  };
  for (let node = list.pop(); node; node = list.pop()) {
    if (node.kind === 'function') continue;
    if (node.kind === 'throw' || (node.kind === 'call' && isRejection(node))) {
      const text = textOf(node.kind === 'throw' ? node.argument : node.args[0]);
      if (text) return text;
      continue;
    }
    const first = list.length;
    forEachChild(node, push);
    turn(list, first);
  }
  return undefined;
}

function textOf(made: PlainNode | undefined): PlainNode | undefined {
  const text = made?.kind === 'call' && made.isNew ? made.args[0] : undefined;
  return text?.kind === 'string' || (text?.kind === 'template' && !text.tag) ? text : undefined;
}

function isRejection(node: PlainNode): boolean {
  return node.kind === 'call' && node.callee.kind === 'member' && memberName(node.callee) === 'reject';
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
  const { messageCode, returnCode } = file.knowledge.catalogue.api.fields;
  if (provenance.messageCode.trace(name).bases.size > 0) return name;
  const binding = file.scopes.bindingOf(name);
  for (const pattern of file.nodesOf('objectPattern')) {
    const isItsOwn = pattern.members.some(
      (member) =>
        member.kind === 'property' &&
        keyName(member) === returnCode &&
        member.value?.kind === 'name' &&
        file.scopes.bindingOf(member.value) === binding,
    );
    const beside = isItsOwn ? propertyNamed(pattern, messageCode)?.value : undefined;
    if (beside?.kind === 'name') return beside;
  }
  return undefined;
}
