import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse, type PlainSource } from '../../src/index.ts';
import { noUncheckedResult } from '../../src/rules/no-unchecked-result/definition.ts';
import { lowerings } from '../support/both-lowerings.ts';
import { knowledgeWith } from '../support/knowledge.ts';

/*
 * Which requests are XT's, and whose answers are bodies: small clients in `fixtures`, a heading each. A result that
 * `recommended` reports ends in `// !`, one that only `strict` reports in `// ! strict`.
 */

const folder = join(import.meta.dirname, 'fixtures');
const knowledge = knowledgeWith();

interface Client {
  readonly name: string;
  readonly fileName: string;
  readonly text: string;
}

function clientsOf(page: string): readonly Client[] {
  const text = readFileSync(join(folder, page), 'utf8');
  return Array.from(
    text.matchAll(/^## (.+)\n\n```(\w+)\n([^]*?)^```$/gm),
    ([, name = '', ext = '', code = '']) => ({
      name,
      fileName: `client.${ext}`,
      text: `${code}export {};\n`,
    }),
  );
}

function reportedLines(source: PlainSource, level: 'recommended' | 'strict'): readonly number[] {
  const { find, presets } = noUncheckedResult;
  const findings = find(analyse(source, knowledge), presets[level]);
  return findings.map(({ start }) => source.text.slice(0, start).split('\n').length);
}

/** The lines with a mark; without one, a client is silent. */
function markedLines(text: string, mark: RegExp): readonly number[] {
  return text.split('\n').flatMap((line, index) => (mark.test(line) ? [index + 1] : []));
}

/** The same client of XT's futures, which answer in another envelope. */
function futuresTwin(text: string): string {
  return text
    .replace(/\bsapi\.xt\.com/g, 'fapi.xt.com')
    .replace(/\bs-api\./g, 'f-api.')
    .replace(/\bsapi\.x\.group/g, 'fapi.x.group')
    .replace(/xt\.com\/(?:sapi\/)?v4/g, 'xt.com/fapi/v1');
}

const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
const cells = pages.flatMap((page) =>
  clientsOf(page).flatMap((client) =>
    lowerings.map(([lowering, lower]) => [`${page}: ${client.name} (${lowering})`, client, lower] as const),
  ),
);

describe('results of requests to XT', () => {
  it.each(cells)('%s', (_, { text, fileName }, lower) => {
    expect({
      recommended: reportedLines(lower(text, fileName), 'recommended'),
      strict: reportedLines(lower(text, fileName), 'strict'),
    }).toEqual({
      recommended: markedLines(text, /\/\/ !$/),
      strict: markedLines(text, /\/\/ !(?: strict)?$/),
    });
  });
});

describe('the same of futures: silent', () => {
  it.each(cells)('%s', (_, { text, fileName }, lower) => {
    expect(reportedLines(lower(futuresTwin(text), fileName), 'strict')).toEqual([]);
  });
});
