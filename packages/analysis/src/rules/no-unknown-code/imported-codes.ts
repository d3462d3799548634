import type { Analysis } from '../../corroboration/analysis.ts';
import type { ImportedTexts } from '../../sites/collector.ts';
import { isMeantAsCode, nearestCodes } from '../../spelling/index.ts';
import { placeTold } from '../../text/place-told.ts';
import { nameCandidates } from './candidates.ts';
import type { Finding } from '../finding.ts';
import { nameFamilies, unknownPrefix } from './prefixes.ts';
import type { FileModel } from '../../file/file.ts';
import type { PlainNode } from '../../tree/nodes.ts';

const messageIds = {
  key: 'unknownKey',
  element: 'unknownElement',
  value: 'unknownValue',
  prefix: 'unknownPrefixValue',
} as const;

type ImportedCodeFinding = Finding<(typeof messageIds)[keyof typeof messageIds], never>;

/**
 * Misspelt codes of other modules, as those are read or types show them: told where this file asks them, and mended
 * where they are written, so that nothing is suggested here.
 */
export function importedCodes(analysis: Analysis): readonly ImportedCodeFinding[] {
  const { sites, corroboration } = analysis;
  return sites.imported.flatMap((imported) =>
    corroboration.isEnough(imported.claim.evidence, undefined) ? judge(imported, analysis) : [],
  );
}

function judge(
  { asked, role, texts, literals, claim }: ImportedTexts,
  { file }: Analysis,
): ImportedCodeFinding[] {
  const { knowledge, source } = file;
  const { start, end } = asked;
  const name = source.text.slice(start, end);
  const handled = new Set(texts);
  return texts.flatMap((written, index) => {
    if (knowledge.isKnown(written) || claim.type?.declared?.includes(written)) return [];
    if (role !== 'prefix' && !isMeantAsCode(written, knowledge.vocabulary)) return [];
    if (role === 'prefix') return judgePrefix(written, name, asked, literals?.[index], file);
    const { codes } = nearestCodes(written, knowledge.vocabulary, { handled });
    if (codes.length === 0) return [];
    const where = placeTold(literals?.[index], file);
    const data = { written, name, where, candidates: nameCandidates(codes, knowledge) };
    return [{ messageId: messageIds[role], data, start, end, suggestions: [], isCertain: false }];
  });
}

function judgePrefix(
  written: string,
  name: string,
  { start, end }: PlainNode,
  literal: PlainNode | undefined,
  file: FileModel,
): ImportedCodeFinding[] {
  const families = unknownPrefix(written, file.knowledge);
  if (!families) return [];
  const data = { written, name, where: placeTold(literal, file), candidates: nameFamilies(families) };
  return [{ messageId: messageIds.prefix, data, start, end, suggestions: [], isCertain: false }];
}
