import { createHmac } from 'node:crypto';
import { Path, SPOT_HOST } from '@/config';
import type { Envelope } from './envelope';
import { ApiError, HttpError } from './errors';

export interface Keys {
  key: string;
  secret: string;
}

export class SpotClient {
  private drift = 0;

  constructor(private readonly keys: Keys) {}

  /** The body as it came. */
  async send<T>(method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object): Promise<Envelope<T>> {
    const text = payload === undefined ? '' : JSON.stringify(payload);
    const response = await fetch(`${SPOT_HOST}${path}`, {
      method,
      headers: this.headers(`#${method}#${path}${text === '' ? '' : `#${text}`}`),
      body: text === '' ? undefined : text,
    });
    if (!response.ok) throw new HttpError(response.status, (await response.json()).message); // fine: a gateway's answer
    return (await response.json()) as Envelope<T>;
  }

  /** The result, or an ApiError. */
  async get<T>(path: string): Promise<T> {
    const body = await this.send<T>('GET', path);
    if (body.rc !== 0) throw ApiError.of(body, path);
    return body.result; // fine: rc is 0
  }

  async serverTime(): Promise<number> {
    const body = await this.send<{ serverTime: number }>('GET', Path.Time);
    return body.result.serverTime; // expect: no-unchecked-result
  }

  async syncClock(): Promise<void> {
    this.drift = (await this.serverTime()) - Date.now();
  }

  private headers(request: string): Record<string, string> {
    const signed = {
      'validate-algorithms': 'HmacSHA256',
      'validate-appkey': this.keys.key,
      'validate-recvwindow': '5000',
      'validate-timestamp': String(Date.now() + this.drift),
    };
    const text = `${new URLSearchParams(signed).toString()}${request}`;
    const signature = createHmac('sha256', this.keys.secret).update(text).digest('hex');
    return { ...signed, 'validate-signature': signature, 'content-type': 'application/json' };
  }
}
