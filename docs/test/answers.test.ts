import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { analyse, buildKnowledge, defaultSettings, rules } from '@xt-mc/analysis';
import type { PresetLevel } from '@xt-mc/analysis';
import { lowerFile } from 'typescript-plugin-xt-mc/src/lower/lower.ts';
import { catalogue } from 'xt-mc/catalogue';
import type { Answers } from '../.vitepress/play/answers.ts';
import { createAnswers } from '../.vitepress/play/answers.ts';
import { bundleParser } from '../.vitepress/play/build/parser.ts';
import { readExamples } from '../.vitepress/play/build/examples.ts';
import { defaultChoices } from '../.vitepress/play/choices.ts';
import type { PlayFile } from '../.vitepress/play/example.ts';
import type { Parser } from '../.vitepress/play/parser-type.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'packages/analysis/test/fixtures');
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.[jt]sx?$/.test(name))
  .map((name) => ({
    name: relative(folder, join(folder, name)),
    text: readFileSync(join(folder, name), 'utf8'),
  }));

const code = await bundleParser();
const parser = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Parser;

function answersOf(choices = defaultChoices): Answers {
  return createAnswers(parser, choices);
}

/** What the TypeScript lowering gives by the rules as the editor has them, over all of TypeScript. */
function expectedIn({ name, text }: PlayFile, preset: PresetLevel): readonly string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const analysis = analyse(lowerFile(ts, file), buildKnowledge(catalogue, defaultSettings));
  return rules
    .flatMap((rule) => {
      const options = rule.presets[preset];
      const found = options ? rule.find(analysis, options) : [];
      return found.map(
        ({ start, end, suggestions }) =>
          `${rule.name} ${start}-${end} ${JSON.stringify(suggestions.map(({ edits }) => edits))}`,
      );
    })
    .sort();
}

describe.each(['recommended', 'strict'] as const)('%s', (preset) => {
  it('gives the findings and edits of the TypeScript lowering, for every fixture', () => {
    const answers = answersOf({ ...defaultChoices, preset });
    let count = 0;
    for (const fixture of fixtures) {
      const reports = answers.reports(fixture);
      count += reports.length;
      const found = reports
        .map(
          ({ rule, start, end, fixes }) =>
            `${rule} ${start}-${end} ${JSON.stringify(fixes.map(({ edits }) => edits))}`,
        )
        .sort();
      expect([fixture.name, ...found]).toEqual([fixture.name, ...expectedIn(fixture, preset)]);
    }
    expect(fixtures.length).toBeGreaterThan(90);
    expect(count).toBeGreaterThan(30);
  });
});

const misspelt: PlayFile = {
  name: 'client.ts',
  text: "export const f = (body) => body.rc === 0 || body.mc === 'AUHT_105' || body.mc === 'AUTH_103';\n",
};
const at = (text: string): number => misspelt.text.indexOf(text) + 2;

describe('a file', () => {
  it('is told what is wrong, with the change', () => {
    expect(answersOf().reports(misspelt)).toEqual([
      {
        rule: 'no-unknown-code',
        start: 56,
        end: 66,
        message: "'AUHT_105' is not an XT message code. Did you mean 'AUTH_105' (Outdated message)?",
        fixes: [
          {
            title: "Change to 'AUTH_105' (Outdated message).",
            edits: [{ start: 57, end: 65, text: 'AUTH_105' }],
          },
        ],
        isCertain: true,
      },
    ]);
  });

  it('is mended where there is one answer only', () => {
    expect(answersOf().fixAll(misspelt)).toEqual([{ start: 57, end: 65, text: 'AUTH_105' }]);
  });

  it('is explained on hover, completed, and asked why', () => {
    const answers = answersOf();
    expect(answers.hover(misspelt, at("'AUTH_103'"))?.markdown).toContain('Signature error');
    expect(answers.completions(misspelt, at("'AUHT_105'"))?.candidates.length).toBeGreaterThan(100);
    expect(answers.explain(misspelt, at("'AUHT_105'"))?.rule).toBe('no-unknown-code');
    // No word of it passes the gate, and there is an answer all the same.
    expect(answers.explain({ name: 'a.ts', text: "kind === 'AUTH_103'" }, 12)?.isXts).toBe(false);
  });

  it('is left alone by a rule that is off, and judged by the options given', () => {
    expect(answersOf({ ...defaultChoices, rules: { 'no-unknown-code': 'off' } }).reports(misspelt)).toEqual(
      [],
    );
    const presence: PlayFile = {
      name: 'a.ts',
      text: "export const b = await fetch('https://sapi.xt.com/v4/a').then((r) => r.json());\nif (b.result) show();\n",
    };
    expect(answersOf().reports(presence)).toEqual([]);
    // What is no value of an option is left out, wherever it comes from.
    const wrong = { 'no-unchecked-result': { truthiness: 'no', nothing: 1 } };
    expect(answersOf({ ...defaultChoices, rules: wrong }).reports(presence)).toEqual([]);
    const level = { 'no-unchecked-result': { truthiness: false } };
    expect(answersOf({ ...defaultChoices, rules: level }).reports(presence)).toHaveLength(1);
  });
});

