import type { Analysis } from '../../corroboration/analysis.ts';
import type { Reference } from './description.ts';
import { describeTopic } from './describe-topic.ts';
import type { HoverOptions } from './hovered.ts';
import { hoveredAt } from './hovered.ts';
import type { HoverText } from './text.ts';

export interface Hover extends HoverText {
  readonly start: number;
  readonly end: number;
}

/** The documentation of what stands at an offset of a file; undefined where there is nothing to say. */
export function hoverAt(
  analysis: Analysis,
  offset: number,
  reference: Reference,
  options: HoverOptions,
): Hover | undefined {
  const hovered = hoveredAt(analysis, offset, options);
  const text = hovered && describeTopic(hovered.topic, { knowledge: analysis.file.knowledge, reference });
  return text && { start: hovered.start, end: hovered.end, ...text };
}
