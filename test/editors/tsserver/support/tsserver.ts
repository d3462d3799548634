import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type ts from 'typescript';
import { compilers } from '../../../../packages/codes/test/support/compilers.ts';
import { Framing } from '../../language-servers/framing.ts';

export type ServerVersion = '5.0.4' | '5.9.3' | '6.0.3';

export const serverVersions: readonly ServerVersion[] = ['5.0.4', '5.9.3', '6.0.3'];

export interface ServerOptions {
  readonly version: ServerVersion;
  /** Where the server looks for plugins that it is told of on its command line. */
  readonly probe?: string;
  readonly globalPlugins?: readonly string[];
  readonly mode?: 'semantic' | 'partialSemantic';
  /** A file to which the server writes its log. */
  readonly log?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Response {
  readonly type: string;
  readonly command?: string;
  readonly request_seq?: number;
  readonly success?: boolean;
  readonly message?: string;
  readonly body?: unknown;
}

/** A real tsserver, spoken to over stdio as an editor does. */
export class Tsserver {
  readonly #process;
  readonly #waiting = new Map<number, (response: Response) => void>();
  readonly #framing = new Framing();
  #seq = 0;

  constructor({ version, probe, globalPlugins = [], mode, log, env }: ServerOptions) {
    const parameters = [
      join(compilers[version], 'lib/tsserver.js'),
      '--disableAutomaticTypingAcquisition',
      '--suppressDiagnosticEvents',
      ...(mode ? ['--serverMode', mode] : []),
      ...(globalPlugins.length > 0 ? ['--globalPlugins', globalPlugins.join()] : []),
      ...(probe === undefined ? [] : ['--pluginProbeLocations', probe]),
      ...(log === undefined ? [] : ['--logVerbosity', 'verbose', '--logFile', log]),
    ];
    this.#process = spawn(process.execPath, parameters, {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, XT_MC_OFF: '', ...env },
    });
    this.#process.stdout.on('data', (data: Buffer) => {
      for (const message of this.#framing.take(data)) this.#handle(message as Response);
    });
    this.#process.on('exit', (code) => {
      for (const resolve of this.#waiting.values()) {
        resolve({ type: 'response', success: false, message: `the server ended with ${String(code)}` });
      }
    });
  }

  /** Asks, and gives the answer's body. Throws where the server refuses. */
  async request<Body>(command: string, parameters?: unknown): Promise<Body> {
    const { success, message, body } = await this.ask(command, parameters);
    if (!success) throw new Error(`${command}: ${message ?? 'no success'}`);
    return body as Body;
  }

  /** The whole answer, whatever it is, without the numbers that differ from run to run. */
  async ask(command: string, parameters?: unknown): Promise<Pick<Response, 'success' | 'message' | 'body'>> {
    const seq = ++this.#seq;
    const answered = new Promise<Response>((resolve) => this.#waiting.set(seq, resolve));
    this.#process.stdin.write(
      `${JSON.stringify({ seq, type: 'request', command, arguments: parameters })}\n`,
    );
    const { success, message, body } = await answered;
    return {
      ...(success === undefined ? {} : { success }),
      ...(message === undefined ? {} : { message }),
      ...(body === undefined ? {} : { body }),
    };
  }

  /** Tells, where the server gives no answer. */
  tell(command: string, parameters: unknown): void {
    const message = { seq: ++this.#seq, type: 'request', command, arguments: parameters };
    this.#process.stdin.write(`${JSON.stringify(message)}\n`);
  }

  open(file: string, text?: string): void {
    this.tell('open', { file, ...(text === undefined ? {} : { fileContent: text }) });
  }

  quickInfo(at: Place): Promise<ts.server.protocol.QuickInfoResponseBody> {
    return this.request('quickinfo', at);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.tell('exit', undefined);
    await ended;
  }

  #handle(response: Response): void {
    if (response.type !== 'response' || response.request_seq === undefined) return;
    this.#waiting.get(response.request_seq)?.(response);
    this.#waiting.delete(response.request_seq);
  }
}

/** A place in a file, as the protocol counts: from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly offset: number;
}

/** The place of the first character of `found` in a file's text, moved on by `by` characters. */
export function placeOf(file: string, found: string, by = 0, text = readFileSync(file, 'utf8')): Place {
  const start = text.indexOf(found);
  if (start < 0) throw new Error(`${file} does not hold ${found}`);
  return placeAt(file, text, start + by);
}

export function placeAt(file: string, text: string, position: number): Place {
  const before = text.slice(0, position).split('\n');
  return { file, line: before.length, offset: (before.at(-1)?.length ?? 0) + 1 };
}
