/** What is asked of ESLint's server about a case's file, and what must come back. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeFileSync } from 'node:fs';
import type { Client } from '../language-servers/client.ts';
import type { File } from '../language-servers/files.ts';
import { performed } from '../language-servers/perform.ts';
import type { CodeAction, Command, Diagnostic, Range } from '../language-servers/protocol.ts';
import { applyEdits, positionAt } from '../language-servers/protocol.ts';
import type { Case } from './cases.ts';
import { textOf } from './cases.ts';

/** What was seen, in lines to print, and what differs from what must be. */
export interface Seen {
  readonly seen: readonly string[];
  readonly problems: readonly string[];
}

export async function check(client: Client, folder: string, wanted: Case): Promise<Seen> {
  const document = new Document(client, folder, `${wanted.name}.ts`, textOf(wanted.lines));
  const found = await document.diagnostics();
  const [diagnostic] = found;
  if (!diagnostic) return { seen: ['no squiggle'], problems: ['no diagnostic came'] };
  const problems = problemsOf(found, wanted, document.text);
  const fixes = await document.quickFixes(diagnostic);
  const seen = [`${place(diagnostic.range)} ${String(diagnostic.code)}: ${diagnostic.message}`];
  if (fixes.length === 0) problems.push('no suggestion came as a quick fix');
  for (const [index, fix] of fixes.entries()) {
    const mended = await document.applied(fix);
    const left = await document.diagnostics(mended);
    seen.push(`quick fix "${fix.title}": ${left.length === 0 ? 'mended' : 'not mended'}`);
    problems.push(
      ...left.map(({ message }) => `after "${fix.title}" ESLint says: ${message}`),
      ...(index === 0 ? problemsOfFirst(fix, mended, wanted) : []),
    );
    // The next fix speaks of the text as it was, and of what the server last saw.
    await document.diagnostics(document.text);
    await document.quickFixes(diagnostic);
  }
  return { seen, problems };
}

function problemsOf(found: readonly Diagnostic[], { rule, squiggle, says }: Case, text: string): string[] {
  const start = text.indexOf(squiggle);
  const expected = { start: positionAt(text, start), end: positionAt(text, start + squiggle.length) };
  const [first] = found;
  return [
    ...(found.length === 1 ? [] : [`${found.length} diagnostics instead of one`]),
    ...(first?.code === `xt-mc/${rule}` ? [] : [`the code is ${String(first?.code)}`]),
    ...(first?.source === 'eslint' ? [] : [`the source is ${String(first?.source)}`]),
    ...(first?.message.includes(says) ? [] : [`the message does not hold "${says}"`]),
    ...(JSON.stringify(first?.range) === JSON.stringify(expected)
      ? []
      : [`the squiggle is at ${first ? place(first.range) : '?'} instead of ${place(expected)}`]),
  ];
}

function problemsOfFirst({ title }: CodeAction | Command, mended: string, { rule, fix }: Case): string[] {
  const expected = `${fix.title} (xt-mc/${rule})`;
  return [
    ...(title === expected ? [] : [`the first quick fix is "${title}" instead of "${expected}"`]),
    ...(mended === textOf(fix.lines) ? [] : [`applied, it makes this of the text:\n${mended}`]),
  ];
}

function place({ start, end }: Range): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

/** A file open in the editor. */
class Document implements File {
  readonly uri: string;
  readonly text: string;
  readonly #client: Client;
  #version = 1;

  constructor(client: Client, folder: string, name: string, text: string) {
    const path = join(folder, name);
    writeFileSync(path, text);
    this.#client = client;
    this.uri = pathToFileURL(path).href;
    this.text = text;
    client.open(this.uri, text);
  }

  /** What ESLint says of the file, with another text if one is given. */
  async diagnostics(text?: string): Promise<readonly Diagnostic[]> {
    if (text !== undefined) {
      this.#client.notify('textDocument/didChange', {
        textDocument: { uri: this.uri, version: ++this.#version },
        contentChanges: [{ text }],
      });
    }
    const { items } = await this.#client.request<{ readonly items: readonly Diagnostic[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri: this.uri } },
    );
    return items;
  }

  /** The actions that change code; those that turn a rule off or show its page are the server's own. */
  async quickFixes(diagnostic: Diagnostic): Promise<readonly (CodeAction | Command)[]> {
    const actions = await this.#client.request<readonly (CodeAction | Command)[] | null>(
      'textDocument/codeAction',
      {
        textDocument: { uri: this.uri },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic], only: ['quickfix'], triggerKind: 1 },
      },
    );
    return (actions ?? []).filter(({ title }) => !/^(?:Disable|Show documentation for|Fix all) /.test(title));
  }

  async applied(action: CodeAction | Command): Promise<string> {
    return applyEdits(this.text, await performed(this.#client, action, this));
  }
}
