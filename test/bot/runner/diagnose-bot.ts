import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { rules } from '../../../packages/analysis/src/index.ts';
import { init } from '../../../packages/typescript-plugin/src/index.ts';
import type { Bot } from './copy-bot.ts';
import type { Told } from './lint-bot.ts';

const names = new Map(rules.map(({ name, code }) => [code, name]));

/** What the plugin tells in tsserver, as diagnostics, where it is asked for all that `strict` tells. */
export function diagnoseBot({ folder, files }: Bot, types: boolean): readonly Told[] {
  const service = serviceOf(folder);
  const info: Partial<ts.server.PluginCreateInfo> = {
    languageService: service,
    config: { preset: 'strict', diagnostics: 'warning', types },
    project: { getProjectName: () => `bot ${String(types)}` } as ts.server.Project,
  };
  const plugin = init({ typescript: ts }).create(info as ts.server.PluginCreateInfo);
  return files.flatMap((file) => {
    const path = join(folder, file);
    const source = plugin.getProgram()?.getSourceFile(path);
    if (!source) throw new Error(`${file} is not in the bot's program`);
    return plugin
      .getSemanticDiagnostics(path)
      .filter((one) => one.source === 'xt-mc')
      .map(({ start = 0, code, messageText }) => ({
        file,
        line: source.getLineAndCharacterOfPosition(start).line + 1,
        rule: names.get(code) ?? String(code),
        message: ts.flattenDiagnosticMessageText(messageText, ' '),
      }));
  });
}

/** The language service of the bot's own tsconfig, from the disk. */
function serviceOf(folder: string): ts.LanguageService {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  return ts.createLanguageService({
    directoryExists: (path) => ts.sys.directoryExists(path),
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    fileExists: (path) => ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    getCompilationSettings: () => options,
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    getScriptFileNames: () => fileNames,
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) =>
      ts.sys.fileExists(path) ? ts.ScriptSnapshot.fromString(readFileSync(path, 'utf8')) : undefined,
  });
}
