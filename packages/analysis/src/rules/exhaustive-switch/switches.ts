import type { Analysis } from '../../corroboration/analysis.ts';
import { isFingerprinted } from '../../evidence/fingerprints.ts';
import type { Claim } from '../../sites/claims.ts';
import type { SwitchNode } from '../../tree/nodes.ts';
import { type Clause, clausesOf } from '../../units/clauses.ts';
import { hasClosingComment } from './closing-comments.ts';
import type { SwitchDispatch } from './dispatch.ts';
import { identityOf } from '../../units/identity.ts';
import { type NamedText, namedTexts } from '../../units/named-texts.ts';
import { haveOneBody } from './one-body.ts';
import { isTakenBehind } from '../../units/taken-behind.ts';
import { hasStatementAfter } from '../../units/statements-behind.ts';

/** The switches of a file that may tell codes apart: on a value read from a body, or with XT's fingerprint in its cases. */
export function collectSwitches(analysis: Analysis): readonly SwitchDispatch[] {
  return analysis.file.nodesOf('switch').flatMap((node) => {
    const names = node.cases.flatMap(({ test }) => (test ? namedTexts(test, analysis) : []));
    const claim = analysis.sites.claimOf(node.subject) ?? fingerprinted(node, names, analysis);
    if (!claim) return [];
    const clauses = clausesOf(node);
    if (isMembershipTest(clauses, analysis)) return [];
    const identity = identityOf(node.subject, analysis);
    return [
      {
        kind: 'switch',
        node,
        subject: node.subject,
        identity,
        ...claim,
        names,
        isClosed:
          isClosed(node, clauses, analysis) ||
          isTakenBehind(
            node,
            node.subject,
            identity,
            clauses.flatMap(({ body }) => body),
            analysis,
          ),
      },
    ];
  });
}

/** Evidence E5 for a switch: cases that only XT has tell what is asked. */
function fingerprinted(node: SwitchNode, names: readonly NamedText[], { file }: Analysis): Claim | undefined {
  const texts = names.map(({ text }) => text);
  if (!isFingerprinted(texts, node, file)) return undefined;
  return { evidence: { kind: 'fingerprint' }, isLowerCased: false };
}

/** Cases that all share one body only ask whether the code is one of them. */
function isMembershipTest(clauses: readonly Clause[], analysis: Analysis): boolean {
  const bodies = clauses.filter(({ isDefault }) => !isDefault).map(({ body }) => body);
  return bodies.length > 0 && haveOneBody(bodies, analysis.file.source);
}

function isClosed(node: SwitchNode, clauses: readonly Clause[], analysis: Analysis): boolean {
  if (clauses.some(({ isDefault }) => isDefault)) return true;
  if (clauses.length > 0 && clauses.every(({ isLeaving }) => isLeaving) && hasStatementAfter(node))
    return true;
  return hasClosingComment(node.cases.at(-1)?.end ?? node.subject.end, node.end, analysis.file.source);
}
