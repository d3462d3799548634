import type { Analysis } from '../../corroboration/analysis.ts';
import { leave } from '../../flow/leaving.ts';
import { append } from '../../basics/grouped.ts';
import type { BodyKey } from '../../flow/body-key.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { XtBodies } from '../../bodies/bodies.ts';
import { guardEdits } from './guards.ts';
import type { ResultUse } from './result-uses.ts';
import { collectResultUses } from './result-uses.ts';
import type { Finding } from '../finding.ts';

export const uncheckedResultMessages = {
  uncheckedResult:
    "'{{result}}' is used, but neither {{returnCode}} nor {{messageCode}} was looked at: XT answers a failure with HTTP 200 and {{result}} null.",
} as const;

export const uncheckedResultSuggestions = {
  addGuard: 'Throw first where {{returnCode}} tells of a failure.',
} as const;

export type UncheckedResultFinding = Finding<
  keyof typeof uncheckedResultMessages,
  keyof typeof uncheckedResultSuggestions
>;

export interface UncheckedResultOptions {
  /** Whether asking for the presence of `result` counts as a look at the body. */
  readonly truthiness: boolean;
}

/** Results of XT bodies that are used while nobody has looked at the body: one finding for each body. */
export function uncheckedResults(
  analysis: Analysis,
  { truthiness }: UncheckedResultOptions,
): readonly UncheckedResultFinding[] {
  const { file, provenance } = analysis;
  const { bodies } = analysis;
  const byBody = new Map<BodyKey, ResultUse[]>();
  for (const use of collectResultUses(file, provenance, bodies)) {
    append(byBody, use.body, use);
  }
  const findings: UncheckedResultFinding[] = [];
  for (const [body, uses] of byBody) {
    if (bodies.looks.hasField(body, file.knowledge.catalogue.api.futures.fields)) continue;
    const use = firstUnlooked(uses, bodies, truthiness);
    if (use) findings.push(report(use, analysis));
  }
  return findings.sort((a, b) => a.start - b.start);
}

/** The first use of a body's result before which nobody looked at it. */
function firstUnlooked(
  uses: readonly ResultUse[],
  { looks }: XtBodies,
  truthiness: boolean,
): ResultUse | undefined {
  for (const use of uses) {
    if (looks.isLookedAt(use.body, 0, endOfLook(use))) return undefined;
    if (use.isTest && truthiness) return undefined;
    return use;
  }
  return undefined;
}

/**
 * Up to where a look still counts: the use itself, or the end of the simple statement around it, in which rc and mc
 * may stand beside the result: `return { result: body.result, code: body.mc }`. A test of the result itself may have
 * the mc in what it governs: `if (!body.result) throw new Error(body.mc)`, and where it leaves, all that follows.
 */
function endOfLook({ at, isTest }: ResultUse): number {
  let node: PlainNode = at;
  while (node.parent) {
    const { parent } = node;
    switch (parent.kind) {
      case 'statement':
      case 'return':
      case 'throw':
      case 'variable':
        return parent.end;
      case 'if':
      case 'loop':
      case 'switch':
      case 'case':
        if (!isTest || parent.kind !== 'if') return at.start;
        return leave([parent.whenTrue], true) ? (parent.parent?.end ?? parent.end) : parent.end;
      case 'function':
        return parent.body === node && node.kind !== 'block' ? node.end : at.start;
    }
    node = parent;
  }
  return at.start;
}

function report(use: ResultUse, analysis: Analysis): UncheckedResultFinding {
  const { result, returnCode, messageCode } = analysis.file.knowledge.catalogue.api.fields;
  const { token } = use;
  const edits = guardEdits(use, analysis);
  return {
    messageId: 'uncheckedResult',
    data: { result, returnCode, messageCode },
    start: token.start,
    end: token.end,
    suggestions: edits ? [{ messageId: 'addGuard', data: { returnCode }, edits }] : [],
    isCertain: false,
  };
}
