import { execFile } from 'node:child_process';

/** A place of a document, counted from 0, and the document as it is in the editor. */
interface Asked {
  readonly fileName: string;
  readonly languageId: string;
  readonly text: string;
  readonly line: number;
  readonly character: number;
}

/** Nobody waits longer for a page. Milliseconds. */
const patience = 30_000;

/** What the server's command ends with where there is nothing to explain. */
const nothing = 3;

/**
 * The page that the extension's own server writes on a place, from syntax alone; undefined where there is nothing to
 * explain. It is run for this one question, whether or not another one answers the editor: so nothing is told twice.
 *
 * @param server the server's file
 * @param options the user's settings
 * @throws Error where the server fails, with what it said
 */
export function askWhy(
  server: string,
  { fileName, languageId, text, line, character }: Asked,
  options: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  const place = `${fileName}:${line + 1}:${character + 1}`;
  const flags = [
    '--stdin',
    '--markdown',
    `--language=${languageId}`,
    `--settings=${JSON.stringify(options)}`,
  ];
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [server, 'why', ...flags, '--', place],
      // The editor's own program is Node when it is told so.
      { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, timeout: patience },
      (error, page, said) => {
        if (!error) resolve(page);
        else if (error.code === nothing) resolve(undefined);
        else reject(new Error(said.trim() || error.message, { cause: error }));
      },
    );
    // One that ends without reading says why, and how it ended.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(text);
  });
}
