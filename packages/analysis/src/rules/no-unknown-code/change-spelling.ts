import type { Analysis } from '../../corroboration/analysis.ts';
import { lineOf } from '../../text/lines.ts';
import { clashOf, renameKey } from './rename-key.ts';
import { holderName } from './readers/holder-name.ts';
import type { KeyPlace, Unmended } from './readers/part.ts';
import { readersOf } from './readers/readers.ts';
import type { CodeSite } from '../../sites/site.ts';
import { meaningOf } from './candidates.ts';
import type { Suggestion } from '../finding.ts';

export const changeSpellingSuggestions = {
  changeSpelling: "Change to '{{code}}'{{meaning}}.",
  changeExported: "Change to '{{code}}'{{meaning}}. {{name}} is exported: what reads it elsewhere stays.",
  changeHandedOn:
    "Change to '{{code}}'{{meaning}}. Line {{line}} hands {{name}} on: what reads it from there stays.",
  changeListed:
    "Change to '{{code}}'{{meaning}}. Line {{line}} goes through {{name}}: what it compares stays.",
  changeUnclear: "Change to '{{code}}'{{meaning}}. Line {{line}} may mean it too, and stays: look there.",
} as const;

type ChangeSpelling = Suggestion<keyof typeof changeSpellingSuggestions>;

/** How a misspelt text may be changed. */
interface Changes {
  readonly suggestions: readonly ChangeSpelling[];
  /** Whether the first of them changes all that reads the text: nothing else would miss it. */
  readonly isWhole: boolean;
}

const messages = {
  exported: 'changeExported',
  handedOn: 'changeHandedOn',
  listed: 'changeListed',
  unclear: 'changeUnclear',
} as const;

/** The change of a site to each of some codes, and of all that reads it by its text. */
export function changesTo(codes: readonly string[], site: CodeSite, analysis: Analysis): Changes {
  const { file } = analysis;
  const readers = readersOf(site, analysis);
  const unmended = readers?.unmendedFor(site.written);
  const places = readers?.placesOf(site.written) ?? [];
  const isOwn = places.some(({ start }) => start === site.textStart);
  const all = isOwn ? places : [...places, ownPlace(site)].sort((a, b) => a.start - b.start);
  const spelled = (code: string): string => (site.isLowerCased ? code.toLowerCase() : code);
  const unmendedIn = (code: string): Unmended | undefined => {
    const clash = clashOf(all, code);
    return unmended ?? (clash && { why: 'unclear', at: clash.start });
  };
  const suggestions = codes.map(spelled).flatMap((code, index): ChangeSpelling[] => {
    const edits = renameKey(all, code, file.source);
    const message = meaningOf(codes[index] ?? '', file.knowledge);
    const data = { code, meaning: message === undefined ? '' : ` (${message})` };
    if (!edits) return [];
    const left = readers && unmendedIn(code);
    if (!left) return [{ messageId: 'changeSpelling', data, edits }];
    const name = holderName(left.whose ?? readers.collection, left.why === 'exported');
    const line = String(lineOf(file.source, left.at));
    return [{ messageId: messages[left.why], data: { ...data, ...told(left, name, line) }, edits }];
  });
  const best = spelled(codes[0] ?? '');
  const isGivenAnyway = readers?.placesOf(best).some(({ isWritten }) => isWritten) ?? false;
  return { suggestions, isWhole: !isGivenAnyway && !unmendedIn(best) };
}

/** What the message of a suggestion names, and no more. */
function told({ why }: Unmended, name: string, line: string): Readonly<Record<string, string>> {
  if (why === 'exported') return { name };
  return why === 'unclear' ? { line } : { name, line };
}

function ownPlace({ textStart: start, textEnd: end }: CodeSite): KeyPlace {
  return { start, end, form: 'text' };
}
