import type { Analysis } from '../../corroboration/analysis.ts';
import { addEntries } from './add-entries.ts';
import { describeGap } from '../../units/describe-gap.ts';
import { judgeMap, type MapGap } from './map-gap.ts';
import { nameRange } from './map-names.ts';
import { collectNamedKeyMaps } from './named-key-maps.ts';
import type { GapOptions } from '../../units/options.ts';
import type { Finding } from '../finding.ts';

export const mapGapMessages = {
  lacksKeys: 'This {{map}} handles {{share}}; it lacks {{count}}: {{missing}}.',
} as const;

export const mapGapSuggestions = {
  addKeys: 'Add {{keys}}.',
} as const;

export type MapGapFinding = Finding<keyof typeof mapGapMessages, keyof typeof mapGapSuggestions>;

/** Object literals, Maps and enums keyed by codes that leave some out. */
export function mapGaps(analysis: Analysis, options: GapOptions): readonly MapGapFinding[] {
  return [...analysis.sites.collections, ...collectNamedKeyMaps(analysis)]
    .flatMap((collection) => {
      const judged = judgeMap(collection, options, analysis);
      return judged ? [findingFor(judged, analysis)] : [];
    })
    .sort((a, b) => a.start - b.start);
}

function findingFor(found: MapGap, analysis: Analysis): MapGapFinding {
  const { map, gap } = found;
  const edits = addEntries(found, analysis);
  const count = gap.missing.length;
  const isEnum = map.kind === 'enum';
  const word = isEnum ? 'member' : 'key';
  const keys = count === 1 ? `the missing ${word}` : `the ${count} missing ${word}s`;
  return {
    messageId: 'lacksKeys',
    data: { map: isEnum ? 'enum' : 'map', ...describeGap(gap) },
    ...nameRange(map),
    suggestions: edits ? [{ messageId: 'addKeys', data: { keys }, edits }] : [],
    isCertain: false,
  };
}
