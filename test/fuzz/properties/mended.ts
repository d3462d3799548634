/** What is mended without a choice: ESLint's `fixCertain`, and the editor's fix for all misspelt codes of a file. */
import type { Edit } from '../../../packages/analysis/src/index.ts';
import { applyEdits } from '../../../packages/analysis/test/support/apply.ts';
import { analyseSource, findingsOf, fixCertain, type Told } from '../hosts.ts';
import type { Program } from '../program.ts';
import { countDuplicates } from './duplicates.ts';
import { isMended } from './fixes.ts';
import { brokenByEdits, commentTexts, read, type Reading } from './kept.ts';
import { isSubsequence } from './sequence.ts';
import type { Violation } from './violation.ts';

/** Holds both against the text that they leave: it parses, keeps its comments, and no case or key stands twice. */
export function checkMended(
  program: Program,
  before: Reading,
  findings: readonly Told[],
  fixAll: readonly Edit[],
): Violation[] {
  if (!findings.some(isMended))
    return fixAll.length === 0
      ? []
      : [{ property: 'fix-all mends what is certain alone', detail: JSON.stringify(fixAll) }];
  return [
    ...check('fixCertain', fixCertain(program)),
    ...check('fix-all', applyEdits(program.text, fixAll), fixAll),
  ];

  function check(name: string, text: string, edits?: readonly Edit[]): Violation[] {
    const mended: Program = { ...program, text };
    const broken = (what: string, detail = text): Violation[] => [{ property: `${name} ${what}`, detail }];
    let after: Reading;
    try {
      after = read(mended);
    } catch (error) {
      return broken('leaves what parses', `${String(error)}\n${text}`);
    }
    if (!isSubsequence(commentTexts(before), commentTexts(after))) return broken('keeps comments');
    const [lost] = edits ? brokenByEdits(before, after, edits) : [];
    if (lost !== undefined) return broken('keeps the rest of the text', `${lost}\n${text}`);
    if (countDuplicates(mended) > countDuplicates(program)) return broken('writes no case or key twice');
    const left = findingsOf(analyseSource(after.source), true).filter(isMended);
    return name === 'fixCertain' && left.length > 0 ? broken('leaves nothing certain') : [];
  }
}
