/** What hover and completion answer, all over a file: where they stand, and what they say. */
import {
  completionsAt,
  hoverAt,
  type Analysis,
  type Completions,
  type Hover,
} from '../../../packages/analysis/src/index.ts';
import { reference } from '../../../packages/typescript-plugin/src/reference.ts';
import type { Plugin } from '../plugin.ts';
import { checkTexts } from './texts.ts';
import type { Violation } from './violation.ts';

/** Places asked in one file: so many anywhere, and the inside of so many literals and keys. */
const most = { anywhere: 24, string: 40, key: 24, number: 8 };

/** Places at which there may be something to say, and others. */
function placesIn({ file }: Analysis): readonly number[] {
  const { length } = file.source.text;
  const step = Math.max(1, Math.floor(length / most.anywhere));
  const anywhere = Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
  const inside = (['string', 'key', 'number'] as const).flatMap((kind) => {
    const nodes = file.nodesOf(kind);
    const stride = Math.max(1, Math.ceil(nodes.length / most[kind]));
    return nodes
      .filter((_, index) => index % stride === 0)
      .map(({ start, end }) => Math.floor((start + end) / 2));
  });
  return [...new Set([...anywhere, ...inside])];
}

/** Asks the analysis and the plugin everywhere, and returns the promises that an answer breaks. */
export function checkAnswers(analysis: Analysis, plugin: Plugin, fileName: string): Violation[] {
  const { text } = analysis.file.source;
  return placesIn(analysis).flatMap((offset) => {
    const hover = hoverAt(analysis, offset, reference, { hover: 'always' });
    const completions = completionsAt(analysis, offset);
    return [
      ...(hover ? checkHover(hover, offset, analysis) : []),
      ...(completions ? checkCompletions(completions, offset, analysis) : []),
      ...checkPlugin(plugin.quiet, fileName, offset, text, hover, completions),
    ];
  });
}

function checkHover(hover: Hover, offset: number, analysis: Analysis): Violation[] {
  const { text } = analysis.file.source;
  const { start, end, title, markdown, message } = hover;
  // The sign of a number belongs to it, but is none of its places.
  const first = /[-+]/.test(text.charAt(start)) ? start + 1 : start;
  const again = [first, end - 1].map((at) => hoverAt(analysis, at, reference, { hover: 'always' }));
  const isSame = again.every((other) => other?.start === start && other.end === end);
  return [
    ...checkPlace('a hover', start, end, offset, text),
    ...(start === end ? [{ property: 'a hover has a place', detail: `${start}` }] : []),
    ...(isSame
      ? []
      : [{ property: 'a hover is the same all over its place', detail: JSON.stringify([hover, again]) }]),
    ...checkTexts('a hover', [markdown, ...[title, message].filter((part) => part !== '')], text),
  ];
}

function checkCompletions(found: Completions, offset: number, analysis: Analysis): Violation[] {
  const { text } = analysis.file.source;
  const { start, end, candidates } = found;
  const again = [start, end].map((at) => completionsAt(analysis, at));
  const isSame = again.every((other) => other?.start === start && other.end === end);
  const texts = candidates.map((candidate) => candidate.text);
  return [
    ...checkPlace('a completion', start, end, offset, text),
    ...(isSame
      ? []
      : [{ property: 'a completion replaces the same all over its place', detail: `${start}-${end}` }]),
    ...(/^[\w-]*$/.test(text.slice(start, end))
      ? []
      : [{ property: 'a completion replaces a word', detail: text.slice(start, end) }]),
    ...(candidates.length === 0 || new Set(texts).size < texts.length
      ? [{ property: 'a completion offers each text once', detail: texts.join(' ') }]
      : []),
    ...checkTexts('a completion', texts, text),
  ];
}

function checkPlace(what: string, start: number, end: number, offset: number, text: string): Violation[] {
  const isAround = 0 <= start && start <= offset && offset <= end && end <= text.length;
  return isAround
    ? []
    : [
        {
          property: `${what} stands around the place asked`,
          detail: `${start}-${end} at ${offset} of ${text.length}`,
        },
      ];
}

/** The plugin gives what the analysis gives, or nothing: what it does not lower it says nothing of. */
function checkPlugin(
  service: Plugin['quiet'],
  fileName: string,
  offset: number,
  text: string,
  hover: Hover | undefined,
  completions: Completions | undefined,
): Violation[] {
  const violations: Violation[] = [];
  const differs = (what: string, detail: unknown): void => {
    violations.push({ property: `the plugin's ${what} is the analysis's`, detail: JSON.stringify(detail) });
  };
  const info = service.getQuickInfoAtPosition(fileName, offset);
  const said = info?.documentation?.map((part) => part.text).join('');
  const { start = -1, length = -1 } = info?.textSpan ?? {};
  if (info && (start !== hover?.start || start + length !== hover.end || said !== hover.markdown))
    differs('hover', [offset, info.textSpan, hover]);
  const entries = service.getCompletionsAtPosition(fileName, offset, undefined)?.entries ?? [];
  const isSame = entries.every(
    ({ replacementSpan: span }) =>
      span?.start === completions?.start && (span?.start ?? 0) + (span?.length ?? 0) === completions?.end,
  );
  const texts = completions?.candidates.map((candidate) => candidate.text).join(' ');
  if (entries.length > 0 && !(isSame && entries.map(({ name }) => name).join(' ') === texts))
    differs('completion', [offset, entries[0], completions]);
  const [first] = entries;
  if (!first) return violations;
  const details = service.getCompletionEntryDetails(
    fileName,
    offset,
    first.name,
    undefined,
    undefined,
    undefined,
    undefined,
  );
  const documentation = details?.documentation?.map((part) => part.text).join('') ?? '';
  return [...violations, ...checkTexts('the documentation of a completion', [documentation], text)];
}
