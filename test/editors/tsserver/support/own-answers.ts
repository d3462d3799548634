import type ts from 'typescript';
import { applyEdits, rangeAt } from './session.ts';
import type { Session } from './session.ts';

type Diagnostic = ts.server.protocol.Diagnostic & { readonly code: number };

/** Faults of which two have one answer, and a code to hover. */
export const faulty = [
  "const body: any = await fetch('https://sapi.xt.com/v4/order').then((response) => response.json());",
  "if (body.rc && body.mc === 'AUHT_103') console.log(1);",
  "if (body.rc && body.mc === 'AUTH_104') console.log(2);",
  "if (body.rc && body.mc === 'ODRER_001') console.log(body.mc === '');",
  "const other: any = await fetch('https://sapi.xt.com/v4/order').then((response) => response.json());",
  'console.log(other.result.orderId);',
  'export {};',
].join('\n');

/** Everything that the plugin says of a file, in words: what stands twice here is shown twice. */
export interface OwnAnswers {
  readonly warnings: readonly string[];
  readonly suggestions: readonly string[];
  readonly fixes: readonly string[];
  readonly refactors: readonly string[];
  /** How often a hover tells what a code means. */
  readonly hovers: number;
  /** How often a code is offered. */
  readonly offers: number;
  /** The file after fix-all. */
  readonly fixedAll: string;
}

/** What a file gets of which the plugin says nothing. */
export const nothing: OwnAnswers = {
  warnings: [],
  suggestions: [],
  fixes: [],
  refactors: [],
  hovers: 0,
  offers: 0,
  fixedAll: faulty,
};

/** @param name a file that holds the faults above */
export async function ownAnswers(session: Session, name: string): Promise<OwnAnswers> {
  const { server, at } = session;
  const file = session.path(name);
  const place = at(name, "'AUHT_103'");

  const diagnose = async (command: string): Promise<readonly Diagnostic[]> =>
    (await server.request<readonly Diagnostic[]>(command, { file })).filter(
      ({ source }) => source === 'xt-mc',
    );
  const fixesOf = async ({ start, end, code }: Diagnostic): Promise<readonly string[]> => {
    const fixes = await server.request<readonly ts.server.protocol.CodeFixAction[]>('getCodeFixes', {
      file,
      startLine: start.line,
      startOffset: start.offset,
      endLine: end.line,
      endOffset: end.offset,
      errorCodes: [code],
    });
    return fixes
      .filter(({ fixName }) => fixName === 'xt-mc')
      .map(({ description, changes }) => `${String(start.line)}: ${description} ${editsIn(changes, file)}`);
  };

  const warnings = await diagnose('semanticDiagnosticsSync');
  const suggestions = await diagnose('suggestionDiagnosticsSync');
  const fixes: string[] = [];
  for (const diagnostic of [...warnings, ...suggestions]) fixes.push(...(await fixesOf(diagnostic)));

  const refactors = await server.request<readonly ts.server.protocol.ApplicableRefactorInfo[]>(
    'getApplicableRefactors',
    rangeAt(place),
  );
  const hover = await server.ask('quickinfo', at(name, "'AUTH_104'"));
  const offered = await server.ask('completionInfo', at(name, "=== '|')"));
  const entries = (offered.body as ts.server.protocol.CompletionInfo | undefined)?.entries ?? [];
  const combined = await server.ask('getCombinedCodeFix', {
    scope: { type: 'file', args: { file } },
    fixId: 'xt-mc-spelling',
  });
  const { changes } = (combined.body ?? { changes: [] }) as ts.server.protocol.CombinedCodeActions;
  return {
    warnings: warnings.map(inWords),
    suggestions: suggestions.map(inWords),
    fixes,
    refactors: refactors
      .filter(({ name: group }) => group === 'xt-mc')
      .flatMap(({ actions }) => actions.map(({ description }) => description)),
    hovers: JSON.stringify(hover.body ?? '').split('Unbound IP request').length - 1,
    offers: entries.filter(({ name: entry }) => entry === 'AUTH_104').length,
    fixedAll: changes
      .filter(({ fileName }) => fileName === file)
      .reduce((text, { textChanges }) => applyEdits(text, textChanges), session.text(name)),
  };
}

function inWords({ start, end, code, text }: Diagnostic): string {
  return `${[start.line, start.offset, end.line, end.offset].join(':')} ${String(code)} ${text}`;
}

/** Edits of other files are told as such. */
function editsIn(changes: readonly ts.server.protocol.FileCodeEdits[], file: string): string {
  return changes
    .flatMap(({ fileName, textChanges }) =>
      textChanges.map(
        ({ start, newText }) =>
          `${fileName === file ? '' : fileName}${String(start.line)}:${String(start.offset)} ${newText}`,
      ),
    )
    .join(' | ');
}
