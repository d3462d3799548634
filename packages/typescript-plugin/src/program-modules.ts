import { maxImportsDeep, maxModuleLength, maxModulesOfFile } from '@xt-mc/analysis';
import type ts from 'typescript';

/** Finds the modules of a project's own that a file imports: as a program resolves them, or a host without one. */
export interface ModulesAround {
  resolve(specifier: string, fromFile: string): ts.SourceFile | undefined;
  /** Whether `isSought` is true of one of the modules that a file reaches. */
  reaches(file: ts.SourceFile, isSought: (module: { readonly text: string }) => boolean): boolean;
}

/** Specifiers as a program gathers them of each file: imports, exports, `require` and `import()`. No public interface. */
interface WithImports {
  readonly imports?: readonly ts.StringLiteralLike[];
}

const known = new WeakMap<ts.Program, ModulesAround>();

/** The modules around a program's files; the same for each who asks. */
export function modulesOfProgram(program: ts.Program): ModulesAround {
  let modules = known.get(program);
  if (!modules) known.set(program, (modules = readModulesOf(program)));
  return modules;
}

function readModulesOf(program: ts.Program): ModulesAround {
  const isRead = (file: ts.SourceFile): boolean =>
    /\.(?:[cm]?[jt]sx?|json)$/.test(file.fileName) &&
    file.text.length <= maxModuleLength &&
    !file.fileName.includes('/node_modules/') &&
    !program.isSourceFileFromExternalLibrary(file) &&
    !program.isSourceFileDefaultLibrary(file);

  function moduleAt(specifier: ts.StringLiteralLike): ts.SourceFile | undefined {
    const symbol = program.getTypeChecker().getSymbolAtLocation(specifier);
    const [file] = (symbol?.declarations ?? []).filter(isSourceFile);
    return file && isRead(file) ? file : undefined;
  }

  return {
    resolve(specifier, fromFile) {
      const from = program.getSourceFile(fromFile) as WithImports | undefined;
      const node = from?.imports?.find(({ text }) => text === specifier);
      return node && moduleAt(node);
    },
    reaches(file, isSought) {
      const seen = new Set([file]);
      let next = [file];
      for (let depth = 0; depth < maxImportsDeep; depth++) {
        const found = next
          .flatMap((from) => (from as WithImports).imports ?? [])
          .flatMap((node) => moduleAt(node) ?? []);
        next = [];
        for (const module of found) {
          if (seen.has(module) || seen.size > maxModulesOfFile) continue;
          seen.add(module);
          if (isSought(module)) return true;
          next.push(module);
        }
      }
      return false;
    },
  };
}

function isSourceFile(node: ts.Node): node is ts.SourceFile {
  return 'fileName' in node && 'statements' in node;
}
