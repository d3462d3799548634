import { expect, it } from 'vitest';
import * as tables from '../../codes/src/generated/tables.ts';
import { pack, unpack } from '../scripts/compress-tables.ts';

it.each(Object.entries(tables))('%s comes out of the bundle as it went in', (_, entries) => {
  const rows = entries.map((entry) => ({ ...entry }));
  expect(unpack(pack(rows))).toEqual(rows);
});

it('keeps numbers that are 0, and leaves out what an entry lacks', () => {
  const rows = [{ code: 0, message: 'a' }, { code: 1, pages: ['x', 'y'] }, { code: 2 }];
  expect(unpack(pack(rows))).toEqual(rows);
});
