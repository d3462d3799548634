import { Path } from '@/config';
import { ApiError, explain, HttpError } from '@/exchange';
import * as codes from '@/exchange/codes';
import HALT from '@/exchange/halt';
import { client } from '@/exchange/session';

interface Withdrawal {
  currency: string;
  amount: string;
  address: string;
}

export async function withdraw(request: Withdrawal): Promise<string> {
  const body = await client.send<{ id: string }>('POST', Path.Withdraw, request);
  if (HALT.has(body.mc)) process.exit(1); // expect: no-unknown-code
  if (body.rc !== 0) throw new ApiError(body.mc, Path.Withdraw);
  return body.result.id; // fine: rc is 0
}

export async function withdrawAndTell(request: Withdrawal, tell: (text: string) => void): Promise<void> {
  try {
    tell(`sent: ${await withdraw(request)}`);
  } catch (error) {
    if (error instanceof HttpError && error.code === 'AUTH_900') return tell('offline'); // fine: not XT's error
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'WITHDRAW_11') return tell(explain('WITHDRAW_011')); // expect: no-unknown-code
    if (error.code.startsWith('WITHDARW_')) return tell('not withdrawn'); // expect: no-unknown-code
    if (codes.BROKE.includes(error.code)) return tell('no money'); // expect: no-unknown-code
    if (codes.LATER.includes(error.code)) return tell('later'); // fine: both are XT's
    if (error.code.startsWith(codes.GATE)) return tell('risk control'); // fine: a family of XT's
    tell(explain(error.code)); // fine: an mc goes into the table
  }
}

export const capReached = (): string => explain('WITHDRAW_20'); // expect: no-unknown-code

export const stopped = (): string => explain('WITHDRAW_008'); // fine: a code

export const unknown = (): string => explain('no idea'); // fine: nobody means a code by that

export const isFilter = (error: ApiError): boolean => error.code.startsWith(codes.FAMILY); // expect: no-unknown-code
