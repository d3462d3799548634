/**
 * The adversarial run: into files that look like XT's and are not, a correct client of XT is written, with its host and a
 * genuine look at `rc`. From then on the file has XT in it (evidence C2), and what was silent for want of evidence must
 * be silent for better reasons: with the strict preset, by every parser.
 */
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Linter } from 'eslint';
import { isByDesign, byDesign } from './by-design.ts';
import { fixtureLookAlikes, type LookAlike, likenesses, publishedLookAlikes } from './look-alikes.ts';
import type { CorpusPackage } from './packages.ts';
import { type Linters, parsersFor } from './read.ts';
import { aligned } from './table.ts';

/** A correct client. Its names are nobody else's, and nothing in it is reported. */
export const client = `
;const hostOfXt = 'https://sapi.xt.com';
async function askXtForItsTime() {
  const answerOfXt = await (await fetch(hostOfXt + '/v4/public/time')).json();
  if (answerOfXt.rc !== 0) throw new Error(answerOfXt.mc);
  return answerOfXt.result.serverTime;
}
`;

/** The folder of the module that `importing` imports: what is linted must lie beside it. */
export const moduleFolder = fileURLToPath(new URL('fixtures', import.meta.url));

/** The same by another module: its facts are XT's, and tell nothing of what else the file asks. */
export const importing = `
;import { XtOfOursError, askXtOfOurs, isRefusedByXt, textsOfXt } from './xt-of-ours.js';
async function askXtOfOursForItsTime() {
  const answerOfXt = await askXtOfOurs('/v4/public/time');
  if (isRefusedByXt(answerOfXt)) throw new XtOfOursError(textsOfXt[answerOfXt.mc] ?? answerOfXt.mc);
  return answerOfXt.result.serverTime;
}
`;

interface Told {
  readonly file: LookAlike;
  readonly report: Linter.LintMessage;
}

/**
 * Lints every look-alike with a client of XT in it, and with one that it imports. Returns what was reported and should
 * not have been.
 *
 * @param besideModule linters of files beside the module that is imported
 */
export async function runAdversarial(
  packages: readonly CorpusPackage[],
  linters: Linters,
  besideModule: Linters,
  cache: string,
): Promise<readonly string[]> {
  const groups = [
    { name: 'our fixtures', files: fixtureLookAlikes() },
    ...packages.map((entry) => ({ name: entry.name, files: publishedLookAlikes(entry, cache) })),
  ];
  const problems: string[] = [];
  const told: Told[] = [];
  let notParsed = 0;
  for (const { name, files } of groups) {
    console.error(`${name}: ${files.length}`);
    for (const file of files) {
      for (const parser of parsersFor(file.fileName)) {
        const outcomes = [
          await linters[parser](file.text + client, `${cache}/${file.fileName}`),
          await besideModule[parser](file.text + importing, join(moduleFolder, basename(file.fileName))),
        ];
        for (const outcome of outcomes) {
          if (outcome.kind === 'linted')
            told.push(...outcome.strictReports.map((report) => ({ file, report })));
          else if (outcome.kind === 'unparsable') notParsed++;
          else problems.push(`crash in ${file.name}: ${outcome.reason}`);
        }
      }
    }
  }
  const expected = told.filter(({ file, report }) => isByDesign(file.name, report));
  const wrong = told.filter((one) => !expected.includes(one));
  console.log(summary(groups));
  console.log(`\n${notParsed} times a parser rejected a file. Reported by design, ${expected.length} times:`);
  for (const { file, reason } of byDesign) {
    const reports = expected.filter((one) => one.file.name === file);
    console.log(`- ${file}, ${reports.length}: ${reason}`);
    if (reports.length === 0 && groups[0]?.files.some(({ name }) => name === file)) {
      problems.push(`${file} is silent now: strike it from what is reported by design`);
    }
    for (const line of new Set(reports.map(({ report }) => describe(report)))) console.log(`    ${line}`);
  }
  return [...problems, ...wrong.map(({ file, report }) => `beside XT: ${file.name}:${describe(report)}`)];
}

function describe({ line, column, ruleId, message }: Linter.LintMessage): string {
  return `${line}:${column} ${ruleId ?? ''} ${message}`;
}

function summary(groups: readonly { readonly name: string; readonly files: readonly LookAlike[] }[]): string {
  const row = (name: string, files: readonly LookAlike[]): string[] => [
    name,
    String(files.length),
    ...likenesses.map((one) => String(files.filter((file) => file.likenesses.includes(one)).length)),
  ];
  const all = groups.flatMap(({ files }) => files);
  return aligned([
    ['look-alikes', 'files', ...likenesses],
    ...groups.filter(({ files }) => files.length > 0).map(({ name, files }) => row(name, files)),
    row('all', all),
  ]);
}
