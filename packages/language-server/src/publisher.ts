import type { Connection } from 'vscode-languageserver';
import type { Document } from './documents/document.ts';
import { diagnosticsIn } from './features/diagnostics.ts';
import type { AnswersByRoot } from './settings/answers-by-root.ts';

/** Typing is left in peace for so long: what is half typed is no mistake. Milliseconds, about what tsserver waits. */
const quiet = 300;

/** Tells an editor that does not ask what there is to report. */
export interface Publisher {
  /** Tells it of the document's newest state, once. */
  tell(uri: string, delay?: number): void;
  forget(uri: string): void;
}

export function createPublisher(
  connection: Connection,
  newest: (uri: string) => Document | undefined,
  answers: AnswersByRoot,
  log: (error: unknown) => void,
): Publisher {
  const waiting = new Map<string, NodeJS.Timeout>();

  async function publish(uri: string): Promise<void> {
    const asked = answers.for(uri);
    const own = await asked;
    const document = newest(uri);
    // Where the settings have changed meanwhile, it is told by those.
    if (!document || asked !== answers.for(uri)) return;
    const { version } = document;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsIn(document, own) });
  }

  function cancel(uri: string): void {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  }

  return {
    tell(uri, delay = quiet) {
      cancel(uri);
      waiting.set(
        uri,
        setTimeout(() => {
          waiting.delete(uri);
          publish(uri).catch(log);
        }, delay),
      );
    },
    forget(uri) {
      cancel(uri);
      connection.sendDiagnostics({ uri, diagnostics: [] }).catch(log);
    },
  };
}
