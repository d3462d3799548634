import { Auth, CLOCK, CODES, FAMILY, GATE, Refused } from '@/exchange/codes';
import { isKeyTrouble } from '@/exchange/checks';
import type { Envelope } from '@/exchange/envelope';
import type { ApiError, OrderRefused } from '@/exchange/errors';
import { HANDLERS, SPOKEN } from '@/exchange/handlers';
import { DEPOSIT_STEPS, SYMBOL_RANK, SYMBOL_TEXTS } from '@/exchange/texts';

const counted = { clock: 0, address: 0, money: 0 };

export function remedy(body: Envelope<unknown>): string {
  switch (body.mc) { // expect: exhaustive-switch
    case Auth.NoKey:
    case Auth.NoTimestamp:
    case Auth.NoWindow:
    case Auth.BadWindow:
    case Auth.NoAlgorithm:
    case Auth.BadAlgorithm:
    case Auth.NoSignature:
      return 'mend the request';
    case Auth.UnknownKey:
    case Auth.InactiveKey:
    case Auth.BadSignature:
      return 'mend the key';
    case Auth.Outdated:
      return 'mend the clock';
    default:
      return body.rc === 0 ? '' : body.mc;
  }
}

export function remedyOfRest(body: Envelope<unknown>): string {
  if (isKeyTrouble(body)) return 'change the key';
  switch (body.mc) { // fine: isKeyTrouble has taken the other two
    case Auth.NoKey:
    case Auth.NoTimestamp:
    case Auth.NoWindow:
    case Auth.BadWindow:
    case Auth.NoAlgorithm:
    case Auth.BadAlgorithm:
    case Auth.NoSignature:
      return 'mend the request';
    case Auth.UnknownKey:
    case Auth.InactiveKey:
    case Auth.BadSignature:
      return 'mend the key';
    case Auth.Outdated:
      return 'mend the clock';
    default:
      return body.rc === 0 ? '' : body.mc;
  }
}

export function count(body: Envelope<unknown>): void {
  if (body.rc === 0) return;
  if (body.mc === CLOCK) counted.clock += 1; // expect: exhaustive-switch
  else if (body.mc === CODES.address) counted.address += 1;
}

export function countAndTell(body: Envelope<unknown>): void {
  if (body.rc === 0) return;
  if (body.mc === CLOCK) counted.clock += 1; // fine: all others are told below
  else if (body.mc === CODES.address) counted.address += 1;
  console.error('refused', body.mc);
}

export function alertOn(error: ApiError, alert: (text: string) => void): void {
  switch (error.code) { // expect: exhaustive-switch (strict or typed)
    case 'ORDER_002':
      alert('pay in');
      break;
    case Refused.TooMany:
      alert('cancel something');
      break;
  }
}

export function alertOnOrder(error: OrderRefused, alert: (text: string) => void): void {
  switch (error.code) { // expect: exhaustive-switch
    case 'ORDER_002':
      alert('pay in');
      break;
    case 'ORDER_006':
      alert('cancel something');
      break;
  }
}

export function textOfOrder(error: OrderRefused): string {
  switch (error.code) {
    case 'ORDER_002':
      return 'pay in';
    case 'ORDER_006':
      return 'cancel something';
    default: // fine: the rest has a text
      return error.code;
  }
}

export function statusOf(error: ApiError): number {
  let status = 502;
  switch (error.code) { // fine: status has a value for all others
    case CLOCK:
      status = 425;
      break;
    case Refused.Gone:
      status = 404;
      break;
  }
  return status;
}

export const symbolText = (body: Envelope<unknown>): string =>
  body.rc === 0 ? '' : (SYMBOL_TEXTS[body.mc] ?? body.mc); // expect: exhaustive-map

export const symbolRank = (body: Envelope<unknown>): number =>
  body.rc === 0 ? 0 : (SYMBOL_RANK[body.mc] ?? 9); // fine: all eight

export const depositStep = (body: Envelope<unknown>): string =>
  body.rc === 0 ? '' : (DEPOSIT_STEPS.get(body.mc) ?? body.mc); // expect: exhaustive-map (strict)

export function familyOf(body: Envelope<unknown>): string {
  if (body.rc === 0) return '';
  if (body.mc.startsWith(FAMILY)) return 'order'; // expect: no-unknown-code
  return body.mc.startsWith(GATE) ? 'risk' : 'other'; // fine: GATEWAY_
}

export function onReply(body: Envelope<unknown>): void {
  if (body.rc === 0) return;
  if (body.mc === Refused.TooMany) {} // expect: no-unhandled-code
  else console.error(body.mc);
}

export function onCancel(body: Envelope<unknown>): void {
  if (body.rc === 0) return;
  if (body.mc === Refused.Gone) {
    // It is gone, which is what was wanted.
  } else console.error(body.mc); // fine: the comment says why nothing is done
}

export function onRefusal(body: Envelope<unknown>): void {
  if (body.rc === 0) return;
  const handle = HANDLERS[body.mc] ?? console.error; // expect: no-unhandled-code
  handle(body.mc);
}

export function onRefusalSpoken(body: Envelope<unknown>): void {
  if (body.rc === 0) return;
  const handle = SPOKEN[body.mc] ?? console.error; // fine: the empty one says why
  handle(body.mc);
}

export function kindOf(body: Envelope<unknown>): string {
  let kind = body.mc;
  switch (body.mc) {
    case Refused.Gone:
      kind = 'gone';
      break;
    case CODES.clock: // expect: no-unhandled-code (strict)
      break;
    default:
      throw new Error(`rc ${body.rc}, ${body.mc}`);
  }
  return kind;
}
