import type { Analysis } from '../../corroboration/analysis.ts';
import type { Entry } from './code-maps.ts';
import type { MapGap } from './map-gap.ts';
import type { PlainSource } from '../../tree/nodes.ts';
import type { NewValue } from './entry-values.ts';
import { codeCharacters } from '../../text/heads.ts';
import type { Layout } from '../../text/layout.ts';
import { createSpeller } from '../edits/spell-code.ts';
import { skipTrivia } from '../../text/trivia.ts';

/** The value of an entry as written, casts included. */
export function valueText({ node, key, value }: Entry, end: number, source: PlainSource): string {
  if (node.kind === 'property' && node.isShorthand) return source.text.slice(key.start, key.end);
  if (node.kind === 'property') {
    const colon = placeOf(':', key.end, end, source);
    return colon === undefined
      ? source.text.slice(key.end, end)
      : source.text.slice(skipTrivia(colon + 1, source), end);
  }
  return value ? source.text.slice(value.start, value.end) : '';
}

/**
 * Writes new entries as `sample`, one of the map, is written: its key's style, its spacing. Gives undefined for a code
 * that has no name there.
 */
export function createEntryWriter(
  { map, isLowerCased }: MapGap,
  sample: Entry,
  layout: Layout,
  analysis: Analysis,
): (code: string, value: NewValue) => string | undefined {
  const { source } = analysis.file;
  const spell = createSpeller([sample.key], isLowerCased, layout, analysis);
  const spelled = (code: string): string => (isLowerCased ? code.toLowerCase() : code);
  if (map.kind === 'pairs') {
    const [before, between, after] = pairSpacing(sample, source);
    return (code, { text }) => {
      const key = spell(code);
      return key === undefined ? undefined : `[${before}${key}${between}${text}${after}]`;
    };
  }
  if (map.kind === 'enum') {
    const spaces = spacing(sample, '=', source) ?? ' = ';
    const quoteValue = createSpeller(sample.value ? [sample.value] : [], isLowerCased, layout, analysis);
    return (code) => {
      const key = sample.key.kind === 'key' ? code : spell(code);
      const text = quoteValue(code);
      return key === undefined || text === undefined ? undefined : `${key}${spaces}${text}`;
    };
  }
  const isComputed = sample.node.kind === 'property' && sample.node.isComputed;
  const keyFor = (code: string): string | undefined => {
    if (!isComputed && sample.key.kind === 'key') return spelled(code);
    const key = spell(code);
    return key !== undefined && isComputed ? `[${key}]` : key;
  };
  const spaces = spacing(sample, ':', source) ?? ': ';
  return (code, value) => {
    const key = keyFor(code);
    if (key === undefined) return undefined;
    return value.method === undefined ? `${key}${spaces}${value.text}` : `${value.method}${key}${value.text}`;
  };
}

/** What stands between key and value around `sign`, where that is on one line. */
function spacing({ node, key }: Entry, sign: string, source: PlainSource): string | undefined {
  const at = placeOf(sign, key.end, node.end, source);
  if (at === undefined) return undefined;
  const text = source.text.slice(key.end, skipTrivia(at + 1, source)).replace(/^\s*\]/, '');
  return /^[ \t]*[:=][ \t]*$/.test(text) ? text : undefined;
}

/** White space and comma of a pair: `[` before key, between, and behind the value. */
function pairSpacing({ node, key, value }: Entry, { text }: PlainSource): [string, string, string] {
  const before = text.slice(node.start + 1, key.start);
  const between = text.slice(key.end, value?.start ?? key.end);
  const after = text.slice(value?.end ?? key.end, node.end - 1);
  const isPlain = /^ *$/.test(before) && /^ *, *$/.test(between) && /^ *$/.test(after);
  return isPlain ? [before, between, after] : ['', ', ', ''];
}

function placeOf(sign: string, from: number, to: number, source: PlainSource): number | undefined {
  for (const { character, at } of codeCharacters(source, from, to)) if (character === sign) return at;
  return undefined;
}
