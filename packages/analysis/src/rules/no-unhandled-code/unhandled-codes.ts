import type { Analysis } from '../../corroboration/analysis.ts';
import { layoutOf } from '../../text/layout.ts';
import { repeatableText, throwingFor, throwingStatement } from '../edits/throwing.ts';
import type { FileModel } from '../../file/file.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { createEmptyCode, emptyClauses } from './empty-code.ts';
import { emptyImportedHandlers } from './imported-handlers.ts';
import { fillBlock, fillClause } from './filling.ts';
import type { NamedCode } from '../../units/named-codes.ts';
import { createNamedCodes } from '../../units/named-codes.ts';
import type { Edit } from '../../text/edit.ts';
import type { Finding } from '../finding.ts';

export const unhandledCodeMessages = {
  unhandledCode:
    '{{codes}} is named, and then nothing happens. Handle the failure, or say in a comment why there is nothing to do.',
  unhandledCodes:
    '{{codes}} are named, and then nothing happens. Handle the failures, or say in a comment why there is nothing to do.',
  unhandledHandler:
    '{{codes}} has a handler in {{name}}{{where}} that does nothing. Handle the failure, or say in a comment why there is nothing to do.',
} as const;

export const unhandledCodeSuggestions = {
  throwError: 'Throw an error that names the code.',
} as const;

type UnhandledCodeFinding = Finding<
  keyof typeof unhandledCodeMessages,
  keyof typeof unhandledCodeSuggestions
>;

interface UnhandledCodeOptions {
  /** Whether a `case` that only breaks, or has no body at the end of its switch, is reported as well. */
  readonly emptyCases: boolean;
}

/** Failure codes that are named by a condition, a label or a handler's key behind which there is nothing. */
export function unhandledCodes(
  analysis: Analysis,
  { emptyCases }: UnhandledCodeOptions,
): readonly UnhandledCodeFinding[] {
  const { file, sites } = analysis;
  const empty = createEmptyCode(file);
  const named = createNamedCodes(analysis);
  const findings: UnhandledCodeFinding[] = [];
  const add = (codes: readonly NamedCode[], edit: (statement: string) => Edit | undefined): void => {
    const finding = report(codes, analysis, edit);
    if (finding) findings.push(finding);
  };
  const fill =
    (place: PlainNode | undefined) =>
    (statement: string): Edit | undefined =>
      place && fillBlock(place, statement, file);

  for (const { test, whenTrue, whenFalse } of file.nodesOf('if')) {
    for (const [arm, isTrue] of [
      [whenTrue, true],
      [whenFalse, false],
    ] as const) {
      if (!arm || !empty.isEmptyBlock(arm)) continue;
      add(named.inTest(test, isTrue), fill(named.areAllOf(test, isTrue) ? arm : undefined));
    }
  }
  for (const site of sites.sites) {
    const handler = site.kind === 'key' ? handlerOf(site.node) : undefined;
    const code =
      handler && empty.isEmptyFunction(handler.value, handler.start) ? named.at(site.node) : undefined;
    if (code) add([code], fill(handler?.value?.kind === 'function' ? handler.value.body : undefined));
  }
  for (const node of file.nodesOf('switch')) {
    for (const clause of emptyClauses(node, file)) {
      if (!emptyCases && clause.body !== 'block') continue;
      const codes = clause.labels.map(({ test }) => test && named.at(test, node.subject));
      const failures = codes.filter((code) => code !== undefined);
      // What a success or a default shares the body with is not to throw.
      const isShared = failures.length < codes.length;
      add(failures, (statement) => (isShared ? undefined : fillClause(clause, statement, file)));
    }
  }
  for (const { code, asked, name, where } of emptyImportedHandlers(analysis)) {
    const codes = describe(code, file.knowledge.messageOf(code));
    const { start, end } = asked;
    const data = { codes, name, where };
    findings.push({ messageId: 'unhandledHandler', data, start, end, suggestions: [], isCertain: false });
  }
  return findings.sort((a, b) => a.start - b.start);
}

/** What an object or a Map holds for a key, and where the entry begins. */
function handlerOf(
  key: PlainNode,
): { readonly value: PlainNode | undefined; readonly start: number } | undefined {
  const entry = key.parent;
  if (entry?.kind === 'property') return { value: entry.value, start: entry.start };
  return entry?.kind === 'array' ? { value: entry.elements[1], start: entry.start } : undefined;
}

function report(
  codes: readonly NamedCode[],
  { file }: Analysis,
  edit: (statement: string) => Edit | undefined,
): UnhandledCodeFinding | undefined {
  const [first] = codes;
  if (!first) return undefined;
  const spelled = [...new Set(codes.map(({ code }) => code))];
  const statement = throwingOf(first, spelled, file);
  const change = statement === undefined ? undefined : edit(statement);
  return {
    messageId: spelled.length === 1 ? 'unhandledCode' : 'unhandledCodes',
    data: { codes: spelled.map((code) => describe(code, file.knowledge.messageOf(code))).join(', ') },
    start: first.node.start,
    end: first.node.end,
    suggestions: change ? [{ messageId: 'throwError', data: {}, edits: [change] }] : [],
    isCertain: false,
  };
}

/** A statement that throws the one code, or whichever of several it is, where there is a name to ask. */
function throwingOf(first: NamedCode, codes: readonly string[], file: FileModel): string | undefined {
  const { subject } = first;
  const layout = layoutOf(file);
  const [only = '', ...others] = codes;
  if (others.length === 0) return throwingFor(only, layout.quote, first.node, file) + layout.semicolon;
  if (!subject || repeatableText(subject, file.source) === undefined) return undefined;
  return throwingStatement(subject, first.node, layout, file) + layout.semicolon;
}

function describe(code: string, message: string | undefined): string {
  return message === undefined ? `'${code}'` : `'${code}' (${message})`;
}
