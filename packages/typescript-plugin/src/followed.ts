import type { PlainSource, ReadModule } from '@xt-mc/analysis';
import type ts from 'typescript';
import { modulesOfProgram } from './program-modules.ts';

/** The modules that one analysis has read, so that it can be told whether it still holds. */
export interface Followed {
  readonly read: ReadModule;
  /** Whether all of them are the same in another program, which is asked from then on. */
  holdsIn(program: ts.Program): boolean;
}

export function createFollowed(first: ts.Program, lower: (file: ts.SourceFile) => PlainSource): Followed {
  let program = first;
  let modules = modulesOfProgram(first);
  const asked: (readonly [specifier: string, fromFile: string, module: ts.SourceFile | undefined])[] = [];
  return {
    read(specifier, fromFile) {
      const module = modules.resolve(specifier, fromFile);
      asked.push([specifier, fromFile, module]);
      return module && lower(module);
    },
    holdsIn(other) {
      if (other === program) return true;
      const ofOther = modulesOfProgram(other);
      if (asked.some(([specifier, from, module]) => ofOther.resolve(specifier, from) !== module))
        return false;
      program = other;
      modules = ofOther;
      return true;
    },
  };
}
