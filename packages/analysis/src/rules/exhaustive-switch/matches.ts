import { append } from '../../basics/grouped.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import { libraryWordOf } from '../../flow/library-words.ts';
import { patternLibrary } from '../../knowledge/literal-libraries.ts';
import type { Meeting } from '../../sites/meetings.ts';
import { collectionOf } from '../../sites/members.ts';
import { claimAt } from '../../sites/met-literals.ts';
import { type MatchLink, linksOf, meetingsIn } from '../../sites/matched-patterns.ts';
import { memberName } from '../../tree/keys.ts';
import type { CallNode, PlainNode } from '../../tree/nodes.ts';
import { identityOf } from '../../units/identity.ts';
import { listedTexts, type NamedText, namedTexts } from '../../units/named-texts.ts';
import type { MatchDispatch } from './dispatch.ts';
import { haveOneBody } from './one-body.ts';

/** The matches of a file that tell codes apart: `match(body.mc).with('AUTH_101', …).otherwise(…)`. */
export function collectMatches(analysis: Analysis): readonly MatchDispatch[] {
  const byMatch = new Map<CallNode, Meeting[]>();
  for (const meeting of meetingsIn(analysis.file)) {
    const { group } = meeting;
    if (group.kind === 'call' && isWord(group.callee, patternLibrary.match, analysis))
      append(byMatch, group, meeting);
  }
  return [...byMatch].flatMap(([match, meetings]) => readMatch(match, meetings, analysis) ?? []);
}

function readMatch(
  node: CallNode,
  meetings: readonly Meeting[],
  analysis: Analysis,
): MatchDispatch | undefined {
  const links = linksOf(node);
  const arms = links.filter(({ name }) => name === patternLibrary.arm);
  if (!arms.every(isWhole) || links.some(({ name }) => name === patternLibrary.guard)) return undefined;
  const handlers = arms.map(({ call }) => call.args.slice(-1));
  // Arms that all do the same only ask whether the code is one of them.
  if (haveOneBody(handlers, analysis.file.source)) return undefined;

  const found = findCode(meetings, analysis);
  if (!found) return undefined;
  const names: NamedText[] = [];
  let isOpen = false;
  for (const meeting of found.meetings) {
    const texts = textsOf(meeting, analysis);
    // What nobody can read may take any code.
    if (!texts) return undefined;
    isOpen ||= texts.length === 0;
    names.push(...texts);
  }
  // TypeScript lets `.exhaustive()` compile only where nothing is left of the type.
  if (!isOpen && links.at(-1)?.name === patternLibrary.exhaustive) return undefined;
  const { claim, value } = found;
  const { evidence } = claim;
  return {
    kind: 'match',
    node,
    subject: value.node,
    identity: evidence.kind === 'read' ? evidence.bodies : identityOf(value.node, analysis),
    ...claim,
    names,
    // What no arm takes goes to `otherwise`, or is thrown.
    isClosed: true,
  };
}

/** An arm has a pattern and a handler; while it is typed, it may not. */
function isWhole({ call }: MatchLink): boolean {
  return call.args.length > 1;
}

type Found = Pick<Meeting, 'value'> & {
  readonly claim: NonNullable<ReturnType<typeof claimAt>>;
  readonly meetings: readonly Meeting[];
};

/** The part of the value that is a message code, and what meets it. */
function findCode(meetings: readonly Meeting[], { file, sites }: Analysis): Found | undefined {
  const byPath = new Map<string, Meeting[]>();
  for (const meeting of meetings) append(byPath, meeting.value.path.join('\0'), meeting);
  for (const [path, ofPath] of byPath) {
    // A checker tells of values, not of parts of them: which codes the type of one has left is not known.
    const [first] = path !== '' && file.types ? [] : ofPath;
    const claim = first && claimAt(first.value, sites);
    if (claim) return { value: first.value, claim, meetings: ofPath };
  }
  return undefined;
}

/** The texts that a pattern takes, none where it takes any; undefined where they cannot be read. */
function textsOf({ met, as, isExcluded }: Meeting, analysis: Analysis): readonly NamedText[] | undefined {
  if (isExcluded) return undefined;
  switch (as) {
    case 'whole': {
      if (isWildcard(met, analysis)) return [];
      const texts = namedTexts(met, analysis);
      return texts.length > 0 ? texts : undefined;
    }
    case 'member': {
      const { resolver } = analysis.provenance;
      const list = resolver.resolve(met);
      const collection = list && collectionOf(list, resolver);
      const listed = collection && listedTexts(collection, analysis);
      return listed?.isAll ? listed.texts : undefined;
    }
    case 'prefix':
      return textsBeginningWith(met, analysis);
    case 'regex':
      return undefined;
  }
}

function textsBeginningWith(met: PlainNode, { file }: Analysis): readonly NamedText[] | undefined {
  const { parent } = met;
  const isStart =
    parent?.kind === 'call' &&
    parent.callee.kind === 'member' &&
    memberName(parent.callee) === patternLibrary.start;
  if (!isStart || met.kind !== 'string') return undefined;
  return file.knowledge.unitCodes
    .filter(({ code }) => code.startsWith(met.value.toUpperCase()))
    .map(({ code }) => ({ text: code, node: met }));
}

/** `P._`, `P.any`, `P.string`: any code. */
function isWildcard(met: PlainNode, { file }: Analysis): boolean {
  const word = met.kind === 'member' || met.kind === 'name' ? libraryWordOf(met, file) : undefined;
  return word?.package === patternLibrary.package && patternLibrary.wildcards.has(word.name);
}

function isWord(callee: PlainNode, name: string, { file }: Analysis): boolean {
  const word = libraryWordOf(callee, file);
  return word?.package === patternLibrary.package && word.name === name;
}
