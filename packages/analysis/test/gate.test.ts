import { expect, it } from 'vitest';
import { passesGate } from './support/analyse-text.ts';

it('lets a file pass that uses a result of XT’s and names no field of the envelope but that', () => {
  expect(passesGate(`fetch('https://sapi.xt.com/v4').then((r) => r.json()).then((b) => b.result);`)).toBe(
    true,
  );
  expect(passesGate(`require('xt-open-api').spot.getServerTime().then((r) => show(r.result));`)).toBe(true);
  expect(
    passesGate(`fetch('https://api.example.com').then(({ result }) => result);`, { hosts: ['example.com'] }),
  ).toBe(true);
});

it('lets a host pass beside a field that no body has, or a word of success', () => {
  expect(passesGate(`fetch('https://sapi.xt.com/v4').then((r) => r.json()).then((b) => b.msg);`)).toBe(true);
  expect(passesGate(`get('https://sapi.xt.com/v4').then((r) => ({ ok: true, r }));`)).toBe(true);
  expect(passesGate(`fetch('https://api.example.com').then((b) => ({ success: true, msg: b.msg }));`)).toBe(
    false,
  );
});

it('lets a host pass beside an rc that is all that is read', () => {
  expect(passesGate(`fetch('https://sapi.xt.com/v4').then((r) => r.json()).then((b) => b.rc === 0);`)).toBe(
    true,
  );
  expect(passesGate(`fetch('https://api.example.com').then((b) => b.rc === 0);`)).toBe(false);
});

it('keeps out what ends alike, and what uses no result', () => {
  expect(passesGate(`// https://docs.ccxt.com\nconst { result } = await this.publicGetTicker();`)).toBe(
    false,
  );
  expect(passesGate(`const next = 'https://text.community'; use(next.result);`)).toBe(false);
  expect(passesGate(`fetch('https://sapi.xt.com/v4').then((r) => r.json());`)).toBe(false);
});

it('lets three exact codes pass, those of sibling APIs among them', () => {
  expect(passesGate(`export const codes = ['AUTH_006', 'LEVER_ORDER_099', 'WITHDRAW_015'];`)).toBe(true);
  expect(passesGate(`export const codes = ['AUTH_006', 'WITHDRAW_015'];`)).toBe(false);
});

it('lets codes pass that are written with escapes, beside one that is not', () => {
  expect(passesGate(String.raw`t = { 'AUTH\x5f103': 1, ORDER_003: 1, ATUH_001: 1 }`)).toBe(true);
  expect(passesGate(String.raw`t = { ORDER_003: 'A\nB', caf: '\u00e9' }`)).toBe(false);
});
