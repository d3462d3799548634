/** Fixtures as TypeScript checks them, strictly, and what our analysis suggests for them. */
import { dirname } from 'node:path';
import ts from 'typescript';
import { catalogue } from 'xt-mc/catalogue';
import type { Analysis } from '../../../packages/analysis/src/index.ts';
import { analyse, buildKnowledge, defaultSettings } from '../../../packages/analysis/src/index.ts';
import { lowerFile } from '../../../packages/typescript-plugin/src/lower/lower.ts';
import { createTypedHost } from '../../../packages/typescript-plugin/src/typed-host.ts';

const options: ts.CompilerOptions = {
  strict: true,
  noImplicitReturns: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  allowJs: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** What fixtures have around them, without the weight of the DOM's types. */
const ambientName = '/ambient.d.ts';
const ambient = `
declare function fetch(url: unknown, init?: unknown): Promise<{ ok: boolean; status: number; json(): Promise<any>; text(): Promise<string> }>;
declare const console: { log(...all: unknown[]): void; warn(...all: unknown[]): void; error(...all: unknown[]): void };
declare const process: { env: Record<string, string | undefined> };
`;

const knowledge = buildKnowledge(catalogue, defaultSettings);
const host = ts.createCompilerHost(options, true);
const parsed = new Map<string, ts.SourceFile | undefined>();

/** A fixture with some text of its own in place of the file's. */
export interface Checked {
  readonly program: ts.Program;
  readonly file: ts.SourceFile;
}

export function check(fileName: string, text: string, before?: Checked): Checked {
  const program = ts.createProgram(
    [ambientName, fileName],
    options,
    {
      ...host,
      getCurrentDirectory: () => dirname(fileName),
      fileExists: (name) => name === ambientName || host.fileExists(name),
      getSourceFile(name, version) {
        if (name === fileName) return ts.createSourceFile(name, text, version, true);
        if (!parsed.has(name))
          parsed.set(
            name,
            name === ambientName
              ? ts.createSourceFile(name, ambient, version, true)
              : host.getSourceFile(name, version),
          );
        return parsed.get(name);
      },
    },
    before?.program,
  );
  const file = program.getSourceFile(fileName);
  if (!file) throw new Error(`${fileName} is not in its own program`);
  return { program, file };
}

export interface Problem {
  readonly code: number;
  readonly text: string;
}

/** What TypeScript says of a file; of JavaScript, which it does not check, only whether it parses. */
export function diagnosticsOf({ program, file }: Checked): readonly Problem[] {
  const all = [
    ...program.getSyntacticDiagnostics(file),
    ...(/\.[cm]?jsx?$/.test(file.fileName) ? [] : program.getSemanticDiagnostics(file)),
  ];
  return all.map(({ code, messageText }) => ({
    code,
    text: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}

export function analyseChecked({ program, file }: Checked, withTypes: boolean): Analysis {
  const source = lowerFile(ts, file);
  return analyse(source, knowledge, withTypes ? createTypedHost(ts).factsOf(program, undefined) : undefined);
}
