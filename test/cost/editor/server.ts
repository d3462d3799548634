import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type ts from 'typescript';
import { compilers } from '../../../packages/codes/test/support/compilers.ts';
import { Framing } from '../../editors/language-servers/framing.ts';
import { pluginName } from '../../editors/tsserver/support/stage.ts';
import type { Variant, VariantName } from './variants.ts';

interface Message {
  readonly type: 'response' | 'event';
  readonly request_seq?: number;
  readonly success?: boolean;
  readonly message?: string;
  readonly event?: string;
  readonly body?: unknown;
}

/** When diagnostics of a file arrived, and what they were. */
export interface Arrival {
  readonly at: number;
  readonly diagnostics: readonly ts.server.protocol.Diagnostic[];
}

export type Servers = Readonly<Record<VariantName, Server>>;

/** TypeScript 6's tsserver, with or without the plugin, which hears events as an editor does. */
export class Server {
  readonly #process;
  readonly #framing = new Framing();
  readonly #waiting = new Map<number, (message: Message) => void>();
  #onEvent: (message: Message) => void = () => undefined;
  #onEnd: (error: Error) => void = () => undefined;
  #seq = 0;

  constructor({ hasPlugin }: Variant, probe: string) {
    const parameters = [
      join(compilers['6.0.3'], 'lib/tsserver.js'),
      '--disableAutomaticTypingAcquisition',
      ...(hasPlugin ? ['--globalPlugins', pluginName, '--pluginProbeLocations', probe] : []),
    ];
    this.#process = spawn(process.execPath, parameters, {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, XT_MC_OFF: '' },
    });
    this.#process.stdout.on('data', (data: Buffer) => {
      for (const message of this.#framing.take(data)) this.#handle(message as Message);
    });
    this.#process.on('exit', (code) => {
      this.#onEnd(new Error(`the server ended with ${String(code)}`));
    });
  }

  /** Waits until the server listens, and says how the plugin is to be. */
  async start({ hasPlugin, hasDiagnostics }: Variant): Promise<void> {
    await this.request('configure', { hostInfo: 'bench' });
    if (!hasPlugin) return;
    const configuration = { diagnostics: hasDiagnostics ? 'warning' : 'off' };
    await this.request('configurePlugin', { pluginName, configuration });
  }

  /** Asks, and gives the answer's body; undefined where the server has none. */
  async request<Body>(command: string, parameters: unknown): Promise<Body | undefined> {
    const seq = this.tell(command, parameters);
    const { success, message, body } = await this.#heard((resolve) => this.#waiting.set(seq, resolve));
    if (success !== true && message !== 'No content available.')
      throw new Error(`${command}: ${message ?? ''}`);
    return body as Body | undefined;
  }

  /** Asks for all diagnostics of a file, and waits for them; says when the semantic ones came. */
  async diagnose(file: string): Promise<Arrival> {
    let arrival: Arrival | undefined;
    await this.#heard((resolve) => {
      this.#onEvent = (message) => {
        if (message.event === 'semanticDiag') {
          const { diagnostics } = message.body as ts.server.protocol.DiagnosticEventBody;
          arrival = { at: performance.now(), diagnostics };
        }
        if (message.event === 'requestCompleted') resolve(message);
      };
      this.tell('geterr', { files: [file], delay: 0 });
    });
    if (!arrival) throw new Error(`no semantic diagnostics of ${file}`);
    return arrival;
  }

  tell(command: string, parameters: unknown): number {
    const seq = ++this.#seq;
    const message = { seq, type: 'request', command, arguments: parameters };
    this.#process.stdin.write(`${JSON.stringify(message)}\n`);
    return seq;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.tell('exit', undefined);
    await ended;
  }

  #heard(start: (resolve: (message: Message) => void) => void): Promise<Message> {
    return new Promise((resolve, reject) => {
      this.#onEnd = reject;
      start(resolve);
    });
  }

  #handle(message: Message): void {
    if (message.type === 'event') {
      this.#onEvent(message);
      return;
    }
    const seq = message.request_seq ?? 0;
    this.#waiting.get(seq)?.(message);
    this.#waiting.delete(seq);
  }
}
