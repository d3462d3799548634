import { beforeAll, describe, expect, it } from 'vitest';
import {
  httpStatuses,
  messageCodes,
  returnCodes,
  siblingMessageCodes,
} from '../../../../packages/codes/src/index.ts';
import { hover, hoverText } from '../support/asks.ts';
import { placeIn } from '../support/client-file.ts';
import type { Editor } from '../support/editor.ts';

const codes = [...messageCodes, ...siblingMessageCodes];

/** A client that compares with every code, return code and HTTP status. */
const client = [
  "const response = await fetch('https://sapi.xt.com/v4/public/time');",
  'const { rc, mc } = await response.json();',
  // The codes of this API are plain words, and XT's only beside its path.
  "export const earn = 'https://sapi.xt.com/v4/finance/product/list';",
  ...codes.map(({ code }) => `if (mc === '${code}') console.log();`),
  ...returnCodes.map(({ code }) => `if (rc === ${code}) console.log();`),
  ...httpStatuses.map(({ code }) => `if (response.status === ${code}) console.log();`),
  "if (mc === 'AUHT_103') console.log();",
  "if (mc.startsWith('GATEWAY_')) console.log();",
].join('\n');

const others = [
  "export enum Failure { Signature = 'AUTH_101', Connection = 'CONN_001', Socket = 'SOCK_002' }",
  "export const guessed = 'WITHDRAW_021';",
  "export const job = { result: 'SUCCESS' };",
].join('\n');

export function hoverSuite(shared: () => Editor): void {
  describe('hover', () => {
    const uri = 'file:///client.ts';
    const at = (marked: string): Promise<string> => hoverText(shared(), uri, placeIn(client, marked));
    beforeAll(() => {
      shared().open(uri, client);
      shared().open('file:///others.ts', others);
    });

    it('documents every code, also of sibling APIs', async () => {
      const shown = await Promise.all(codes.map(({ code }) => at(`'|${code}'`)));
      const lacking = codes.filter(({ code, message }, index) => {
        const heading = `**${code}**: ${message.replace(/[\\`*<>[\]|#]/g, String.raw`\$&`)}`;
        return !shown[index]?.includes(heading);
      });
      expect(lacking).toEqual([]);
    });

    it('documents return codes and HTTP statuses', async () => {
      for (const { code, message } of returnCodes) {
        expect(await at(`rc === |${code}`)).toContain(`(XT return code) ${code}`);
        expect(await at(`rc === |${code}`)).toContain(`**${code}**: ${message}`);
      }
      for (const { code, message } of httpStatuses) {
        expect(await at(`status === |${code}`)).toContain(`**${code}**: ${message}`);
      }
    });

    it('says what a misspelt code and a prefix mean, with the place that it speaks of', async () => {
      const misspelt = await hover(shared(), uri, placeIn(client, "'AUHT|_103'"));
      expect(misspelt?.contents.kind).toBe('markdown');
      expect(misspelt?.contents.value).toContain('`AUTH_103`: Signature error');
      expect(misspelt?.range).toEqual({
        start: placeIn(client, "|'AUHT_103'"),
        end: placeIn(client, "'AUHT_103'|"),
      });
      expect((await at("'GATEWAY|_'")).match(/^- `GATEWAY_\d+`: /gm)).toHaveLength(4);
    });

    it('links to the pages of XT', async () => {
      expect(await at("'|AUTH_105'")).toMatch(/\(https:\/\/doc\.xt\.com\//);
    });

    it('claims nothing without evidence, and is silent beside a foreign family', async () => {
      const ask = (marked: string): Promise<string> =>
        hoverText(shared(), 'file:///others.ts', placeIn(others, marked));
      expect(await ask("'WITHDRAW|_021'")).toContain('*If this is an XT message code:*');
      expect(await ask("'AUTH|_101'")).toBe('');
      expect(await ask("'SUCC|ESS'")).toBe('');
      expect(await ask('export const |guessed')).toBe('');
    });
  });
}
