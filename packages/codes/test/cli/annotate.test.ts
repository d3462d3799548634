import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../src/cli/annotate.ts';

const insertions = new Map([
  ['AUTH_105', 'AUTH_105 (é)'],
  ['ORDER_F0503', 'ORDER_F0503 (x)'],
]);

/** What comes of a log that arrives in these pieces. */
function annotated(pieces: readonly string[]): string {
  const annotator = createAnnotator(insertions);
  const written = pieces.map((piece) => annotator.push(Buffer.from(piece, 'latin1')));
  return Buffer.concat([...written, annotator.end()]).toString('latin1');
}

const texts = [
  'a AUTH_105 b\r\nORDER_F0503',
  'XAUTH_105 AUTH_1055 AUTH_105',
  '\u001b[1;31mAUTH_105\u001b[0m AUTH_105',
  String.raw`\u001b[31mAUTH_105 \tAUTH_105\nORDER_F0503`,
  'xAUTH_105 [31mAUTH_105 mAUTH_105',
  `${'A'.repeat(200)}AUTH_105 ${'_1'.repeat(100)} AUTH_105`,
  'AUTH_AUTH_105 AUTH_105AUTH_105 \u00ffAUTH_105\u0000',
];

describe('a log that is cut anywhere', () => {
  it.each(texts)('%j comes out as it does whole', (text) => {
    const whole = annotated([text]);
    for (let cut = 1; cut < text.length; cut++) {
      expect(annotated([text.slice(0, cut), text.slice(cut)]), `cut at ${cut}`).toBe(whole);
    }
    expect(annotated(text.match(/[^]/g) ?? [])).toBe(whole);
  });

  it('adds in each what it should', () => {
    expect(texts.map((text) => annotated([text]).match(/ \(\S+\)/g)?.length)).toEqual([
      2,
      1,
      2,
      3,
      undefined,
      1,
      1,
    ]);
  });
});

it('keeps no more of a log than a code and a colour are long', () => {
  const annotator = createAnnotator(insertions);
  for (const piece of ['x'.repeat(100_000), 'AUTH_'.repeat(100_000), '\u001b[1'.repeat(100_000)]) {
    const bytes = Buffer.from(piece);
    expect(bytes.length - annotator.push(bytes).length).toBeLessThan(64);
  }
});

it('hands on a piece without codes as it is, without a copy', () => {
  const bytes = Buffer.from('nothing here\n');
  expect(createAnnotator(insertions).push(bytes)).toBe(bytes);
});
