import type { EvidenceOutcome, ExplainedEvidence, Explanation } from './explanation.ts';

const signs: Readonly<Record<EvidenceOutcome, string>> = {
  found: '✓',
  missing: '–',
  against: '✗',
  'not asked': '○',
};

/**
 * An explanation as a page of Markdown, for a host that shows one.
 *
 * @param text the file's, from which the numbers of lines come
 */
export function writeExplanation({ start, end, summary, steps }: Explanation, text: string): string {
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const title = text.slice(start, end).replace(/\s+/g, ' ').replaceAll('`', "'");
  const line = ({ label, outcome, text: sentence, at }: ExplainedEvidence): string => {
    const lines = [...new Set(at.map((range) => lineOf(range.start)))];
    const where = lines.length === 0 ? '' : ` (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')})`;
    return `- ${signs[outcome]} ${label === undefined ? '' : `**${label}** `}${escaped(sentence)}${where}`;
  };
  return [
    `# \`${title}\`, line ${lineOf(start)}`,
    escaped(summary),
    ...steps.map(({ question, evidence }) => `## ${question}\n\n${evidence.map(line).join('\n')}`),
    '✓ found · – missing · ✗ speaks against it · ○ not asked',
  ].join('\n\n');
}

/** A sentence in which nothing but code between backticks means anything to Markdown. */
function escaped(sentence: string): string {
  return sentence
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : part.replace(/[\\*<>[\]|#_]/g, String.raw`\$&`)))
    .join('');
}
