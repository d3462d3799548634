import type { Connection } from 'vscode-languageserver';
import type { Document } from './documents/document.ts';
import { diagnosticsIn } from './features/diagnostics.ts';
import type { AnswersByRoot } from './settings/answers-by-root.ts';

/** Typing is left in peace for so long: what is half typed is no mistake. Milliseconds, about what tsserver waits. */
const quiet = 300;

/** Tells an editor that does not ask what there is to report. */
interface Publisher {
  /** Tells it of the document's newest state, once. */
  tell(uri: string, delay?: number): void;
  /** Tells it of a document that is as it was, if there is something else to say of it. */
  tellIfOther(uri: string): void;
  forget(uri: string): void;
}

export function createPublisher(
  connection: Connection,
  newest: (uri: string) => Document | undefined,
  answers: AnswersByRoot,
  log: (error: unknown) => void,
): Publisher {
  const waiting = new Map<string, NodeJS.Timeout>();
  const told = new Map<string, string>();

  async function publish(uri: string, isForced: boolean): Promise<void> {
    const asked = answers.for(uri);
    const own = await asked;
    const document = newest(uri);
    // Where the settings have changed meanwhile, it is told by those.
    if (!document || asked !== answers.for(uri)) return;
    const { version } = document;
    const diagnostics = diagnosticsIn(document, own);
    const said = JSON.stringify(diagnostics);
    if (!isForced && told.get(uri) === said) return;
    told.set(uri, said);
    await connection.sendDiagnostics({ uri, version, diagnostics });
  }

  function wait(uri: string, delay: number, isForced: boolean): void {
    cancel(uri);
    waiting.set(
      uri,
      setTimeout(() => {
        waiting.delete(uri);
        publish(uri, isForced).catch(log);
      }, delay),
    );
  }

  function cancel(uri: string): void {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  }

  return {
    tell(uri, delay = quiet) {
      wait(uri, delay, true);
    },
    tellIfOther(uri) {
      // What waits is told in any case, and by then with the newest modules.
      if (!waiting.has(uri)) wait(uri, quiet, false);
    },
    forget(uri) {
      cancel(uri);
      told.delete(uri);
      connection.sendDiagnostics({ uri, diagnostics: [] }).catch(log);
    },
  };
}
