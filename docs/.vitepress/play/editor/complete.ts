import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import type { Answers } from '../answers.ts';
import type { PlayFile } from '../example.ts';
import { htmlOf } from './markdown.ts';

/** Codes where one is expected, best first. */
export function completeWith(answers: () => Answers | undefined, fileIn: (state: EditorState) => PlayFile) {
  return ({ state, pos }: CompletionContext): CompletionResult | null => {
    const found = answers()?.completions(fileIn(state), pos);
    if (!found) return null;
    const { start, end, candidates } = found;
    return {
      from: start,
      to: end,
      validFor: /^[\w-]*$/,
      options: candidates.map((candidate, index) => ({
        label: candidate.text,
        type: 'constant',
        boost: -index / candidates.length,
        ...(candidate.message !== undefined && { detail: candidate.message }),
        info: () => htmlOf(answers()?.documentation(candidate) ?? ''),
      })),
    };
  };
}
