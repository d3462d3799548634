import { parseArgs } from 'node:util';
import { isOurs, languageOf } from '../languages.ts';
import { UsageError } from './usage-error.ts';

/** What `why` is asked. Line and column are counted from 1, the column in UTF-16's units, as compilers print them. */
export interface Call {
  readonly fileName: string;
  readonly line: number;
  readonly column: number;
  readonly languageId: string;
  /** What was given as settings. */
  readonly settings: unknown;
  readonly isTextOnInput: boolean;
  readonly isMarkdown: boolean;
}

/**
 * Reads the parameters behind `why`.
 *
 * @throws UsageError where they are not as they must be
 */
export function readCall(given: readonly string[]): Call {
  const { values, positionals } = parse(given);
  const [place, ...others] = positionals;
  if (place === undefined || others.length > 0) throw new UsageError('why takes one place: FILE:LINE:COLUMN');
  const [, fileName, line, column] = /^(.+):([1-9]\d*):([1-9]\d*)$/s.exec(place) ?? [];
  if (fileName === undefined)
    throw new UsageError(`${place} is no place: write FILE:LINE:COLUMN, both counted from 1`);
  const languageId = values.language ?? languageOf(fileName);
  if (languageId === undefined || !isOurs(languageId)) {
    const what = languageId === undefined ? `${fileName} is in no language` : `${languageId} is no language`;
    throw new UsageError(`${what} in which codes are looked for; name one, as in --language=typescript`);
  }
  return {
    fileName,
    line: Number(line),
    column: Number(column),
    languageId,
    settings: values.settings === undefined ? {} : settingsIn(values.settings),
    isTextOnInput: values.stdin,
    isMarkdown: values.markdown,
  };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        stdin: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        language: { type: 'string' },
        settings: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function settingsIn(written: string): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    throw new UsageError(`--settings takes JSON, such as '{"hosts":["api.example.com"]}', got ${written}`);
  }
}