describe('two files', () => {
  const client = `import { CODES, place } from './codes';
export async function run() {
  const body = await place();
  if (body.rc === 0) return body.result;
  return CODES.includes(body.mc) ? 'again' : body.mc === 'AUHT_105' ? 'resync' : 'stop';
}
`;
  const codes = `export const CODES = ['COMMON_002', 'COMON_003'];
export const place = async () => (await fetch('https://sapi.xt.com/v4/order')).json();
`;
  let files: readonly PlayFile[] = [];
  const answers = createAnswers(parser, defaultChoices, () => files);
  /** What is told of the first file, beside a second one. */
  const toldBeside = (text: string, first = client): readonly string[] => {
    const file = { name: 'client.ts', text: first };
    files = [file, { name: 'codes.ts', text }];
    return answers.reports(file).map(({ message }) => message);
  };
  const misspeltHere = "'AUHT_105' is not an XT message code. Did you mean 'AUTH_105' (Outdated message)?";

  it('are judged together: what the second one writes counts in the first', () => {
    expect(toldBeside(codes)).toEqual([
      "'COMON_003', an element of CODES (codes.ts:1), is not an XT message code. Did you mean 'COMMON_003' (Operation failed, please try it later)?",
      misspeltHere,
    ]);
    const [first] = files;
    const list = first && answers.reports(first)[0];
    // The list is mended where it stands.
    expect(list).toMatchObject({ fixes: [], start: client.indexOf('CODES.includes') });
  });

  it('as they are now', () => {
    expect(toldBeside(codes.replace('COMON', 'COMMON'))).toEqual([misspeltHere]);
    expect(toldBeside('')).toEqual([misspeltHere]);
    expect(toldBeside(codes)).toHaveLength(2);
  });

  it('without a word of XT in the first, and with the ending that is written', () => {
    const wrapped =
      "import { place } from './codes.js';\nexport const id = async () => (await place()).result.id;\n";
    expect(toldBeside(codes, wrapped)).toEqual([
      "'result' is used before rc or mc has told whether XT granted it: XT answers a failure with HTTP 200 and result null.",
    ]);
    expect(toldBeside(codes, wrapped.replace('codes.js', 'others'))).toEqual([]);
    const apart = createAnswers(parser, { ...defaultChoices, settings: { modules: false } }, () => files);
    toldBeside(codes, wrapped);
    expect(files[0] && apart.reports(files[0])).toEqual([]);
  });
});

it('settings that are wrong are told', () => {
  expect(answersOf({ ...defaultChoices, settings: { hosts: ['https://a.example'] } }).problems).toEqual([
    `'hosts[0]' must be a host without scheme, port or path, such as "api.example.com"; got "https://a.example"`,
  ]);
  expect(answersOf({ ...defaultChoices, settings: [1] }).problems).not.toEqual([]);
});

describe('the examples', () => {
  const examples = readExamples(root);

  it.each(examples.map((example) => [example.id, example] as const))(
    '%s: reported, or silent',
    (id, { group, files }) => {
      const answers = createAnswers(parser, { ...defaultChoices, preset: 'strict' }, () => files);
      const told = files.flatMap((file) => answers.reports(file).map(({ rule }) => rule));
      if (group === 'Rules') expect(told).toContain(id);
      else if (group === 'The demo') expect(told).not.toEqual([]);
      else expect(told).toEqual([]);
    },
  );

  it('have a name each', () => {
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
  });
});
