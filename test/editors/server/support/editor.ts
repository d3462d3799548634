import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { answered } from '../../language-servers/answered.ts';
import { framed, Framing } from '../../language-servers/framing.ts';
import type { Diagnostic } from '../../language-servers/protocol.ts';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** How an editor presents itself. */
export interface Presentation {
  readonly capabilities?: object;
  readonly initializationOptions?: unknown;
  /** The addresses of its folders. */
  readonly folders?: readonly string[];
  /** What it says of the section `xtMc` for a folder, or for files outside of all. */
  readonly settings?: (scopeUri: string | undefined) => unknown;
  /** Whether it answers nothing that it is asked. */
  readonly isSilent?: boolean;
}

/** A server's refusal. */
export class ServerError extends Error {
  readonly code: number;

  constructor({ code, message }: { readonly code: number; readonly message: string }) {
    super(message);
    this.code = code;
  }
}

/** An editor without a window: speaks to the packed server over stdio. */
export class Editor {
  readonly #process: ChildProcess;
  readonly #framing = new Framing();
  readonly #waiting = new Map<number, Waiting>();
  readonly #presentation: Presentation;
  readonly #published = new Map<string, readonly Diagnostic[]>();
  #lastId = 0;
  #onMessage: () => void = () => undefined;
  /** What the server told or asked of its own accord, by method, in order. */
  readonly received: { readonly method: string; readonly params: unknown }[] = [];

  private constructor(server: string, presentation: Presentation) {
    this.#presentation = presentation;
    this.#process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.stdout?.on('data', (data: Buffer) => {
      for (const message of this.#framing.take(data)) this.#handle(message as Message);
    });
    this.#process.on('exit', (code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`the server ended: ${String(code)}`));
    });
  }

  /** Starts a server; gives what it says of itself too. */
  static async start(server: string, presentation: Presentation = {}): Promise<Editor> {
    const editor = new Editor(server, presentation);
    const { capabilities = {}, initializationOptions, folders } = presentation;
    editor.initialized = await editor.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
      capabilities,
      initializationOptions,
    });
    editor.notify('initialized', {});
    return editor;
  }

  /** What the server said of itself. */
  initialized: unknown;

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.ask<Result>(method, params).answer;
  }

  /** A request, and its number, by which it can be cancelled. */
  ask<Result>(method: string, params: unknown): { readonly id: number; readonly answer: Promise<Result> } {
    const id = ++this.#lastId;
    const answer = answered<Result>(method, (resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
    return { id, answer };
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  open(uri: string, text: string, languageId = 'typescript'): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, version: number, contentChanges: readonly object[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** What is published of a document, as soon as `isWanted` holds of it. */
  published(
    uri: string,
    isWanted: (found: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    return this.#when('diagnostics', () => {
      const found = this.#published.get(uri);
      return found && isWanted(found) ? found : undefined;
    });
  }

  /** What the server sends of its own accord with that method, as soon as there are `count`. */
  sent(method: string, count = 1): Promise<readonly unknown[]> {
    return this.#when(method, () => {
      const found = this.received.filter((one) => one.method === method);
      return found.length >= count ? found.map(({ params }) => params) : undefined;
    });
  }

  /** Ends the server as an editor does; gives its exit code. */
  async stop(): Promise<number | null> {
    const ended = once(this.#process, 'exit') as Promise<[number | null]>;
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    return (await ended)[0];
  }

  #when<Result>(what: string, look: () => Result | undefined): Promise<Result> {
    return answered(what, (resolve) => {
      this.#onMessage = () => {
        const found = look();
        if (found !== undefined) resolve(found);
      };
      this.#onMessage();
    });
  }

  #send(message: Message): void {
    this.#process.stdin?.write(framed({ jsonrpc: '2.0', ...message }));
  }

  #handle({ id, method, params, result, error }: Message): void {
    if (method === undefined) {
      const waiting = this.#waiting.get(Number(id));
      this.#waiting.delete(Number(id));
      if (error === undefined) waiting?.resolve(result as never);
      else waiting?.reject(new ServerError(error));
      return;
    }
    this.received.push({ method, params });
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Diagnostic[] };
      this.#published.set(uri, diagnostics);
    }
    if (id !== undefined && this.#presentation.isSilent !== true) {
      this.#send({ id, result: this.#answer(method, params) });
    }
    this.#onMessage();
  }

  #answer(method: string, params: unknown): unknown {
    if (method !== 'workspace/configuration') return null;
    const { items } = params as { items: readonly { section?: string; scopeUri?: string }[] };
    return items.map(({ section, scopeUri }) =>
      section === 'xtMc' ? (this.#presentation.settings?.(scopeUri) ?? null) : null,
    );
  }
}
