/** What is mended without a choice: ESLint's `fixCertain`, and the editor's fix for all misspelt codes of a file. */
import type { PlainSource } from '../../../packages/analysis/src/index.ts';
import { applyEdits } from '../../../packages/analysis/test/support/apply.ts';
import { lowerFromEstree } from '../../parity/lower-both.ts';
import { analyseSource, findingsOf, fixCertain, type Told } from '../hosts.ts';
import type { Program } from '../program.ts';
import { countDuplicates } from './duplicates.ts';
import { isSubsequence } from './sequence.ts';
import type { Violation } from './violation.ts';

/** Holds both against the text that they leave: it parses, keeps its comments, and no case or key stands twice. */
export function checkMended(program: Program, source: PlainSource, findings: readonly Told[]): Violation[] {
  const spellings = findings.filter(({ rule }) => rule === 'no-unknown-code');
  const certain = spellings.filter(({ isCertain }) => isCertain);
  if (certain.length === 0) return [];
  const forAll = certain.flatMap(({ suggestions }) => suggestions[0]?.edits ?? []);
  return [...check('fixCertain', fixCertain(program)), ...check('fix-all', applyEdits(program.text, forAll))];

  function check(name: string, text: string): Violation[] {
    const mended: Program = { ...program, text };
    const broken = (what: string, detail = text): Violation[] => [{ property: `${name} ${what}`, detail }];
    let after: PlainSource;
    try {
      after = lowerFromEstree(text, program.fileName);
    } catch (error) {
      return broken('leaves what parses', `${String(error)}\n${text}`);
    }
    const comments = ({ comments: all }: PlainSource): string[] => all.map(({ value }) => value);
    if (!isSubsequence(comments(source), comments(after))) return broken('keeps comments');
    if (countDuplicates(mended) > countDuplicates(program)) return broken('writes no case or key twice');
    const left = findingsOf(analyseSource(after), true).filter(
      ({ rule, isCertain }) => rule === 'no-unknown-code' && isCertain,
    );
    return name === 'fixCertain' && left.length > 0 ? broken('leaves nothing certain') : [];
  }
}
