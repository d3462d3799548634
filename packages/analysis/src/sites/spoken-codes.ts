import { argumentsOfErrors } from '../flow/below.ts';
import { canCarry } from '../flow/carrying.ts';
import type { Value } from '../flow/value.ts';
import { flatten } from '../tree/flatten.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Collector } from './collector.ts';
import type { Claim } from './claims.ts';

/** What a text is put together from: the holes of a template, what `+` joins. */
export function textParts(text: PlainNode | undefined): readonly PlainNode[] {
  if (text?.kind === 'template') return text.tag ? [] : text.holes;
  return text ? flatten(text, (at) => (at.kind === 'binary' ? [at.left, at.right] : undefined)) : [];
}

/** The message code in a text that is put together with it: `XT: ${body.mc}`. A literal that meets the text is a part of it. */
export function claimInText({ places }: Value, collector: Collector): Claim | undefined {
  for (const { base, root } of places) {
    const { node } = root;
    if (base || (node.kind !== 'template' && node.kind !== 'binary')) continue;
    const claim = firstClaim(textParts(node), collector);
    if (claim) return claim;
  }
  return undefined;
}

/**
 * The message code in what an expression says, where the texts that it is asked for have a number, or begin a code as
 * they do while they are typed: what else is in it may begin with a word that is like a family.
 */
export function claimSpokenIn(
  node: PlainNode,
  texts: readonly string[],
  collector: Collector,
): Claim | undefined {
  const { codes } = collector.file.knowledge.vocabulary;
  const isMeant = (text: string): boolean =>
    /[A-Z]_?\d/i.test(text) || codes.some((code) => code.startsWith(text));
  if (!texts.every(isMeant)) return undefined;
  return claimInText(collector.provenance.flow.valueOf(node), collector);
}

/** The message code of which errors are made that the file does not write: their messages speak of it. */
export function claimOfErrors(value: Value, collector: Collector): Claim | undefined {
  return firstClaim(
    argumentsOfErrors(value).flatMap((argument) =>
      argument.kind === 'template' ? argument.holes : [argument],
    ),
    collector,
  );
}

function firstClaim(nodes: readonly PlainNode[], collector: Collector): Claim | undefined {
  for (const node of nodes) {
    const claim = canCarry(node) ? collector.claimOf(node) : undefined;
    if (claim) return claim;
  }
  return undefined;
}
