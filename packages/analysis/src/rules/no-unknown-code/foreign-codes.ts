import type { Analysis } from '../../corroboration/analysis.ts';
import type { ForeignTexts } from '../../sites/collector.ts';
import { isMeantAsCode, nearestCodes } from '../../spelling/index.ts';
import { nameCandidates } from './candidates.ts';
import type { Finding } from '../finding.ts';

const messageIds = { key: 'unknownKey', element: 'unknownElement', value: 'unknownValue' } as const;

type ForeignCodeFinding = Finding<(typeof messageIds)[keyof typeof messageIds], never>;

/**
 * Misspelt codes of other modules, as types show them: told where this file asks them, and mended where they are
 * written, so that nothing is suggested here.
 */
export function foreignCodes(analysis: Analysis): readonly ForeignCodeFinding[] {
  const { sites, corroboration } = analysis;
  return sites.foreign.flatMap((foreign) =>
    corroboration.isEnough(foreign.subject.evidence, undefined) ? judge(foreign, analysis) : [],
  );
}

function judge({ asked, role, texts, subject }: ForeignTexts, { file }: Analysis): ForeignCodeFinding[] {
  const { knowledge, source } = file;
  const { start, end } = asked;
  const name = source.text.slice(start, end);
  const handled = new Set(texts);
  return texts.flatMap((written) => {
    if (knowledge.isKnown(written) || subject.type?.declared?.includes(written)) return [];
    if (!isMeantAsCode(written, knowledge.vocabulary)) return [];
    const { codes } = nearestCodes(written, knowledge.vocabulary, { handled });
    if (codes.length === 0) return [];
    const data = { written, name, candidates: nameCandidates(codes, knowledge) };
    return [{ messageId: messageIds[role], data, start, end, suggestions: [], isCertain: false }];
  });
}
