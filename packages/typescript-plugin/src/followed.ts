import type { PlainSource, ReadModule } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { ModulesAround } from './program-modules.ts';

/** The modules that one analysis has read, so that it can be told whether it still holds. */
export interface Followed {
  readonly read: ReadModule;
  /** Whether all of them are the same among others, which are asked from then on. */
  holdsIn(others: ModulesAround): boolean;
}

export function createFollowed(first: ModulesAround, lower: (file: ts.SourceFile) => PlainSource): Followed {
  let modules = first;
  const asked: (readonly [specifier: string, fromFile: string, module: ts.SourceFile | undefined])[] = [];
  return {
    read(specifier, fromFile) {
      const module = modules.resolve(specifier, fromFile);
      asked.push([specifier, fromFile, module]);
      return module && lower(module);
    },
    holdsIn(others) {
      if (others === modules) return true;
      if (asked.some(([specifier, from, module]) => others.resolve(specifier, from) !== module)) return false;
      modules = others;
      return true;
    },
  };
}
