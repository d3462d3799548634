import plugin from '../../../packages/eslint-plugin/src/index.ts';
import type { Told } from './lint-bot.ts';
import { isAskedOf, type Mark } from './marks.ts';

export interface Verdict {
  /** Marks that are told. */
  readonly found: readonly Mark[];
  readonly missing: readonly Mark[];
  /** Reports where no mark asks for one. */
  readonly others: readonly Told[];
}

/** Holds what a preset reports against the marks, of the rules that there are. */
export function judge(marks: readonly Mark[], told: readonly Told[], preset: string): Verdict {
  const isTold = (mark: Mark): boolean =>
    told.some(({ file, line, rule }) => file === mark.file && line === mark.line && rule === mark.rule);
  const asked = marks.filter(
    (mark) => mark.rule in plugin.rules && !mark.file.endsWith('.vue') && isAskedOf(mark, preset),
  );
  // What types must tell may be told without them.
  const isRight = (one: Told): boolean =>
    marks.some(
      (mark) =>
        mark.file === one.file && mark.line === one.line && mark.rule === one.rule && mark.when === 'typed',
    ) || asked.some((mark) => mark.file === one.file && mark.line === one.line && mark.rule === one.rule);
  return {
    found: asked.filter(isTold),
    missing: asked.filter((mark) => !isTold(mark)),
    others: told.filter((one) => !isRight(one)),
  };
}
