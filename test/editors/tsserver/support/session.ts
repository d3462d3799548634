import { join } from 'node:path';
import type { Files } from './project.ts';
import { writeProject } from './project.ts';
import type { Staged } from './stage.ts';
import type { Place, ServerOptions } from './tsserver.ts';
import { placeAt, placeOf, Tsserver } from './tsserver.ts';

/** A server with a project of its own. */
export interface Session {
  readonly server: Tsserver;
  readonly folder: string;
  readonly path: (name: string) => string;
  /** The place of a text in one of the project's files; `|` in it marks the very place, else it is the text's start. */
  readonly at: (name: string, marked: string) => Place;
  /** Opens a file, or gives an open one another text. */
  write(name: string, text: string): void;
  text(name: string): string;
}

/** Starts a server and opens the sources of its project. */
export function startSession(staged: Staged, options: ServerOptions, files: Files): Session {
  const folder = writeProject(staged, files);
  const server = new Tsserver({ probe: staged.folder, ...options, ...logIn(folder, options) });
  const texts = new Map<string, string>();
  const path = (name: string): string => join(folder, name);
  const session: Session = {
    server,
    folder,
    path,
    at(name, marked) {
      const by = marked.indexOf('|');
      return placeOf(path(name), marked.replace('|', ''), Math.max(by, 0), session.text(name));
    },
    write(name, text) {
      if (texts.has(name)) server.tell('close', { file: path(name) });
      texts.set(name, text);
      server.open(path(name), text);
    },
    text: (name) => texts.get(name) ?? '',
  };
  for (const [name, text] of Object.entries(files)) {
    if (/\.[jt]sx?$/.test(name) && !name.includes('node_modules')) session.write(name, text);
  }
  return session;
}

/** Runs `body` with a session of its own, and stops the server whatever happens. */
export async function withSession(
  staged: Staged,
  options: ServerOptions,
  files: Files,
  body: (session: Session) => Promise<void>,
): Promise<void> {
  const session = startSession(staged, options, files);
  try {
    await body(session);
  } finally {
    await session.server.stop();
  }
}

/** A relative log is one in the project. */
function logIn(folder: string, { log }: ServerOptions): { log?: string } {
  return log === undefined ? {} : { log: join(folder, log) };
}

/** The whole range of a diagnostic or fix request, at a place. */
export function rangeAt({ file, line, offset }: Place): object {
  return { file, startLine: line, startOffset: offset, endLine: line, endOffset: offset };
}

/** A text with a server's edits made: those further back first, so that the others keep their places. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  const offsetOf = ({ line, offset }: Edit['start']): number =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + offset - 1;
  return [...edits]
    .sort((a, b) => offsetOf(b.start) - offsetOf(a.start))
    .reduce(
      (changed, { start, end, newText }) =>
        changed.slice(0, offsetOf(start)) + newText + changed.slice(offsetOf(end)),
      text,
    );
}

export interface Edit {
  readonly start: { readonly line: number; readonly offset: number };
  readonly end: { readonly line: number; readonly offset: number };
  readonly newText: string;
}

export { placeAt };
