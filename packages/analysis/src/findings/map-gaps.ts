import type { Analysis } from '../analysis.ts';
import { describeGap } from '../gaps/describe-gap.ts';
import { judgeMap, type MapGap } from '../gaps/map-gap.ts';
import { nameRange } from '../gaps/map-names.ts';
import { collectNamedKeyMaps } from '../gaps/named-key-maps.ts';
import type { GapOptions } from '../gaps/options.ts';
import type { Finding } from './finding.ts';

export const mapGapMessages = {
  lacksKeys: 'This {{map}} handles {{share}}; it lacks {{count}}: {{missing}}.',
} as const;

export const mapGapSuggestions = {
  addKeys: 'Add {{count}} missing {{keys}}.',
} as const;

export type MapGapFinding = Finding<keyof typeof mapGapMessages, keyof typeof mapGapSuggestions>;

/** Object literals, Maps and enums keyed by codes that leave some out. */
export function mapGaps(analysis: Analysis, options: GapOptions): readonly MapGapFinding[] {
  return [...analysis.sites.collections, ...collectNamedKeyMaps(analysis)]
    .flatMap((collection) => {
      const judged = judgeMap(collection, options, analysis);
      return judged ? [findingFor(judged)] : [];
    })
    .sort((a, b) => a.start - b.start);
}

function findingFor({ map, gap }: MapGap): MapGapFinding {
  return {
    messageId: 'lacksKeys',
    data: { map: map.kind === 'enum' ? 'enum' : 'map', ...describeGap(gap) },
    ...nameRange(map),
    suggestions: [],
    isCertain: false,
  };
}
