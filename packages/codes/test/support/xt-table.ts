import { readFileSync } from 'node:fs';

/** Codes and texts of XT's page of response codes, read without the generator's help. */
export interface XtTable {
  readonly httpStatuses: readonly (readonly [number, string])[];
  readonly returnCodes: readonly (readonly [number, string])[];
  readonly messageCodes: readonly (readonly [string, string])[];
}

const heads = ['httpStatusDescription', 'rcDescription', 'mcMessage'];
// The page's text runs code and message together. No message begins with a digit.
const row = /^(?<code>\d+|SUCCESS|FAILURE|[A-Z]+_F?\d+)(?<text>\D.*)$/;

/** The rows of the page, in its order, repeated ones included. */
export function readXtTable(): XtTable {
  const lines = readFixture('response-codes.txt').split('\n');
  const [http = [], rc = [], mc = []] = heads.map((head) => {
    const start = lines.indexOf(head) + 1;
    const length = lines.slice(start).findIndex((line) => line === '');
    const block = length === -1 ? lines.slice(start) : lines.slice(start, start + length);
    return block.map((line): readonly [string, string] => {
      const { code, text } = row.exec(line)?.groups ?? {};
      if (code === undefined || text === undefined) throw new Error(`no row of the table: ${line}`);
      return [code, text];
    });
  });
  const numbered = (rows: readonly (readonly [string, string])[]) =>
    rows.map(([code, text]) => [Number(code), text] as const);
  return { httpStatuses: numbered(http), returnCodes: numbered(rc), messageCodes: mc };
}

/** The rows of a tab-separated fixture below its head. */
export function readTsv(name: string): string[][] {
  return readFixture(name)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

function readFixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
}
