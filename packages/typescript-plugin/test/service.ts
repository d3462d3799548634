import ts from 'typescript';

/** A language service over texts, as a host without a server makes one. Each change makes a new version of a file. */
export function createService(texts: Readonly<Record<string, string>>): {
  readonly service: ts.LanguageService;
  readonly change: (name: string, text: string) => void;
} {
  const files = new Map(Object.entries(texts).map(([name, text]) => [name, { text, version: 1 }]));
  const host: ts.LanguageServiceHost = {
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name)?.text,
    getCompilationSettings: () => ({ noLib: true, allowJs: true, types: [] }),
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => '/lib.d.ts',
    getScriptFileNames: () => [...files.keys()],
    getScriptVersion: (name) => String(files.get(name)?.version),
    getScriptSnapshot: (name) => {
      const file = files.get(name);
      return file && ts.ScriptSnapshot.fromString(file.text);
    },
  };
  return {
    service: ts.createLanguageService(host),
    change(name, text) {
      files.set(name, { text, version: (files.get(name)?.version ?? 0) + 1 });
    },
  };
}
