import { HttpService } from '@nestjs/axios';
import { HttpException, Injectable } from '@nestjs/common';
import { firstValueFrom, map, type Observable } from 'rxjs';
import { Path, SPOT_HOST, URLS } from '@/config';
import { ApiError, assertOk, unwrap, type OrderRow } from '@/exchange';
import { SpotClient } from '@/exchange/client';
import { CLOCK, CODES } from '@/exchange/codes';

@Injectable()
export class OrdersService {
  constructor(
    private readonly http: HttpService,
    private readonly client: SpotClient,
  ) {}

  async price(symbol: string): Promise<string> {
    const { data } = await firstValueFrom(this.http.get(`${SPOT_HOST}/v4/public/ticker/price?symbol=${symbol}`));
    return data.result[0].p; // expect: no-unchecked-result
  }

  symbols(): Observable<string[]> {
    return this.http.get(URLS.symbols).pipe(map((response) => response.data.result.symbols)); // expect: no-unchecked-result
  }

  checkedSymbols(): Observable<string[]> {
    return this.http.get(URLS.symbols).pipe(map(({ data }) => unwrap<any>(data, 'symbols').symbols)); // fine: unwrap
  }

  async otherPrice(): Promise<string> {
    const { data } = await firstValueFrom(this.http.get(URLS.otherPrices));
    return data.result.last; // fine: venue B's
  }

  async state(id: string): Promise<string> {
    const body = await this.client.send<OrderRow>('GET', `${Path.Order}/${id}`);
    return body.result.state; // expect: no-unchecked-result
  }

  async find(id: string): Promise<string> {
    const row = await this.client.get<OrderRow>(`${Path.Order}/${id}`);
    return row.state; // fine: get throws where XT refuses
  }

  async cancel(id: string): Promise<string> {
    const body = await this.client.send<null>('DELETE', `${Path.Order}/${id}`);
    if (body.mc === CODES.gone) return id; // fine: ORDER_005
    assertOk(body, Path.Order);
    return id;
  }

  async cancelQuietly(id: string): Promise<boolean> {
    const body = await this.client.send<null>('DELETE', `${Path.Order}/${id}`);
    if (body.rc !== 0) return false; // expect: no-discarded-code (strict)
    return true;
  }

  toHttp(error: ApiError): HttpException {
    if (error.code === CLOCK) return new HttpException(error.code, 425); // fine: AUTH_105
    if (error.code === CODES.permission) return new HttpException(error.code, 403); // expect: no-unknown-code (strict or typed)
    return new HttpException(error.code, 502);
  }
}
