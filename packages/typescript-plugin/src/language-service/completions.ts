import type { CompletionEntry, Completions } from '@xt-mc/analysis';
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
      const known = new Map(answer?.entries.filter(isDeclared).map((entry) => [entry.name, entry]));
      const all = entriesOf(found, context);
      // Where a type allows but some texts, the host offers these, and no other would pass its check.
      const isClosed = all.some(({ name, kind }) => known.get(name)?.kind === kind);
      const own = (isClosed ? all.filter(({ name }) => known.has(name)) : all).map((entry) =>
        joined(entry, known.get(entry.name)),
      );
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

/** In JavaScript, the host offers every word of the file as well. */
function isDeclared({ kind }: Pick<ts.CompletionEntry, 'kind'>): boolean {
  return (kind as string) !== 'warning';
}

/** The host's entry keeps what it says of the declaration; what is deprecated keeps its place at the end. */
function joined(own: ts.CompletionEntry, host: ts.CompletionEntry | undefined): ts.CompletionEntry {
  if (!host) return own;
  const isDeprecated = host.kindModifiers?.includes('deprecated') === true;
  return {
    ...host,
    ...own,
    kind: host.kind,
    kindModifiers: host.kindModifiers ?? '',
    ...(isDeprecated ? { sortText: host.sortText } : {}),
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
  candidate: CompletionEntry,
  answer: ts.CompletionEntryDetails | undefined,
  context: Context,
): ts.CompletionEntryDetails {
  const { text, code, message } = candidate;
  const documentation = [{ text: documentCandidate(candidate, context), kind: 'text' }];
  // A property's own declaration and documentation come first; of a mere text, the host has nothing to tell.
  if (answer && isDeclared(answer) && answer.kind !== context.ts.ScriptElementKind.string) {
    const own = answer.documentation ?? [];
    const gap = own.length > 0 ? [{ text: '\n\n', kind: 'text' }] : [];
    return { ...answer, documentation: [...own, ...gap, ...documentation] };
  }
  return {
    name: text,
    kind: context.ts.ScriptElementKind.string,
    kindModifiers: '',
    ...answer,
    displayParts: [{ text: message ?? code, kind: 'text' }],
    documentation,
  };
}
