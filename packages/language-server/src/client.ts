import type { InitializeParams } from 'vscode-languageserver';
import type { Encoding } from './documents/positions.ts';
import { encodings } from './documents/positions.ts';

/** What the editor can do, as far as it makes a difference. */
export interface Client {
  readonly encoding: Encoding;
  /** Whether it asks for diagnostics; one that does not is told them. */
  readonly asksDiagnostics: boolean;
  /** Whether it can be told that diagnostics have changed. */
  readonly refreshesDiagnostics: boolean;
  /** Whether it can be asked for settings. */
  readonly hasConfiguration: boolean;
  /** Whether it wants to be asked to tell of changed settings. */
  readonly registersConfiguration: boolean;
  /** Whether it wants to be asked to tell of files that change on the disk. */
  readonly registersWatchedFiles: boolean;
  readonly hasWorkspaceFolders: boolean;
  /** Whether edits may name the version of the document that they are for. */
  readonly hasVersionedEdits: boolean;
  readonly rendersHover: 'markdown' | 'plaintext';
  readonly rendersDocumentation: 'markdown' | 'plaintext';
  /** Whether an item's message may stand beside its label. */
  readonly hasLabelDetails: boolean;
}

/** Reads what an editor says of itself. */
export function readClient({ capabilities }: Pick<InitializeParams, 'capabilities'>): Client {
  const { general, textDocument, workspace } = capabilities;
  const item = textDocument?.completion?.completionItem;
  return {
    // In the editor's order; one that says nothing counts in UTF-16.
    encoding:
      general?.positionEncodings?.flatMap((wanted) => encodings.find((one) => one === wanted) ?? [])[0] ??
      'utf-16',
    asksDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasWorkspaceFolders: workspace?.workspaceFolders === true,
    hasVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    rendersHover: formatOf(textDocument?.hover?.contentFormat),
    rendersDocumentation: formatOf(item?.documentationFormat),
    hasLabelDetails: item?.labelDetailsSupport === true,
  };
}

/** Markdown where the editor says nothing: that is what almost all show. */
function formatOf(formats: readonly string[] | undefined): 'markdown' | 'plaintext' {
  return formats === undefined || formats.includes('markdown') ? 'markdown' : 'plaintext';
}
