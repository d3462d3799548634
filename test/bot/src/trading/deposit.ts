import texts from '../notify/texts.json';
import own from '../notify/own.json';
import { Path } from '@/config';
import { isOk, type Envelope } from '@/exchange';
import { client } from '@/exchange/session';

const say: Record<string, string> = texts;
const sayOwn: Record<string, string> = own;

export async function address(currency: string): Promise<string> {
  const body = await client.send<{ address: string }>('GET', `${Path.Deposit}?currency=${currency}`);
  if (body.rc !== 0) throw new Error(say[body.mc] ?? body.mc); // expect: no-unknown-code
  return body.result.address; // fine: rc is 0
}

export async function addressOrNothing(currency: string): Promise<string> {
  const body = await client.send<{ address: string }>('GET', `${Path.Deposit}?currency=${currency}`);
  return isOk(body) ? body.result.address : ''; // expect: no-discarded-code (strict)
}

export async function addressOrReason(currency: string): Promise<string> {
  const body = await client.send<{ address: string }>('GET', `${Path.Deposit}?currency=${currency}`);
  return isOk(body) ? body.result.address : body.mc; // fine: the mc goes out
}

export const ownText = (state: { step: string }): string => sayOwn[state.step] ?? state.step; // fine: the bot's own steps

export async function isMade(currency: string): Promise<boolean> {
  const body: Envelope<{ address: string }> = await client.send('GET', `${Path.Deposit}?currency=${currency}`);
  if (body.rc >= 400) throw new Error(body.mc); // expect: no-unknown-code
  return body.rc === 0; // fine: rc is 0 or 1
}
