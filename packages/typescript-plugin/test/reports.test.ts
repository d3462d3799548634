import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Rule, rules as allRules } from '@xt-mc/analysis';
import { reportsIn } from '../src/diagnostics/reports.ts';
import { createFileAnalyses, readOptions, type FileContext } from '../src/parser-host.ts';

const text = `const ask = async (path) => (await fetch('https://sapi.xt.com' + path)).json();
export async function run(stop) {
  const body = await ask('/v4/order');
  if (body.mc === 'AUHT_105') stop();
}
export const balances = async () => (await ask('/v4/balances')).result.assets;
`;

function contextWith(log: (message: string) => void): FileContext {
  const files = createFileAnalyses(ts, readOptions({}), { filesLowered: 0, analyses: 0 });
  return { ts, files, analysisOf: (file) => files.of(file), log };
}

const failing: Rule = {
  name: 'fails',
  code: 1,
  description: 'Fails',
  options: {},
  defaults: {},
  messages: {},
  suggestions: {},
  presets: { recommended: {}, strict: {} },
  find: () => {
    throw new RangeError('Maximum call stack size exceeded');
  },
};

describe('a rule that fails', () => {
  it.each([
    ['first', [failing, ...allRules]],
    ['last', [...allRules, failing]],
  ])('takes none of the others with it: %s', (_, rules) => {
    const parse = (): ts.SourceFile => ts.createSourceFile('client.js', text, ts.ScriptTarget.Latest, true);
    const expected = reportsIn(
      parse(),
      contextWith(() => undefined),
    );
    expect(expected.map(({ rule }) => rule)).toEqual(['no-unknown-code', 'no-unchecked-result']);

    const logged: string[] = [];
    const context = contextWith((message) => logged.push(message));
    const file = parse();
    const interrupted = context.analysisOf(file);
    expect(reportsIn(file, context, rules)).toEqual(expected);
    expect(logged).toEqual([
      expect.stringMatching(/^fails failed, and reports nothing in client\.js\. RangeError/),
    ]);
    // What it left half done is asked nothing more, and what was found is found once.
    expect(context.analysisOf(file)).not.toBe(interrupted);
    expect(reportsIn(file, context, rules)).toEqual(expected);
    expect(logged).toHaveLength(1);
  });
});
