import { SPOT_HOST } from '@/config';
import { Exchange } from './exchange';
import { SpotRefused } from './refused';

export class Spot extends Exchange {
  protected readonly base = SPOT_HOST;

  async time(): Promise<number> {
    const body = await this.get('/v4/public/time');
    return body.result.serverTime; // expect: no-unchecked-result
  }

  async place(order: object): Promise<string> {
    const path = `/v4/order?order=${JSON.stringify(order)}`;
    const body = await this.get(path);
    if (body.rc !== 0) throw new SpotRefused(body, path);
    return body.result.orderId; // fine: rc is 0
  }
}
