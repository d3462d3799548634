import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answered } from './answered.ts';
import { capabilities } from './capabilities.ts';
import { framed, Framing } from './framing.ts';
import type { Diagnostic, WorkspaceEdit } from './protocol.ts';
import type { Setup } from './setups.ts';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** An editor without a window: speaks to a language server over stdio. */
export class Client {
  readonly #process;
  readonly #setup: Setup;
  readonly #framing = new Framing();
  readonly #waiting = new Map<number, Waiting>();
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  #onDiagnostics: () => void = () => undefined;
  #lastId = 0;
  /** What the server asked the editor to change, in order. */
  readonly applied: WorkspaceEdit[] = [];

  constructor(setup: Setup) {
    this.#setup = setup;
    const [command, ...parameters] = setup.command;
    // A group of its own, so that the tsservers that it starts end with it.
    this.#process = spawn(command, parameters, {
      cwd: setup.folder,
      detached: true,
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, XT_MC_OFF: '' },
    });
    this.#process.stdout.on('data', (data: Buffer) => {
      for (const message of this.#framing.take(data)) this.#handle(message as Message);
    });
    // A write to a server that has ended; those who wait for an answer learn it from `exit`.
    this.#process.stdin.on('error', () => undefined);
    this.#process.on('exit', (code) => {
      for (const { reject } of this.#waiting.values())
        reject(new Error(`the server ended with ${String(code)}`));
    });
  }

  /** The number of the server's process, which is that of its group. */
  get group(): number | undefined {
    return this.#process.pid;
  }

  async start(): Promise<void> {
    const { folder, initializationOptions } = this.#setup;
    const uri = pathToFileURL(folder).href;
    await this.request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: basename(folder) }],
      capabilities,
      initializationOptions,
    });
    this.notify('initialized', {});
  }

  open(uri: string, text: string): void {
    this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'typescript', version: 1, text },
    });
  }

  /** What is told of a file, as soon as `isWanted` holds of it. Rejects where that does not come. */
  diagnostics(
    uri: string,
    isWanted: (found: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    return answered('diagnostics', (resolve) => {
      this.#onDiagnostics = () => {
        const found = this.#diagnostics.get(uri) ?? [];
        if (isWanted(found)) resolve(found);
      };
      this.#onDiagnostics();
    });
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    const id = ++this.#lastId;
    return answered(method, (resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      this.#send({ id, method, params });
    });
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** Ends the server as an editor does. */
  async stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      this.#process.once('exit', () => {
        resolve();
      });
    });
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    await answered<undefined>('exit', (resolve, reject) => {
      ended.then(() => {
        resolve(undefined);
      }, reject);
    });
  }

  #send(message: Message): void {
    this.#process.stdin.write(framed({ jsonrpc: '2.0', ...message }));
  }

  #handle({ id, method, params, result, error }: Message): void {
    if (method !== undefined) {
      const answer = this.#answer(method, params);
      if (id !== undefined) this.#send({ id, result: answer });
      return;
    }
    const waiting = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error.message));
  }

  /** What the server asks the editor, or tells it. */
  #answer(method: string, params: unknown): unknown {
    switch (method) {
      case 'textDocument/publishDiagnostics': {
        const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Diagnostic[] };
        this.#diagnostics.set(uri, diagnostics);
        this.#onDiagnostics();
        return null;
      }
      case 'workspace/configuration':
        return (params as { items: readonly { section?: string }[] }).items.map(({ section }) =>
          section ? (this.#setup.settings[section] ?? null) : this.#setup.settings,
        );
      case 'workspace/applyEdit':
        this.applied.push((params as { edit: WorkspaceEdit }).edit);
        return { applied: true };
      default:
        return null;
    }
  }
}
