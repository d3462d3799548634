import { expect, it } from 'vitest';
import { families, messageCodes, siblingMessageCodes, xtApi } from '../src/index.ts';

it('spells every request header with both prefixes', () => {
  expect(xtApi.headers).toHaveLength(12);
  expect(xtApi.headers).toContain('validate-appkey');
  expect(xtApi.headers).toContain('xt-validate-signversion');
});

it("names XT's own domains first, then those of white labels, and has every host below one", () => {
  expect(xtApi.domains).toEqual(['xt.com', 'x.group', 'ju.com', 'wexex.io', 'kybit.io', 'azverse.xyz']);
  const below = (host: string) => xtApi.domains.some((domain) => host.endsWith(`.${domain}`));
  expect(xtApi.hosts.filter((host) => !below(host))).toEqual([]);
  expect(xtApi.hosts).toHaveLength(13);
});

it('names the APIs whose codes are plain words', () => {
  const { apis, paths } = xtApi.plainWords;
  expect([apis, paths]).toEqual([['earn'], ['/v4/finance/']]);
  const words = siblingMessageCodes.filter(({ api }) => apis.includes(api));
  expect(words.filter(({ family }) => family !== undefined)).toEqual([]);
});

it('names the headers that messages name', () => {
  const named = messageCodes.flatMap(({ message }) => /validate-\w+/.exec(message) ?? []);
  expect(named).toHaveLength(7);
  expect(named.filter((header) => !xtApi.headers.includes(header))).toEqual([]);
});

it('names no field of a body among those that a body has not', () => {
  const absent = Object.values(xtApi.absentFields).flat();
  expect(new Set(absent).size).toBe(absent.length);
  expect(absent.filter((name) => Object.values(xtApi.fields).includes(name))).toEqual([]);
  // Fields of futures are unknown where the address is plainly spot's.
  expect(xtApi.futures.fields.filter((name) => !absent.includes(name))).toEqual([]);
});

it('takes outcomes and fingerprints from the catalogue', () => {
  const codes: readonly string[] = messageCodes.map(({ code }) => code);
  expect(codes).toContain(xtApi.outcomes.success);
  expect(codes).toContain(xtApi.outcomes.failure);
  const fingerprinted = xtApi.fingerprints.map(
    ({ family, letter = '', digits = 3, from = 0 }) =>
      codes.filter((code) => {
        const number = new RegExp(`^${family}_${letter}(\\d{${String(digits)}})$`).exec(code)?.[1];
        return number !== undefined && Number(number) >= from;
      }).length,
  );
  expect(fingerprinted).toEqual([14, 4, 18, 10]);
  expect(xtApi.fingerprints.filter(({ family }) => !families.some((known) => known === family))).toEqual([]);
});
