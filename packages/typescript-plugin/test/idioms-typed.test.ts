import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { marksOf, typedPages } from '../../analysis/test/support/idioms.ts';
import { init } from '../src/index.ts';

/*
 * The idioms that only types show, as the editor tells them: TypeScript's own tree, and its own libraries. ESLint's
 * half is in the tests of its plugin.
 */

const folder = fileURLToPath(new URL('../../eslint-plugin/test/fixtures/typed/', import.meta.url));
const file = `${folder}idiom.ts`;

/** The lines on which the plugin's own diagnostics stand. */
function toldLines(text: string): readonly string[] {
  const host: ts.LanguageServiceHost = {
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => (name === file ? text : ts.sys.readFile(name)),
    getCompilationSettings: () => ({
      strict: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    }),
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const known = name === file ? text : ts.sys.fileExists(name) ? readFileSync(name, 'utf8') : undefined;
      return known === undefined ? undefined : ts.ScriptSnapshot.fromString(known);
    },
  };
  const info: Partial<ts.server.PluginCreateInfo> = {
    languageService: ts.createLanguageService(host),
    config: { diagnostics: 'warning', typeNames: ['XtCode'] },
    project: { getProjectName: () => 'idioms' } as ts.server.Project,
  };
  return init({ typescript: ts })
    .create(info as ts.server.PluginCreateInfo)
    .getSemanticDiagnostics(file)
    .filter(({ source }) => source === 'xt-mc')
    .map(({ start = 0 }) => String(text.slice(0, start).split('\n').length))
    .sort();
}

it.each(typedPages.flatMap(({ snippets }) => snippets))('$title', ({ text }) => {
  const lines = marksOf(text).map((mark) => mark.split(' ')[0]);
  expect(toldLines(text)).toEqual([...lines].sort());
});
