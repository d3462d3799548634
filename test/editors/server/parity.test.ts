/** The language server says of every fixture what the plugin says in tsserver, where neither asks types. */
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../../packages/language-server/src/answers.ts';
import type { Document } from '../../../packages/language-server/src/documents/document.ts';
import { createDocument } from '../../../packages/language-server/src/documents/document.ts';
import { optionsOf } from '../../../packages/language-server/src/settings/read.ts';
import { init } from '../../../packages/typescript-plugin/src/index.ts';
import { createService } from '../../../packages/typescript-plugin/test/service.ts';
import { readText, root, sourceFiles } from '../../parity/corpus.ts';

const options = { preset: 'strict', diagnostics: 'warning' } as const;
const answers = createAnswers(optionsOf(options));

const files = [
  'packages/analysis/test/fixtures',
  'packages/eslint-plugin/test/fixtures',
  'test/corpus/suggestions/fixtures',
  'test/demo/client/src',
].flatMap((folder) => sourceFiles(join(root, folder)));

const languageIds: Readonly<Record<string, string>> = {
  js: 'javascript',
  jsx: 'javascriptreact',
  ts: 'typescript',
  tsx: 'typescriptreact',
};

function documentOf(file: string): Document {
  const extension = /\.[cm]?([jt]sx?)$/.exec(file)?.[1] ?? '';
  const languageId = languageIds[extension] ?? '';
  const uri = `file://${file}`;
  return createDocument({ uri, languageId, version: 1, text: readText(file) }, 'utf-16');
}

/** The plugin's service over one file, and the service that it extends. */
function serviceFor({ fileName, text }: Document) {
  const { service } = createService({ [fileName]: text });
  const info: Partial<ts.server.PluginCreateInfo> = {
    languageService: service,
    config: { ...options, types: false },
    project: { getProjectName: () => 'parity' } as ts.server.Project,
  };
  return {
    host: service,
    plugin: init({ typescript: ts }).create(info as ts.server.PluginCreateInfo),
  };
}

/** Where something may be said: literals, and words that may be a code, a key or a name. */
function places(text: string): readonly number[] {
  return Array.from(
    text.matchAll(/['"`]|(?<![\w$])(?:[A-Z][A-Z0-9]*_\w+|\d+|[a-z]\w*(?=:))/g),
    ({ index }) => index,
  );
}

const documentation = (info: ts.QuickInfo | undefined): string =>
  (info?.documentation ?? []).map(({ text }) => text).join('');

describe('the language server and the plugin', () => {
  const counts = { reports: 0, fixes: 0, hovers: 0, completions: 0 };

  it.each(files.map((file) => file.slice(root.length)))('say the same of %s', (name) => {
    const document = documentOf(join(root, name));
    const { fileName, text } = document;
    const { host, plugin } = serviceFor(document);

    const reports = answers.reports(document);
    const told = plugin.getSemanticDiagnostics(fileName).filter(({ source }) => source === 'xt-mc');
    expect(reports.map(({ start, end, code, message }) => ({ start, end, code, message }))).toEqual(
      told.map(({ start = 0, length = 0, code, messageText }) => ({
        start,
        end: start + length,
        code,
        message: messageText,
      })),
    );
    counts.reports += reports.length;

    const offered = reports.flatMap(({ start, end, code }) =>
      plugin.getCodeFixesAtPosition(fileName, start, end, [code], {}, {}),
    );
    const descriptions = new Set(offered.map(({ description }) => description));
    for (const { description, edits } of reports.flatMap(({ fixes }) => fixes)) {
      expect(descriptions).toContain(description);
      const textChanges = edits.map(({ start, end, text: newText }) => ({
        span: { start, length: end - start },
        newText,
      }));
      expect(offered.map(({ changes }) => changes[0]?.textChanges)).toContainEqual(textChanges);
      counts.fixes++;
    }

    for (const offset of places(text)) {
      const hover = answers.hover(document, offset);
      const shown = documentation(plugin.getQuickInfoAtPosition(fileName, offset));
      // Where TypeScript says the same already, the plugin adds nothing.
      const own = documentation(host.getQuickInfoAtPosition(fileName, offset));
      if (!hover) expect(shown, `${offset}`).toBe(own);
      else if (own === '' || !own.includes(hover.message)) expect(shown).toContain(hover.markdown);
      if (hover) counts.hovers++;

      if (!/['"`]/.test(text.charAt(offset))) continue;
      const candidates = answers.completions(document, offset + 1)?.candidates ?? [];
      const entries = plugin.getCompletionsAtPosition(fileName, offset + 1, {})?.entries ?? [];
      const names = new Set(entries.map((entry) => entry.name));
      expect(
        candidates.filter(({ text: candidate }) => !names.has(candidate)).length === 0 ||
          isClosed(candidates, names),
      ).toBe(true);
      if (candidates.length === 0)
        expect(entries.filter(({ sortText }) => /^0\d{4}$/.test(sortText))).toEqual([]);
      else counts.completions++;
    }
  });

  /** Where a type allows but some texts, the plugin, which asks TypeScript, offers these alone. */
  function isClosed(candidates: readonly { readonly text: string }[], names: ReadonlySet<string>): boolean {
    return candidates.some(({ text }) => names.has(text));
  }

  it('say something', () => {
    expect(counts.reports).toBeGreaterThan(60);
    expect(counts.fixes).toBeGreaterThan(60);
    expect(counts.hovers).toBeGreaterThan(500);
    expect(counts.completions).toBeGreaterThan(100);
  });
});
