import type { Analysis } from '../../corroboration/analysis.ts';
import type { BodyKey } from '../../flow/body-key.ts';
import { enclosing } from '../../tree/ancestors.ts';
import { operandsOf } from '../../tree/flatten.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { addedCode } from './added-code.ts';
import type { FailureBranch } from './failure-branches.ts';
import { collectFailureBranches, isEnd } from './failure-branches.ts';
import { createNamedCodes } from '../../units/named-codes.ts';
import { createPassingOn } from './passing-on.ts';
import { unwrap } from '../../flow/unwrap.ts';
import type { Finding } from '../finding.ts';

export const discardedCodeMessages = {
  discardedCode:
    'This failure is handled without its {{messageCode}}, which is neither read nor passed on: nobody can know why XT refused.',
} as const;

export const discardedCodeSuggestions = {
  addCode: 'Add the {{messageCode}} to the error.',
} as const;

export type DiscardedCodeFinding = Finding<
  keyof typeof discardedCodeMessages,
  keyof typeof discardedCodeSuggestions
>;

/** Failure branches of XT bodies in which the mc is neither read nor the body passed on. */
export function discardedCodes(analysis: Analysis): readonly DiscardedCodeFinding[] {
  const { file } = analysis;
  const named = createNamedCodes(analysis);
  const passing = createPassingOn(analysis);
  const isXt = xtKeys(analysis);
  const findings = new Map<number, DiscardedCodeFinding>();
  for (const branch of collectFailureBranches(analysis)) {
    if (!isXt(branch.bodies) || passing.isKeptIn(branch.code, branch.bodies)) continue;
    // `rc !== 0 && mc === 'ORDER_005'`: the branch is about one code, and says which.
    if (named.inTest(branch.test, branch.isWhenTrue).length > 0) continue;
    // `rc !== 0 && RETRY.has(mc)`: so is this, of several.
    if (passing.isKeptIn(otherQuestions(branch), branch.bodies)) continue;
    if (isKeptElsewhere(branch)) continue;
    findings.set(branch.node.start, report(branch, analysis));
  }
  return [...findings.values()].sort((a, b) => a.start - b.start);

  function isKeptElsewhere({ node, code, bodies }: FailureBranch): boolean {
    const owner = enclosing(node, 'function') ?? file.source.program;
    if (passing.isKeptBetween(owner, owner.start, node.start, bodies)) return true;
    const last = code.at(-1);
    const isLeaving = isEnd(last?.kind === 'block' ? last.body.at(-1) : last);
    return !isLeaving && last !== undefined && passing.isKeptBetween(owner, last.end, owner.end, bodies);
  }
}

/** What a condition asks beside the outcome. A comparison of the mc with SUCCESS asks for nothing else. */
function otherQuestions({ test, node }: FailureBranch): readonly PlainNode[] {
  return operandsOf(test).filter((operand) => operand !== node && operand.kind !== 'binary');
}

/**
 * Tells whether bodies are XT's: traced to a call of XT's; or read for their mc or result, or declared with an mc, in
 * a file that has XT in it (C2, C3). A bare `rc` is ZooKeeper's and MQTT's as well.
 */
function xtKeys(analysis: Analysis): (keys: ReadonlySet<BodyKey>) => boolean {
  const { file, provenance, corroboration } = analysis;
  const { fields, futures } = file.knowledge.catalogue.api;
  const { returnCode, messageCode, result } = fields;
  const withResult = [result];
  const { bodies } = analysis;
  const traced = new Set<BodyKey>();
  const foreign = new Set([messageCode, returnCode].flatMap((field) => [...bodies.foreignBodiesWith(field)]));
  for (const { object } of [...file.membersNamed(returnCode), ...file.membersNamed(messageCode)]) {
    if (bodies.bodyAt(object)) traced.add(provenance.keys.keyOf(unwrap(object)));
  }
  for (const { body, origin, name } of bodies.patterns.reads) {
    if ((name === returnCode || name === messageCode) && bodies.bodyAtPattern(origin)) traced.add(body);
  }
  return (keys) => {
    if ([...keys].some((key) => bodies.looks.hasField(key, futures.fields))) return false;
    if ([...keys].some((key) => traced.has(key))) return true;
    if ([...keys].every((key) => foreign.has(key)) || !corroboration.isXtFile()) return false;
    return (
      corroboration.hasMessageCode(keys) || [...keys].some((key) => bodies.looks.hasField(key, withResult))
    );
  };
}

function report(branch: FailureBranch, analysis: Analysis): DiscardedCodeFinding {
  const { file } = analysis;
  const { node } = branch;
  const edits = addedCode(branch, analysis);
  const { messageCode } = file.knowledge.catalogue.api.fields;
  return {
    messageId: 'discardedCode',
    data: { messageCode },
    start: node.start,
    end: node.end,
    suggestions: edits ? [{ messageId: 'addCode', data: { messageCode }, edits }] : [],
    isCertain: false,
  };
}
