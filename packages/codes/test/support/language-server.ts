import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { positionOf } from './quick-info.ts';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A language server on stdio, just enough of its protocol to ask for hovers. */
export class LanguageServer {
  readonly #process;
  readonly #waiting = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >();
  #received = Buffer.alloc(0);
  #nextId = 1;

  constructor(command: string, args: readonly string[], folder: string) {
    this.#process = spawn(command, args, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#process.stdout.on('data', (data: Buffer) => {
      this.#received = Buffer.concat([this.#received, data]);
      for (let message = this.#take(); message !== undefined; message = this.#take()) this.#handle(message);
    });
    this.#process.on('exit', (code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`server ended with ${String(code)}`));
    });
  }

  async start(folder: string): Promise<void> {
    const rootUri = pathToFileURL(folder).href;
    await this.#request('initialize', {
      processId: process.pid,
      rootUri,
      capabilities: { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } },
      workspaceFolders: [{ uri: rootUri, name: 'consumer' }],
    });
    this.#send({ method: 'initialized', params: {} });
  }

  open(file: string): void {
    const textDocument = { uri: pathToFileURL(file).href, languageId: 'typescript', version: 1 };
    const text = readFileSync(file, 'utf8');
    this.#send({ method: 'textDocument/didOpen', params: { textDocument: { ...textDocument, text } } });
  }

  /** The text of the hover on the given text of an open file. */
  async hover(file: string, hovered: string): Promise<string> {
    const before = readFileSync(file, 'utf8').slice(0, positionOf(file, hovered)).split('\n');
    const hover = (await this.#request('textDocument/hover', {
      textDocument: { uri: pathToFileURL(file).href },
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    })) as { contents: { value: string } } | null;
    return hover?.contents.value ?? '';
  }

  async stop(): Promise<void> {
    await this.#request('shutdown', undefined);
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#send({ method: 'exit' });
    await ended;
  }

  #request(method: string, params: unknown): Promise<unknown> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #take(): Message | undefined {
    const headEnd = this.#received.indexOf('\r\n\r\n');
    if (headEnd === -1) return undefined;
    const length = /Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, headEnd))?.[1];
    const bodyEnd = headEnd + 4 + Number(length);
    if (this.#received.length < bodyEnd) return undefined;
    const body = this.#received.toString('utf8', headEnd + 4, bodyEnd);
    this.#received = this.#received.subarray(bodyEnd);
    return JSON.parse(body) as Message;
  }

  #handle({ id, method, result, error }: Message): void {
    if (method !== undefined) {
      // The server's own questions (settings, registrations) wait for an answer, whatever it is.
      if (id !== undefined) this.#send({ id, result: null });
      return;
    }
    const waiting = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error.message));
  }
}

/** Starts TypeScript 7's language server for a folder. */
export async function startTypeScript7(compiler: string, folder: string): Promise<LanguageServer> {
  const server = new LanguageServer(
    process.execPath,
    [join(compiler, 'bin/tsc'), '--lsp', '--stdio'],
    folder,
  );
  await server.start(folder);
  return server;
}
