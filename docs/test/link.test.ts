import { describe, expect, it } from 'vitest';
import { defaultChoices, readChoices } from '../.vitepress/play/choices.ts';
import { hashOf, readHash } from '../.vitepress/play/link.ts';

const files = [
  { name: 'client.ts', text: "if (mc === 'AUTH_105') say('°€ 語');\n".repeat(40) },
  { name: 'codes.ts', text: 'export {};\n' },
];

describe('a link', () => {
  it('carries files and choices, in characters that every program leaves alone', async () => {
    const choices = {
      preset: 'strict',
      rules: { 'exhaustive-map': { complete: 'half' } },
      settings: { hosts: ['a.b'] },
    } as const;
    const hash = await hashOf({ files, choices });
    expect(hash).toMatch(/^#code=[\w-]+$/);
    expect(hash.length).toBeLessThan(300);
    expect(await readHash(hash)).toEqual({ files, choices });
  });

  it.each(['', '#', '#code=', '#code=%%%', '#code=AAAA', '#what-runs-here'])(
    '%j carries nothing',
    async (hash) => {
      expect(await readHash(hash)).toBeUndefined();
    },
  );

  it('that somebody has made otherwise gives no more than what is right in it', async () => {
    const wrong = { files: [{ name: '../a.ts', text: '' }], choices: defaultChoices };
    expect(await readHash(await hashOf(wrong))).toBeUndefined();
    expect(readChoices({ preset: 'all', rules: { 'exhaustive-map': 1 }, settings: null })).toEqual(
      defaultChoices,
    );
    expect(readChoices('strict')).toBe(defaultChoices);
  });
});
