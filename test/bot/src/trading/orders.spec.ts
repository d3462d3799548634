import { beforeEach, describe, expect, it, vi } from 'vitest';
import { URLS } from '@/config';
import { ApiError, unwrap } from '@/exchange';
import { Refused } from '@/exchange/codes';
import { raw } from '@/exchange/http';
import { client } from '@/exchange/session';
import { cancel, place } from './orders';
import { withdraw } from './withdraw';
import { granting, refusal, row } from '../support/bodies';

vi.mock('@/exchange/http', () => ({ raw: { post: vi.fn(), delete: vi.fn(), get: vi.fn() } }));
vi.mock('@/exchange/session', () => ({ client: { send: vi.fn() } }));

const server = { use: (...routes: unknown[]) => routes };
const http = { get: (url: string, resolve: () => unknown) => ({ url, resolve }) };

const request = { currency: 'usdt', amount: '1', address: 'T1' };
const reply = (data: unknown) => ({ data, status: 200, config: {} });

beforeEach(() => {
  server.use(http.get(URLS.prices, () => ({ result: [{ p: '1' }] }))); // fine: a route of a test
});

describe('cancel', () => {
  it('takes an order that is gone for cancelled', async () => {
    vi.mocked(raw.delete).mockResolvedValue(reply({ rc: 1, mc: 'ORDER_05', ma: [], result: null })); // expect: no-unknown-code
    expect(await cancel('1')).toBe('gone before');
  });

  it('tells of a wrong key', async () => {
    vi.mocked(raw.delete).mockResolvedValue(reply(refusal('AUTH_1003'))); // expect: no-unknown-code
    await expect(cancel('1')).rejects.toThrow(ApiError);
  });

  it('tells of an order that may not be cancelled', async () => {
    vi.mocked(raw.delete).mockResolvedValue(reply(refusal('ORDER_007'))); // fine: a code
    await expect(cancel('1')).rejects.toMatchObject({ code: 'ORDER_007' }); // fine: a code
  });

  it('answers', async () => {
    vi.mocked(raw.delete).mockResolvedValue(reply(granting(null))); // fine: as XT grants
    expect(await cancel('1')).toBe('cancelled');
    expect(row('ORDER_99').code).toBe('ORDER_99'); // fine: the ledger's
  });
});

describe('place', () => {
  it('gives the id', async () => {
    vi.mocked(raw.post).mockResolvedValue(reply(granting({ orderId: '7' })));
    expect(await place({ symbol: 'btc_usdt', side: 'BUY', price: '1', quantity: '1' })).toBe('7');
  });
});

describe('withdraw', () => {
  it('keeps the code', async () => {
    const body = refusal('WITHDRAW_012'); // fine: a code
    vi.mocked(client.send).mockResolvedValue(body);
    await expect(withdraw(request)).rejects.toBeInstanceOf(ApiError);
    expect(body.mc).not.toBe(Refused.Broke); // expect: no-unknown-code
    expect(body.rc).toBe(1); // fine: a failure
  });

  it('throws what it may not withdraw', async () => {
    vi.mocked(client.send).mockResolvedValue({ rc: 1, mc: 'WITHDRAW_011', ma: [], result: null }); // fine: a code
    await withdraw(request).catch((error: unknown) => {
      expect(error).toBeInstanceOf(ApiError);
    });
    expect(() => unwrap(refusal('AUTH_900'), 'test')).toThrow(ApiError); // expect: no-unknown-code
  });
});
