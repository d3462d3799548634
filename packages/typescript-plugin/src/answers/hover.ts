import { hoverAt } from '@xt-mc/analysis';
import type { Hover } from '@xt-mc/analysis';
import type ts from 'typescript';
import { reference } from '../reference.ts';
import type { FileContext } from './file-context.ts';
import { textOf, tokenAt } from './token.ts';

/** The documentation of what stands at a position; undefined where there is nothing to say. */
export function findHover(
  file: ts.SourceFile,
  position: number,
  { ts, files, analysisOf, program }: FileContext,
): Hover | undefined {
  const token = tokenAt(ts, file, position);
  if (!token) return undefined;
  // Outside files that can hold evidence, only a text that is spelt like a code has anything to say.
  if (!files.canHoldCodes(file, program?.()) && !files.knowledge.isNumbered(textOf(ts, token)))
    return undefined;
  const analysis = analysisOf(file, position);
  return analysis && hoverAt(analysis, position, reference, files.options.editor);
}
