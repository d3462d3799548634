import type { Analysis } from '../corroboration/analysis.ts';
import { nodeAt } from '../tree/node-at.ts';
import { memberName } from '../tree/keys.ts';
import type { KeyNode, MemberNode, NameNode, PlainNode } from '../tree/nodes.ts';
import { explainBodyAt, explainResult } from './bodies.ts';
import { explainCorroboration } from './corroboration.ts';
import { explainEvidence, explainNoClaim } from './evidence.ts';
import type { Explanation } from './explanation.ts';
import { inCode } from './make.ts';
import { explainSiteAt, explainTestAt, explainText } from './texts.ts';

/**
 * Why the place at `offset` is, or is not, a message code, a return code, a body or a result of XT's, step by step in
 * the words of docs/how-it-decides.md. Undefined where there is nothing to ask: on a keyword, an operator, a comment,
 * a name that has to do with none of these. Only data, so that every host may show it in its own way.
 */
export function explain(analysis: Analysis, offset: number): Explanation | undefined {
  // Behind the last character of a word the caret still means the word.
  return explainAt(offset, analysis) ?? (offset > 0 ? explainAt(offset - 1, analysis) : undefined);
}

function explainAt(offset: number, analysis: Analysis): Explanation | undefined {
  const node = nodeAt(analysis.file.source.program, offset);
  switch (node.kind) {
    case 'string':
    case 'number':
      return explainText(node, offset, analysis);
    case 'key':
      return explainKey(node, offset, analysis);
    case 'name':
      return isTaken(node, analysis) ? explainResult(node, analysis) : explainValue(node, node, analysis);
    default:
      // A code may stand inside of what is no literal: a regular expression.
      return explainSiteAt(offset, analysis) ?? explainTestAt(offset, analysis);
  }
}

/** A key is a code of a table, or the name of a field: in `body.mc`, the whole is asked. */
function explainKey(node: KeyNode, offset: number, analysis: Analysis): Explanation | undefined {
  if (isTaken(node, analysis)) return explainResult(node, analysis);
  const { parent } = node;
  if (parent?.kind === 'member' && parent.property === node) return explainValue(parent, node, analysis);
  return analysis.sites.sites.some(({ start }) => start === node.start) ||
    analysis.file.knowledge.isNumbered(node.name)
    ? explainText(node, offset, analysis)
    : undefined;
}

function explainValue(
  node: NameNode | MemberNode,
  range: PlainNode,
  analysis: Analysis,
): Explanation | undefined {
  const claim = analysis.sites.claimOf(node);
  const { start, end } = range;
  const common = { start, end, kind: 'value', rule: undefined } as const;
  const text = inCode(analysis.file.source.text.slice(node.start, node.end));
  if (claim) {
    const corroboration = explainCorroboration(claim.evidence, undefined, analysis);
    const isXts = corroboration.isPassed;
    const summary = isXts
      ? `${text} is a message code of XT’s.`
      : `${text} may be a message code, and nothing says that it is XT’s.`;
    return { ...common, summary, isXts, steps: [explainEvidence(claim.evidence, analysis), corroboration] };
  }
  const body = explainBodyAt(node, analysis);
  if (body) return body;
  const { messageCode } = analysis.file.knowledge.catalogue.api.fields;
  const name = node.kind === 'name' ? node.name : memberName(node);
  if (name !== messageCode) return undefined;
  const summary = `${text} is not a message code as far as the file shows.`;
  return { ...common, summary, isXts: false, steps: [explainNoClaim(node, analysis)] };
}

/** Whether `node` names the result in `body.result` or `{ result }`. */
function isTaken(node: KeyNode | NameNode, { file }: Analysis): boolean {
  const { parent } = node;
  const { result } = file.knowledge.catalogue.api.fields;
  if (node.name !== result) return false;
  return (parent?.kind === 'member' && parent.property === node) || parent?.parent?.kind === 'objectPattern';
}
