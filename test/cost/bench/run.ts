/*
 * What the plugin costs, as ratios of one run: the figures of docs/performance.md. Nothing here fails because a machine
 * is slow; what must not grow is counted in `pnpm test`.
 */
import { compareGrowth, compareKinds } from './growth.ts';
import { compareLarge } from './large.ts';
import { compareRules } from './rules.ts';
import { compareImports, compareOxlint } from './starts.ts';
import { section, type Row } from './table.ts';
import { compareTyped } from './typed-project.ts';

const sections: Readonly<Record<string, () => Iterable<Row> | Promise<Iterable<Row>>>> = {
  "Time of rules on ccxt's 104 clients": compareRules,
  'Processor time of linting 100 clients of XT': compareTyped,
  'Import into a fresh process': compareImports,
  "oxlint on ccxt's 104 clients": compareOxlint,
  'Growth of analysis and findings': compareGrowth,
  'Growth by kinds of code, as the exponent': compareKinds,
  'A file of 100,000 lines, all kinds in each other': compareLarge,
};

const [only = ''] = process.argv.slice(2);
for (const [title, compare] of Object.entries(sections)) {
  if (!title.toLowerCase().includes(only.toLowerCase())) continue;
  for (const line of section(title, await compare())) console.log(line);
}
