import { describe, expect, it } from 'vitest';
import { changeDocument, createDocument } from '../src/documents/document.ts';
import type { Encoding } from '../src/documents/positions.ts';
import { createPositions, encodings, lineStartsOf } from '../src/documents/positions.ts';

const text = 'one\r\ntwo é 名 😀 z\n\n\rlast';

describe('positions', () => {
  it('lie in lines that end as the protocol has it', () => {
    expect(lineStartsOf('a\nb\r\nc\rd')).toEqual([0, 2, 5, 7]);
    expect(lineStartsOf('')).toEqual([0]);
    expect(lineStartsOf('\n\r\r\n')).toEqual([0, 1, 2, 4]);
  });

  it.each(encodings)('of every character lead there and back in %s', (encoding) => {
    const { offsetAt, positionAt } = createPositions(text, encoding);
    let offset = 0;
    for (const character of text) {
      // What lies between the two characters of a line's end is its end.
      const expected = character === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset;
      expect(offsetAt(positionAt(offset)), `${offset}`).toBe(expected);
      offset += character.length;
    }
    expect(offsetAt(positionAt(text.length))).toBe(text.length);
  });

  it.each<[Encoding, number]>([
    ['utf-8', 15],
    ['utf-16', 10],
    ['utf-32', 9],
  ])('count in %s', (encoding, character) => {
    const { positionAt } = createPositions(text, encoding);
    expect(positionAt(text.indexOf(' z'))).toEqual({ line: 1, character });
  });

  it.each(encodings)('outside of the text are the nearest place in it, in %s', (encoding) => {
    const { offsetAt, positionAt } = createPositions(text, encoding);
    expect(offsetAt({ line: 0, character: 99 })).toBe(3);
    expect(offsetAt({ line: 0, character: -1 })).toBe(0);
    expect(offsetAt({ line: -1, character: 3 })).toBe(0);
    expect(offsetAt({ line: 99, character: 0 })).toBe(text.length);
    expect(positionAt(-1)).toEqual({ line: 0, character: 0 });
    expect(positionAt(999)).toEqual(positionAt(text.length));
  });

  it('within a character are its beginning', () => {
    const { offsetAt } = createPositions('é名😀', 'utf-8');
    expect([0, 1, 2, 3, 5, 6, 9].map((character) => offsetAt({ line: 0, character }))).toEqual([
      0, 0, 1, 1, 2, 2, 4,
    ]);
  });
});

describe('a document', () => {
  it('takes changes one after the other, as an editor makes them', () => {
    const before = createDocument(
      { uri: 'file:///a.ts', languageId: 'typescript', version: 1, text },
      'utf-16',
    );
    const at = (line: number, character: number) => ({ line, character });
    const after = changeDocument(
      before,
      [
        { range: { start: at(0, 0), end: at(1, 0) }, text: '' },
        { range: { start: at(0, 3), end: at(0, 3) }, text: '\nnew\n' },
        { range: { start: at(2, 0), end: at(99, 0) }, text: 'end' },
      ],
      2,
      'utf-16',
    );
    expect(after.text).toBe('two\nnew\nend');
    expect(after).toMatchObject({ version: 2, languageId: 'typescript', fileName: '/a.ts' });
    expect(before.text).toBe(text);
    expect(changeDocument(after, [{ text: 'all' }], 3, 'utf-16').text).toBe('all');
  });

  it('has a name where it is no file', () => {
    const named = (uri: string) =>
      createDocument({ uri, languageId: 'typescript', version: 1, text: '' }, 'utf-8').fileName;
    expect(named('untitled:Untitled-1')).toBe('untitled:Untitled-1');
    expect(named('no address')).toBe('no address');
    expect(named('file:///a%20b/c.ts')).toBe('/a b/c.ts');
  });
});
