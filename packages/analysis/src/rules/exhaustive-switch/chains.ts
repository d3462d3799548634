import type { Analysis } from '../../corroboration/analysis.ts';
import { skipTrivia } from '../../text/trivia.ts';
import { minLinksOfChain } from '../../knowledge/thresholds.ts';
import type { IfNode, PlainNode } from '../../tree/nodes.ts';
import { hasClosingComment } from './closing-comments.ts';
import { comparedValues, readCodeTest } from '../../units/code-tests.ts';
import type { ChainDispatch, Link } from './dispatch.ts';
import { identityOf } from '../../units/identity.ts';
import { leave } from '../../flow/leaving.ts';
import type { NamedText } from '../../units/named-texts.ts';
import { haveOneBody } from './one-body.ts';
import { isTakenBehind } from '../../units/taken-behind.ts';
import { hasStatementAfter } from '../../units/statements-behind.ts';

/** The if/else chains of a file that tell codes apart. */
export function collectChains(analysis: Analysis): readonly ChainDispatch[] {
  return analysis.file.nodesOf('if').flatMap((node) => {
    const isLink = node.parent?.kind === 'if' && node.parent.whenFalse === node;
    const chain = isLink || node.whenFalse?.kind !== 'if' ? undefined : readChain(node, analysis);
    return chain ? [chain] : [];
  });
}

function readChain(node: IfNode, analysis: Analysis): ChainDispatch | undefined {
  const ifs = linksOf(node);
  const subject = ifs
    .flatMap(({ test }) => comparedValues(test))
    .find((value) => analysis.sites.claimOf(value) !== undefined);
  const known = subject && analysis.sites.claimOf(subject);
  if (!known) return undefined;
  const identity = identityOf(subject, analysis);
  const links = ifs.map((link) => ({ node: link, test: readCodeTest(link.test, identity, analysis) }));
  const asking = links.filter(({ test }) => test.names.length > 0);
  if (asking.length < minLinksOfChain) return undefined;
  if (
    haveOneBody(
      asking.map((link) => [link.node.whenTrue]),
      analysis.file.source,
    )
  )
    return undefined;
  return {
    kind: 'chain',
    node,
    links,
    subject,
    identity,
    ...known,
    // What a link asks for may also be what it decides: a misspelt code would count as two.
    names: namesIn(links),
    isClosed:
      isClosed(node, links, analysis) ||
      isTakenBehind(
        node,
        subject,
        identity,
        ifs.map(({ whenTrue }) => whenTrue),
        analysis,
      ),
  };
}

function namesIn(links: readonly Link[]): readonly NamedText[] {
  const names = new Map<PlainNode, NamedText>();
  // Links that ask the same Set have one list of it.
  const lists = new Set(links.flatMap(({ test }) => [test.names, test.decides]));
  for (const list of lists) for (const name of list) names.set(name.node, name);
  return [...names.values()];
}

function linksOf(node: IfNode): readonly IfNode[] {
  const links = [node];
  for (let next = node.whenFalse; next?.kind === 'if'; next = next.whenFalse) links.push(next);
  return links;
}

/** A chain that also asks for something else is closed by that: what it leaves out may be meant. */
function isClosed(node: IfNode, links: readonly Link[], { file }: Analysis): boolean {
  const last = links.at(-1)?.node ?? node;
  if (last.whenFalse || links.some(({ test }) => !test.isOnlyOnCode)) return true;
  const areAllLeaving = links.every((link) => leave([link.node.whenTrue], true));
  if (areAllLeaving && hasStatementAfter(node)) return true;
  return hasClosingComment(endOfCode(last.whenTrue), skipTrivia(node.end, file.source), file.source);
}

/** Where the last statement of a body ends: a comment before its brace is in the body. */
function endOfCode(body: PlainNode): number {
  return body.kind === 'block' ? (body.body.at(-1)?.end ?? body.start) : body.end;
}
