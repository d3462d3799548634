import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/render.ts';
import * as codes from '../src/index.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`${root}packages/codes/${name}`, 'utf8'));
const catalogue = read('catalogue.json') as Record<string, Record<string, unknown>[]>;
const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: false });
const validate = ajv.compile(read('catalogue.schema.json') as object);

describe('catalogue.json', () => {
  it('holds what the package exports', () => {
    const { $schema, date, source, pages, ...tables } = catalogue;
    expect([$schema, date, source]).toEqual([
      './catalogue.schema.json',
      codes.catalogueDate,
      codes.catalogueSource,
    ]);
    expect(pages).toEqual(codes.xtPages);
    const { families, retryClasses, messageCodes, siblingMessageCodes } = codes;
    const { retiredMessageCodes, returnCodes, httpStatuses } = codes;
    const exported = { families, retryClasses, messageCodes, siblingMessageCodes };
    expect(tables).toEqual({ ...exported, retiredMessageCodes, returnCodes, httpStatuses });
  });

  it('is what its schema says', () => {
    validate(catalogue);
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('the schema refuses', () => {
  const first = catalogue.messageCodes?.[2] ?? {};
  const changed = (entry: Record<string, unknown>) => ({ ...catalogue, messageCodes: [entry] });

  it.each<[string, unknown, string]>([
    ['another date', { ...catalogue, date: '16.7.2026' }, '/date must match pattern'],
    ['a code in small letters', changed({ ...first, code: 'auth_001' }), '/messageCodes/0/code must match'],
    ['an entry without a message', changed({ ...first, message: undefined }), 'must have required property'],
    [
      'a retry class that is none',
      changed({ ...first, retry: 'often' }),
      '/messageCodes/0/retry must be equal',
    ],
    ['a property that nobody described', changed({ ...first, colour: 'red' }), 'must NOT have additional'],
    [
      'a code as rc',
      { ...catalogue, returnCodes: [{ ...first, code: '0' }] },
      '/returnCodes/0/code must be integer',
    ],
  ])('%s', (_, value, message) => {
    expect(validate(value)).toBe(false);
    expect(ajv.errorsText(validate.errors)).toContain(message);
  });
});
