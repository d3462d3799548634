import parser from '@typescript-eslint/parser';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { idiomPages, marksOf, typedPages } from '../../analysis/test/support/idioms.ts';
import plugin from '../src/index.ts';

/*
 * Each variant of an idiom once more, with types and beside the real libraries: what shows without types must not be
 * lost, look-alikes stay silent, and what only types show is found. One program has all of them.
 */

const project = fileURLToPath(new URL('./fixtures/typed/', import.meta.url));
const pages = [...typedPages, ...idiomPages];

const texts = new Map(
  pages.flatMap(({ snippets }, page) =>
    snippets.map(({ text }, index) => [nameOf(page, index), `${text}export {};\n`] as const),
  ),
);

function nameOf(page: number, index: number): string {
  return `${project}idiom-${page}-${index}.ts`;
}

function createProgram(): ts.Program {
  const { config } = ts.readConfigFile(`${project}tsconfig.json`, (name) => ts.sys.readFile(name)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  const host = ts.createCompilerHost(options);
  return ts.createProgram({
    rootNames: [...texts.keys()],
    options,
    host: {
      ...host,
      fileExists: (name) => texts.has(name) || host.fileExists(name),
      readFile: (name) => texts.get(name) ?? host.readFile(name),
      getSourceFile: (name, version, ...rest) => {
        const text = texts.get(name);
        return text === undefined
          ? host.getSourceFile(name, version, ...rest)
          : ts.createSourceFile(name, text, version, true);
      },
    },
  });
}

const program = createProgram();

function told(name: string): readonly string[] {
  const config: Linter.Config[] = [
    { files: ['**/*.ts'], languageOptions: { parser, parserOptions: { programs: [program] } } },
    plugin.configs.recommendedTypeChecked,
    { settings: { 'xt-mc': { types: true, typeNames: ['XtCode'] } } },
  ];
  return new Linter({ configType: 'flat', cwd: project })
    .verify(texts.get(name) ?? '', config, { filename: name })
    .map(({ line, ruleId, message }) => `${line} ${ruleId?.replace('xt-mc/', '') ?? message}`)
    .sort();
}

describe.each(pages.map(({ name, snippets }, page) => ({ name, snippets, page })))(
  '$name',
  ({ snippets, page }) => {
    it.each(snippets.map((snippet, index) => ({ ...snippet, index })))('$title', ({ text, index }) => {
      expect(told(nameOf(page, index))).toEqual(marksOf(text));
    });
  },
);
