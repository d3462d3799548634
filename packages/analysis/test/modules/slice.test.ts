import { describe, expect, it } from 'vitest';
import { toldIn } from '../support/analyse-modules.ts';

const unchecked = {
  'use.ts': `import { place } from './client';
export async function run(order: object) {
  const body = await place(order);
  return body.result.orderId;
}`,
};

describe('a function of another module', () => {
  it('gives an unchecked body', () => {
    expect(
      toldIn({
        ...unchecked,
        'client.ts': `const HOST = 'https://sapi.xt.com';
export async function place(order: object) {
  const response = await fetch(HOST + '/v4/order', { method: 'POST', body: JSON.stringify(order) });
  return response.json();
}`,
      }),
    ).toEqual(['4: uncheckedResult +']);
  });

  it('gives a body that it has checked', () => {
    expect(
      toldIn({
        ...unchecked,
        'client.ts': `export async function place(order: object) {
  const response = await fetch('https://sapi.xt.com/v4/order', { method: 'POST' });
  const body = await response.json();
  if (body.rc !== 0) throw new Error(body.mc);
  return body;
}`,
      }),
    ).toEqual([]);
  });

  it.each([
    ['a barrel', { 'client.ts': `export * from './http';` }],
    ['a name of a barrel', { 'client.ts': `export { place } from './http';` }],
    ['an import that is exported', { 'client.ts': `import { place } from './http'; export { place };` }],
    ['another name', { 'client.ts': `import send from './http'; export { send as place };` }],
    ['a namespace', { 'client.ts': `import * as http from './http'; export const place = http.place;` }],
    [
      'a namespace that is exported',
      {
        'client.ts': `export * as http from './http';`,
        'use.ts': `import { http } from './client';
export const run = async (order: object) => {

  return (await http.place(order)).result.orderId; };`,
      },
    ],
    ['CommonJS', { 'client.ts': `module.exports = { place: require('./http').place };` }],
    ['CommonJS by name', { 'client.ts': `exports.place = require('./http').default;` }],
    [
      'require',
      {
        'use.ts': `const { place } = require('./http');
async function run(order: object) {

  return (await place(order)).result.orderId; };`,
      },
    ],
  ])('comes through %s', (_, modules) => {
    expect(
      toldIn({
        ...unchecked,
        ...modules,
        'http.ts': `export async function place(order: object) {
  return (await fetch('https://sapi.xt.com/v4/order')).json();
}
export default place;`,
      }).map((told) => told.replace(' +', '')),
    ).toEqual(['4: uncheckedResult']);
  });
});

describe('codes of another module', () => {
  const head = `import { codes } from './codes';
const body = await (await fetch('https://sapi.xt.com/v4/order')).json();
if (body.rc !== 0) `;
  it.each([
    ['a constant', `export const codes = 'AUHT_103';`, 'say(body.mc === codes);', 'unknownValue'],
    [
      'an enum',
      `export enum codes { A = 'AUTH_103', B = 'AUHT_105' }`,
      'say(body.mc === codes.B);',
      'unknownValue',
    ],
    [
      'as const',
      `export const codes = { B: 'AUHT_105' } as const;`,
      'say(body.mc === codes.B);',
      'unknownValue',
    ],
    [
      'a table',
      `export const codes = { AUTH_103: 'Sign', AUHT_105: 'Clock' };`,
      'say(codes[body.mc]);',
      'unknownKey',
    ],
    ['a Set', `export const codes = new Set(['AUHT_105']);`, 'say(codes.has(body.mc));', 'unknownElement'],
    ['a Map', `export const codes = new Map([['AUHT_105', 1]]);`, 'say(codes.get(body.mc));', 'unknownKey'],
    [
      'a list',
      `export const codes = ['AUHT_105'] as const;`,
      'say(codes.includes(body.mc));',
      'unknownElement',
    ],
    [
      'a list made here',
      `export const codes = { B: 'AUHT_105' };`,
      'say([codes.B].includes(body.mc));',
      'unknownValue',
    ],
  ])('are told where they meet an mc: %s', (_, codes, use, id) => {
    const told = toldIn({ 'use.ts': head + use, 'codes.ts': codes }).filter((line) =>
      line.includes('unknown'),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^3: ${id} AUHT_10\\d codes(?:\\.B)? +\\(codes.ts:1\\)$`));
  });
});

describe('a schema’s list of another module', () => {
  const schema = `import { z } from 'zod';
import { CODES } from './codes';
export const refused = z.object({ rc: z.literal(1), mc: z.enum(CODES), result: z.null() });`;

  it('is told where the schema takes it', () => {
    const codes = `export const CODES = ['ORDER_001', 'ORDER_02'] as const;`;
    expect(toldIn({ 'use.ts': schema, 'codes.ts': codes })).toEqual([
      '3: unknownElement ORDER_02 CODES  (codes.ts:1)',
    ]);
  });

  it('says nothing where it has codes only', () => {
    const codes = `export const CODES = ['ORDER_001', 'ORDER_002'] as const;`;
    expect(toldIn({ 'use.ts': schema, 'codes.ts': codes })).toEqual([]);
  });
});

describe('an envelope that another module makes', () => {
  const using = (use: string): string => `import { refusal } from './bodies';
const body = refusal('AUTH_103');
${use}`;
  const bodies = `export const refusal = (mc: string) => ({ rc: 1, mc, result: null });`;

  it('has a code where its mc is read', () => {
    expect(toldIn({ 'use.ts': using(`expect(body.mc).not.toBe('AUHT_103');`), 'bodies.ts': bodies })).toEqual(
      ['3: unknownCode AUHT_103 +'],
    );
  });

  it('has none in its other fields, and nor has what is no envelope', () => {
    const other = `export const refusal = (mc: string) => ({ mc, at: 1 });`;
    expect(toldIn({ 'use.ts': using(`expect(body.ma).toBe('AUHT_103');`), 'bodies.ts': bodies })).toEqual([]);
    expect(toldIn({ 'use.ts': using(`expect(body.mc).toBe('AUHT_103');`), 'bodies.ts': other })).toEqual([]);
  });
});
