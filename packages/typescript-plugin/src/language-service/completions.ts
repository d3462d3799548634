import { completionsAt, describeSubject } from '@xt-mc/analysis';
import type { Candidate, Completions } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Context } from '../context.ts';
import { reference } from '../reference.ts';
import { literalAround } from './token.ts';

/** The codes to offer at a position; undefined outside literals in which a message code is expected. */
function findCompletions(
  fileName: string,
  position: number,
  { ts, files, sourceFile, analysisOf }: Context,
): Completions | undefined {
  const file = sourceFile(fileName);
  if (!file || !literalAround(ts, file, position) || !files.canHoldCodes(file)) return undefined;
  const analysis = analysisOf(file);
  return analysis && completionsAt(analysis, position);
}

/** Completion: codes where a message code is expected, before whatever the host offers there. */
export function createCompletions(context: Context): ts.LanguageService['getCompletionsAtPosition'] {
  const { service } = context;
  return (fileName, position, ...rest) => {
    const answer = service.getCompletionsAtPosition(fileName, position, ...rest);
    return context.extend('getCompletionsAtPosition', answer, () => {
      const found = findCompletions(fileName, position, context);
      if (!found) return answer;
      const own = entriesOf(found, context);
      const names = new Set(own.map(({ name }) => name));
      const others = answer?.entries.filter(({ name }) => !names.has(name)) ?? [];
      return {
        isGlobalCompletion: false,
        isMemberCompletion: false,
        isNewIdentifierLocation: false,
        ...answer,
        entries: [...own, ...others],
      };
    });
  };
}

function entriesOf({ start, end, candidates }: Completions, { ts }: Context): ts.CompletionEntry[] {
  return candidates.map(({ text, message }, index) => ({
    name: text,
    kind: ts.ScriptElementKind.string,
    kindModifiers: '',
    // Before the host's, whose texts begin with 10 and up; in the order of the candidates.
    sortText: `0${String(index).padStart(4, '0')}`,
    replacementSpan: { start, length: end - start },
    ...(message === undefined ? {} : { labelDetails: { description: message } }),
  }));
}

/** The documentation of a code that was offered. */
export function createCompletionDetails(context: Context): ts.LanguageService['getCompletionEntryDetails'] {
  const { service } = context;
  return (fileName, position, name, ...rest) => {
    const answer = service.getCompletionEntryDetails(fileName, position, name, ...rest);
    return context.extend('getCompletionEntryDetails', answer, () => {
      const candidates = findCompletions(fileName, position, context)?.candidates;
      const candidate = candidates?.find(({ text }) => text === name);
      return candidate ? detailsOf(candidate, answer, context) : answer;
    });
  };
}

function detailsOf(
  { text, code, kind, message }: Candidate,
  answer: ts.CompletionEntryDetails | undefined,
  { ts, files }: Context,
): ts.CompletionEntryDetails {
  const { knowledge } = files;
  const subject =
    kind === 'code' ? ({ kind, code, isProven: true } as const) : ({ kind, prefix: code } as const);
  const documentation = describeSubject(subject, { knowledge, reference })?.markdown ?? '';
  return {
    name: text,
    kind: ts.ScriptElementKind.string,
    kindModifiers: '',
    ...answer,
    displayParts: [{ text: message ?? code, kind: 'text' }],
    documentation: [{ text: documentation, kind: 'text' }],
  };
}
