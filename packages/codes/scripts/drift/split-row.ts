import type { Row } from '../schema.ts';
import { codeShapes } from '../schema.ts';
import type { Line } from './lines.ts';
import { PageError } from './page-error.ts';
import type { PageRow, PageTable } from './page.ts';

// XT's text form puts the message right behind the code: `AUTH_103Signature error`.
const runTogether = {
  message: /^(?<stem>[A-Z]+(?:_[A-Z]+)*_[A-Z]?)(?<digits>\d+)(?<message>\D.*)$/,
  return: /^(?<digits>\d)(?<message>\D.*)$/,
  http: /^(?<digits>[1-5]\d\d)(?<message>\D.*)$/,
} as const satisfies Record<PageTable, RegExp>;

/** Splits lines into code and message; knows from the catalogue what codes look like. */
export class RowSplitter {
  /** Codes that are words, which no digit ends, the longest first. */
  readonly #words: readonly string[];
  /** How many digits follow `AUTH_` or `ORDER_F`. */
  readonly #widths = new Map<string, Set<number>>();
  readonly #file: string;

  constructor(rows: readonly Row[], file: string) {
    this.#file = file;
    const codes = rows.filter(({ table }) => table !== 'return' && table !== 'http').map(({ code }) => code);
    this.#words = codes.filter((code) => !/\d$/.test(code)).sort((a, b) => b.length - a.length);
    for (const code of codes) {
      const [, stem, digits] = /^(.*\D)(\d+)$/.exec(code) ?? [];
      if (stem === undefined || digits === undefined) continue;
      const widths = this.#widths.get(stem) ?? new Set();
      this.#widths.set(stem, widths.add(digits.length));
    }
  }

  /**
   * A line as a row of the table.
   *
   * @returns undefined if the line begins with no code of the table
   * @throws PageError if it does, but where the message begins, or what it is, cannot be told
   */
  split(line: Line, table: PageTable): PageRow | undefined {
    const row = line.cells ? this.#splitCells(line, line.cells, table) : this.#splitText(line, table);
    if (row === undefined) return undefined;
    // The data file writes - for what is empty.
    if (row.message === '' || row.message === '-') {
      throw this.#error(line, `${row.code} has no message`, 'Complete the row, or save the page again');
    }
    return row;
  }

  #splitCells({ number }: Line, cells: readonly string[], table: PageTable): PageRow | undefined {
    const code = (cells[0] ?? '').replace(/^(`|\*\*)(.*)\1$/, '$2').trim();
    if (!codeShapes[table].test(code)) return undefined;
    const [message = '', ...more] = cells.slice(1);
    if (more.some((cell) => cell !== '')) {
      throw new PageError(
        `${this.#file}:${number}`,
        `the row of ${code} has ${cells.length} cells instead of 2`,
        'Leave code and message in it, and write \\| for a bar in a Markdown cell',
      );
    }
    return { line: number, code, message };
  }

  #splitText(line: Line, table: PageTable): PageRow | undefined {
    const { number, text } = line;
    const groups = runTogether[table].exec(text)?.groups as
      { readonly stem?: string; readonly digits: string; readonly message: string } | undefined;
    if (groups) {
      const { stem = '', digits, message } = groups;
      const widths = this.#widths.get(stem);
      if (table === 'message' && widths && !widths.has(digits.length)) {
        const usual = [...widths].sort().join(' or ');
        throw this.#error(
          line,
          `${stem}${digits} has ${digits.length} digits where its family has ${usual}, so a digit may belong to the message`,
          'Put a tab between code and message, and between "mc" and "Message" above',
        );
      }
      return { line: number, code: `${stem}${digits}`, message: message.trim() };
    }
    const word = table === 'message' ? this.#words.find((code) => text.startsWith(code)) : undefined;
    if (word === undefined || /^[A-Z0-9_]*_/.test(text.slice(word.length))) return undefined;
    return { line: number, code: word, message: text.slice(word.length).trim() };
  }

  #error({ number }: Line, problem: string, cure: string): PageError {
    return new PageError(`${this.#file}:${number}`, problem, cure);
  }
}
