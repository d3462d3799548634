import { describe, expect, it } from 'vitest';
import { createAnswers } from '../src/answers/answers.ts';
import { isAskedAt } from '../src/asked-at.ts';

describe('the question why', () => {
  it.each(['AUTH_105', 'auth_105', 'ORDER_F0503', 'AUHT_15', 'mc', 'rc', 'result'])(
    'is offered at %s',
    (word) => {
      expect(isAskedAt(word)).toBe(true);
    },
  );

  it.each(['body', 'const', 'MAX_RETRIES', 'x1', ''])('is not in the way at %j', (word) => {
    expect(isAskedAt(word)).toBe(false);
  });

  it('is answered in every file, whether or not it has to do with XT', () => {
    const why = (text: string, offset: number) =>
      createAnswers({}).explanation(
        { fileName: 'a.ts', languageId: 'typescript', version: 1, getText: () => text },
        offset,
      );
    const text = "export const f = (b) => b.rc === 0 || b.mc === 'AUHT_105';";
    expect(why(text, text.indexOf('AUHT'))).toMatchObject({ rule: 'no-unknown-code', isXts: true });
    expect(why("kind === 'AUTH_103'", 12)).toMatchObject({ rule: undefined, isXts: false });
    expect(why('const nothing = 1;', 2)).toBeUndefined();
  });
});
