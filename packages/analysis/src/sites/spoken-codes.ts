import { argumentsOfErrors } from '../flow/below.ts';
import { canCarry } from '../flow/carrying.ts';
import type { Value } from '../flow/value.ts';
import { flatten } from '../tree/flatten.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Collector } from './collector.ts';
import type { Subject } from './subjects.ts';

/** What a text is put together from: the holes of a template, what `+` joins. */
export function textParts(text: PlainNode | undefined): readonly PlainNode[] {
  if (text?.kind === 'template') return text.tag ? [] : text.holes;
  return text ? flatten(text, (at) => (at.kind === 'binary' ? [at.left, at.right] : undefined)) : [];
}

/** The message code in a text that is put together with it: `XT: ${body.mc}`. A literal that meets the text is a part of it. */
export function subjectInText({ places }: Value, collector: Collector): Subject | undefined {
  for (const { base, root } of places) {
    const { node } = root;
    if (base || (node.kind !== 'template' && node.kind !== 'binary')) continue;
    const subject = firstSubject(textParts(node), collector);
    if (subject) return subject;
  }
  return undefined;
}

/**
 * The message code in what an expression says, where the texts that it is asked for have a number, or begin a code as
 * they do while they are typed: what else is in it may begin with a word that is like a family.
 */
export function subjectSpokenIn(
  node: PlainNode,
  texts: readonly string[],
  collector: Collector,
): Subject | undefined {
  const { codes } = collector.file.knowledge.vocabulary;
  const isMeant = (text: string): boolean =>
    /[A-Z]_?\d/i.test(text) || codes.some((code) => code.startsWith(text));
  if (!texts.every(isMeant)) return undefined;
  return subjectInText(collector.provenance.flow.valueOf(node), collector);
}

/** The message code of which errors are made that the file does not write: their messages speak of it. */
export function subjectOfErrors(value: Value, collector: Collector): Subject | undefined {
  return firstSubject(
    argumentsOfErrors(value).flatMap((argument) =>
      argument.kind === 'template' ? argument.holes : [argument],
    ),
    collector,
  );
}

function firstSubject(nodes: readonly PlainNode[], collector: Collector): Subject | undefined {
  for (const node of nodes) {
    const subject = canCarry(node) ? collector.subjectOf(node) : undefined;
    if (subject) return subject;
  }
  return undefined;
}
