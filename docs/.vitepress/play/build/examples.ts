import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// By its path, not by its name: VitePress bundles the configuration's own files alone, and Node reads no TypeScript.
import { rules as known } from '../../../../packages/analysis/src/index.ts';
import type { Example, PlayFile } from '../example.ts';

/** Code that somebody else's system is made of, with the reason why nothing is said about it. */
const lookAlikes: readonly (readonly [file: string, title: string])[] = [
  ['another-exchange-beside-xt.ts', 'another exchange beside XT'],
  ['city-statistics.js', 'rc and mc of a city'],
  ['market-cap.ts', 'mc, the market cap'],
  ['minecraft-bot.js', 'mc, Minecraft'],
  ['own-backend-auth-only.ts', 'AUTH codes of an own back end'],
];

/** What one module writes and another one asks. */
const acrossModules: readonly PlayFile[] = [
  {
    name: 'client.ts',
    text: `import { placeOrder, WORTH_A_RETRY } from './xt';

export async function place(order: object): Promise<string> {
  const body = await placeOrder(order);
  if (body.rc === 0) return body.result.orderId;
  if (WORTH_A_RETRY.includes(body.mc)) return 'again';
  return body.mc === 'AUHT_105' ? 'resync' : 'stop';
}
`,
  },
  {
    name: 'xt.ts',
    text: `export const WORTH_A_RETRY = ['COMMON_002', 'COMON_003'];

export async function placeOrder(order: object) {
  const response = await fetch('https://sapi.xt.com/v4/order', { method: 'POST', body: JSON.stringify(order) });
  return response.json();
}
`,
  },
];

/** The examples, from where they lie in the repository. A rule's is the first *incorrect* one of its page. */
export function readExamples(root: string): readonly Example[] {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8').trimEnd() + '\n';
  const file = (folder: string, name: string): PlayFile => ({ name, text: read(join(folder, name)) });
  const isRecommended = (name: string): boolean =>
    known.some((rule) => rule.name === name && rule.presets.recommended !== undefined);
  const rules = readdirSync(join(root, 'docs/rules')).sort();
  return [
    ...rules.map((page): Example => {
      const rule = page.replace(/\.md$/, '');
      return {
        id: rule,
        group: 'Rules',
        title: rule,
        ...(!isRecommended(rule) && { preset: 'strict' as const }),
        files: [firstIncorrect(read(`docs/rules/${page}`), page)],
      };
    }),
    {
      id: 'demo',
      group: 'The demo',
      title: 'a client and its texts',
      files: ['client.ts', 'messages.ts'].map((name) => file('test/demo/client/src', name)),
    },
    {
      id: 'demo-retry',
      group: 'The demo',
      title: 'what to retry, in JavaScript',
      files: [file('test/demo/client/src', 'retry.js')],
    },
    {
      id: 'across-modules',
      group: 'The demo',
      title: 'a list and a request in another module',
      files: acrossModules,
    },
    ...lookAlikes.map(([name, title]): Example => ({
      id: name.replace(/\.\w+$/, ''),
      group: 'Not XT’s: silent',
      title,
      files: [file('packages/analysis/test/fixtures/look-alikes', name)],
    })),
  ];
}

/** @throws Error if the page has no such example */
function firstIncorrect(markdown: string, page: string): PlayFile {
  const [, behind = ''] = markdown.split(/^### Incorrect$/m);
  const [, language, text] = /^```([jt]sx?)\n([^]*?)^```$/m.exec(behind) ?? [];
  if (language === undefined || text === undefined)
    throw new Error(`docs/rules/${page} has no incorrect example`);
  return { name: `client.${language}`, text };
}
