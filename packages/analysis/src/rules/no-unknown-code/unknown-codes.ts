import type { Analysis } from '../../corroboration/analysis.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { alikeIn } from './readers/alike.ts';
import { once } from '../../basics/once.ts';
import type { CodeSite } from '../../sites/site.ts';
import { codeAskedFor, isMeantAsCode, nearestCodes } from '../../spelling/index.ts';
import { byText, nameCandidates, textBeside } from './candidates.ts';
import { changesTo, changeSpellingSuggestions } from './change-spelling.ts';
import type { Finding } from '../finding.ts';
import { decidedTests } from './decided-tests.ts';
import { importedCodes } from './imported-codes.ts';
import { isPartOfCode, nameFamilies, unknownPrefix } from './prefixes.ts';
import { unknownReturnCodes } from './unknown-return-codes.ts';

export const unknownCodeMessages = {
  unknownCode: "'{{written}}' is not an XT message code. Did you mean {{candidates}}?",
  unknownKey:
    "'{{written}}', a key of {{name}}{{where}}, is not an XT message code. Did you mean {{candidates}}?",
  unknownElement:
    "'{{written}}', an element of {{name}}{{where}}, is not an XT message code. Did you mean {{candidates}}?",
  unknownValue:
    "{{name}} is '{{written}}'{{where}}, which is not an XT message code. Did you mean {{candidates}}?",
  standsAlready:
    "'{{written}}' is not an XT message code. It looks like {{candidates}}, which stands here already.",
  noSuchCode: "'{{written}}' is not an XT message code (catalogue of {{date}}).",
  retiredCode:
    "'{{written}}' is no longer an XT message code: XT took it out of its documentation on {{until}}.",
  unknownPrefixValue:
    "{{name}} is '{{written}}'{{where}}, and no XT message code begins so. Did you mean {{candidates}}?",
  unknownPrefix: "No XT message code begins with '{{written}}'. Did you mean {{candidates}}?",
  decidedTest: '{{test}} {{holds}} holds: rc of an XT body is {{returnCodes}}.',
  unknownReturnCode: 'An XT body has no rc {{written}}: rc is {{returnCodes}}.',
  messageCodeAsReturnCode:
    'An XT body has no rc {{written}}: message codes come in mc, and rc is {{returnCodes}}.',
} as const;

export const unknownCodeSuggestions = {
  ...changeSpellingSuggestions,
  changeReturnCode: 'Change to {{code}} ({{meaning}}).',
  compareMessageCode: 'Compare {{code}} instead.',
  testReturnCode: 'Change to {{test}}.',
} as const;

export type UnknownCodeFinding = Finding<
  keyof typeof unknownCodeMessages,
  keyof typeof unknownCodeSuggestions
>;

/**
 * Misspelt, retired and unknown codes, wherever a message code stands, and return codes that no body has. Found once: a
 * hover asks as well.
 */
export const unknownCodes = once(findUnknownCodes);

function findUnknownCodes(analysis: Analysis): readonly UnknownCodeFinding[] {
  const findings: UnknownCodeFinding[] = [...unknownReturnCodes(analysis), ...decidedTests(analysis)];
  // What XT's rc is compared with is wrong as it is: a switch on rc may hold nothing but message codes.
  const returnCodeStarts = new Set(findings.map(({ start }) => start));
  const found: FoundAt[] = [];
  const sites = analysis.sites.sites.filter(({ start }) => !returnCodeStarts.has(start));
  const { groups } = alikeIn(analysis);
  for (const site of sites) {
    const finding = judge(site, analysis, (site.group && groups.get(site.group)) ?? new Set());
    if (finding && analysis.corroboration.isEnough(site.evidence, site)) found.push({ finding, site });
  }
  const hasTwin = createHasTwin(found);
  for (const one of found) {
    findings.push(hasTwin(one) ? { ...one.finding, isCertain: false } : one.finding);
  }
  return [...findings, ...importedCodes(analysis)].sort((a, b) => a.start - b.start);
}

interface FoundAt {
  readonly finding: UnknownCodeFinding;
  readonly site: CodeSite;
}

