import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Documents, Listener } from './documents/documents.ts';
import { createPublisher } from './publisher.ts';
import type { AnswersByRoot } from './settings/answers-by-root.ts';

/** Keeps what an editor has of diagnostics right: one that asks is told to ask again, another one is told. */
interface Renewal extends Listener {
  /** Other settings hold. */
  all(): void;
  /** A module may say something else to those that import it. */
  modules(): void;
}

export function createRenewal(
  connection: Connection,
  client: () => Client,
  documents: () => Documents,
  answers: AnswersByRoot,
  log: (error: unknown) => void,
): Renewal {
  const publisher = createPublisher(connection, (uri) => documents().get(uri), answers, log);

  function askAgain(): void {
    if (client().refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(log);
  }

  /** What imports a document may say something else with it; an editor that asks knows that it must. */
  function tellOthers(uri?: string): void {
    for (const other of documents().all()) if (other.uri !== uri) publisher.tellIfOther(other.uri);
  }

  return {
    opened({ uri }) {
      if (client().asksDiagnostics) return;
      publisher.tell(uri, 0);
      tellOthers(uri);
    },
    changed({ uri }) {
      if (client().asksDiagnostics) return;
      publisher.tell(uri);
      tellOthers(uri);
    },
    closed(uri) {
      if (client().asksDiagnostics) return;
      publisher.forget(uri);
      tellOthers(uri);
    },
    all() {
      if (client().asksDiagnostics) askAgain();
      else for (const { uri } of documents().all()) publisher.tell(uri, 0);
    },
    modules() {
      if (client().asksDiagnostics) askAgain();
      else tellOthers();
    },
  };
}
