import type { Candidate, Completions } from '@xt-mc/analysis';
import type ts from 'typescript';
import { documentCandidate, findCompletions, sortTextOf } from '../answers/completions.ts';
import type { Context } from '../context.ts';

/** Completion: codes where a message code is expected, before whatever the host offers there. */
export function createCompletions(context: Context): ts.LanguageService['getCompletionsAtPosition'] {
  const { service } = context;
  return (fileName, position, ...rest) => {
    const answer = service.getCompletionsAtPosition(fileName, position, ...rest);
    return context.extend('getCompletionsAtPosition', answer, () => {
      const file = context.sourceFile(fileName);
      const found = file && findCompletions(file, position, context);
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
    sortText: sortTextOf(index),
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
      const file = context.sourceFile(fileName);
      const candidates = file && findCompletions(file, position, context)?.candidates;
      const candidate = candidates?.find(({ text }) => text === name);
      return candidate ? detailsOf(candidate, answer, context) : answer;
    });
  };
}

function detailsOf(
  candidate: Candidate,
  answer: ts.CompletionEntryDetails | undefined,
  context: Context,
): ts.CompletionEntryDetails {
  const { text, code, message } = candidate;
  return {
    name: text,
    kind: context.ts.ScriptElementKind.string,
    kindModifiers: '',
    ...answer,
    displayParts: [{ text: message ?? code, kind: 'text' }],
    documentation: [{ text: documentCandidate(candidate, context), kind: 'text' }],
  };
}
