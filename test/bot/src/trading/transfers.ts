import { Path } from '@/config';
import { assertOk, refuse, type Envelope } from '@/exchange';
import { client } from '@/exchange/session';
import { TRANSFER_HINTS } from '@/exchange/texts';

interface Transfer {
  bizId: string;
  from: string;
  to: string;
  amount: string;
}

async function ask(request: Transfer): Promise<Envelope<string>> {
  return client.send<string>('POST', Path.Transfer, request);
}

export async function transfer(request: Transfer, attempt = 0): Promise<string> {
  const body = await ask(request);
  if (body.rc === 0) return body.result;
  if (body.mc === 'TRANSFER_007' && attempt < 3) return transfer(request, attempt + 1); // expect: no-permanent-retry (strict)
  return refuse(body, Path.Transfer);
}

export async function transferOnce(request: Transfer): Promise<string> {
  const body = await ask(request);
  if (body.mc === 'TRANSFER_007') return outcomeOf(request.bizId); // fine: asks before it sends again
  assertOk(body, Path.Transfer);
  return body.result; // fine: assertOk has thrown
}

export async function transferAgain(request: Transfer): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const body = await ask(request);
    if (body.rc === 0) return body.result;
    if (body.mc === 'TRANSFER_001' && attempt < 5) continue; // expect: no-permanent-retry (strict)
    refuse(body, Path.Transfer);
  }
}

async function outcomeOf(bizId: string): Promise<string> {
  const body = await client.send<{ state: string }>('GET', `${Path.Transfer}?bizId=${bizId}`);
  if (body.mc === 'AUTH_105') await client.syncClock();
  return body.result.state; // expect: no-unchecked-result
}

export async function transferAndHint(request: Transfer): Promise<string> {
  const body = await ask(request);
  if (body.rc === 0) return 'sent';
  return TRANSFER_HINTS[body.mc] ?? body.mc; // fine: Partial, a selection
}
