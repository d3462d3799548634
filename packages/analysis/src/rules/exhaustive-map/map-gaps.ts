import type { Analysis } from '../../corroboration/analysis.ts';
import { addEntries } from './add-entries.ts';
import { describeGap } from '../../units/describe-gap.ts';
import { judgeMap, type MapGap } from './map-gap.ts';
import { nameRange } from './map-names.ts';
import { collectNamedKeyMaps } from './named-key-maps.ts';
import type { GapOptions } from '../../units/options.ts';
import type { Finding } from '../finding.ts';
import { placeTold } from '../../text/place-told.ts';
import type { PlainNode } from '../../tree/nodes.ts';

export const mapGapMessages = {
  lacksKeys: 'This {{map}} handles {{share}}; it lacks {{count}}: {{missing}}.',
  elsewhereLacksKeys: '{{name}}{{where}} handles {{share}}; it lacks {{count}}: {{missing}}.',
} as const;

export const mapGapSuggestions = {
  addKeys: 'Add {{keys}}.',
} as const;

type MapGapFinding = Finding<keyof typeof mapGapMessages, keyof typeof mapGapSuggestions>;

/** Object literals, Maps and enums keyed by codes that leave some out; those of other modules where they are asked. */
export function mapGaps(analysis: Analysis, options: GapOptions): readonly MapGapFinding[] {
  const own = [...analysis.sites.collections, ...collectNamedKeyMaps(analysis)].flatMap((collection) => {
    const judged = judgeMap(collection, options, analysis);
    return judged ? [findingFor(judged, analysis)] : [];
  });
  const elsewhere = analysis.sites.importedCollections.flatMap((collection) => {
    const judged = judgeMap(collection, options, inModule(analysis, collection.collection.node));
    return judged ? [findingElsewhere(judged, collection.asked, analysis)] : [];
  });
  return [...own, ...elsewhere].sort((a, b) => a.start - b.start);
}

/** The same analysis with the module that a node stands in as its file: how a table is written is read there. */
function inModule(analysis: Analysis, node: PlainNode): Analysis {
  return Object.create(analysis, { file: { value: analysis.file.files.of(node) } }) as Analysis;
}

function findingElsewhere({ map, gap }: MapGap, asked: PlainNode, { file }: Analysis): MapGapFinding {
  const { start, end } = asked;
  const name = file.source.text.slice(start, end);
  const data = { name, where: placeTold(map.node, file), ...describeGap(gap) };
  return { messageId: 'elsewhereLacksKeys', data, start, end, suggestions: [], isCertain: false };
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