/** Whether two misspellings of one group mean the same code: mending both would write a dead case or a key twice. */
function createHasTwin(found: readonly FoundAt[]): (one: FoundAt) => boolean {
  const meant = ({ finding }: FoundAt): string => finding.suggestions[0]?.data.code ?? '';
  const counts = new Map<object, Map<string, number>>();
  for (const one of found) {
    const { group } = one.site;
    if (!group) continue;
    const ofGroup = counts.get(group) ?? new Map<string, number>();
    counts.set(group, ofGroup.set(meant(one), (ofGroup.get(meant(one)) ?? 0) + 1));
  }
  return (one) =>
    one.finding.isCertain &&
    one.site.group !== undefined &&
    (counts.get(one.site.group)?.get(meant(one)) ?? 0) > 1;
}

function judge(
  site: CodeSite,
  analysis: Analysis,
  handled: ReadonlySet<string>,
): UnknownCodeFinding | undefined {
  const { knowledge } = analysis.file;
  const written = codeAskedFor(site.written, site.isLowerCased);
  if (knowledge.isKnown(written) || analysis.sites.sentinels.has(site.written)) return undefined;
  if (site.type?.declared?.includes(site.written)) return undefined;
  if (site.kind === 'prefix') {
    if (isPartOfCode(written, knowledge)) return undefined;
    const prefix = judgePrefix(site, analysis);
    if (prefix) return prefix;
    // `message.includes('ORDER_0002')`: no family is misspelt, and the code is none.
  }
  const retired = knowledge.catalogue.retired.find((entry) => entry.code === written);
  if (!retired && !isMeantAsCode(written, knowledge.vocabulary)) return undefined;
  const meant = nearestCodes(written, knowledge.vocabulary);
  const [best = ''] = meant.codes;
  if (!retired && meant.isCertain && handled.has(best)) return standsAlready(site, best, knowledge);
  const wanted = { has: (code: string) => knowledge.isNumbered(code) && !handled.has(code) };
  const isRetired = (code: string): boolean =>
    knowledge.catalogue.retired.some((entry) => entry.code === code);
  const notOffered = { has: (code: string) => handled.has(code) || isRetired(code) };
  const nearest = nearestCodes(written, knowledge.vocabulary, { handled: notOffered, wanted });
  const until = retired?.until ?? '';
  const codes = nearest.isCertain
    ? nearest.codes
    : byText(nearest.codes, site.written, textBeside(site.node), knowledge);
  const candidates = nameCandidates(codes, knowledge);
  const data = { written: site.written, date: knowledge.catalogue.date, until, candidates };
  if (retired) return { messageId: 'retiredCode', data, ...rangeOf(site), suggestions: [], isCertain: false };
  const changes = changesTo(codes, site, analysis);
  const found = {
    data,
    ...rangeOf(site),
    suggestions: changes.suggestions,
    isCertain: nearest.isCertain && changes.isWhole,
  };
  return { ...found, messageId: codes.length > 0 ? 'unknownCode' : 'noSuchCode' };
}

/** Nothing is suggested: the place is one too many, and what to do with it nobody can tell from here. */
function standsAlready(site: CodeSite, code: string, knowledge: Knowledge): UnknownCodeFinding {
  const data = { written: site.written, candidates: nameCandidates([code], knowledge) };
  return { messageId: 'standsAlready', data, ...rangeOf(site), suggestions: [], isCertain: false };
}

/** `mc.startsWith('ATUH_')`: no code begins so, and a family is written much like it. */
function judgePrefix(site: CodeSite, analysis: Analysis): UnknownCodeFinding | undefined {
  const families = unknownPrefix(codeAskedFor(site.written, site.isLowerCased), analysis.file.knowledge);
  if (!families) return undefined;
  return {
    messageId: 'unknownPrefix',
    data: { written: site.written, candidates: nameFamilies(families) },
    ...rangeOf(site),
    suggestions: changesTo(families, site, analysis).suggestions,
    // `PATH_` is as near to `AUTH_` as a slip is: a prefix is too short to be sure of.
    isCertain: false,
  };
}

function rangeOf({ start, end }: CodeSite): { start: number; end: number } {
  return { start, end };
}
