import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What TypeScript's language service shows, as plain text, on hovering the given text of a file. */
export function quickInfo(folder: string, fileName: string, hovered: string): string {
  const file = join(folder, fileName);
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const service = ts.createLanguageService({
    directoryExists: (path) => ts.sys.directoryExists(path),
    fileExists: (path) => ts.sys.fileExists(path),
    readFile: (path, encoding) => ts.sys.readFile(path, encoding),
    getCompilationSettings: () => options,
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const text = ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
  });
  const info = service.getQuickInfoAtPosition(file, positionOf(file, hovered));
  service.dispose();
  const signature = ts.displayPartsToString(info?.displayParts);
  return `${signature}\n${ts.displayPartsToString(info?.documentation)}`;
}

/** The offset of a text's last character in a file. */
export function positionOf(file: string, text: string): number {
  const start = readFileSync(file, 'utf8').indexOf(text);
  if (start === -1) throw new Error(`${file} does not hold ${text}`);
  return start + text.length - 1;
}
