import type { Analysis } from '../../corroboration/analysis.ts';
import { isOfCataloguePackage } from '../../units/catalogue-names.ts';
import { once } from '../../basics/once.ts';
import { isFromElsewhere } from '../../flow/literals.ts';
import { keyName } from '../../tree/keys.ts';
import type { MemberNode, PlainNode } from '../../tree/nodes.ts';
import { type Layout, quoted } from '../../text/layout.ts';

/**
 * Writes codes as those beside them are written: quotes as there, or names as there. Gives undefined for a code that an
 * enum beside it has no member for, or that another module may have no name for: a text would not be of its type.
 */
export function createSpeller(
  samples: readonly PlainNode[],
  isLowerCased: boolean,
  layout: Layout,
  analysis: Analysis,
): (code: string) => string | undefined {
  const { text } = analysis.file.source;
  const strings = samples.filter(({ kind }) => kind === 'string').map(({ start }) => text.charAt(start));
  const quote = mostFrequent(strings) ?? layout.quote;
  const named = samples.filter((node): node is MemberNode => node.kind === 'member');
  const sample = named.length * 2 > samples.length ? named.at(-1) : undefined;
  const owner = sample && namespaceOf(sample, quote, analysis);
  return (code) =>
    owner?.nameOf(code) ??
    (owner?.isClosed ? undefined : quoted(isLowerCased ? code.toLowerCase() : code, quote));
}

interface Namespace {
  nameOf(code: string): string | undefined;
  /** Whether a text cannot stand for what has no name there. */
  readonly isClosed: boolean;
}

/** `Mc.AUTH_104` beside `Mc.AUTH_103`: of the catalogue's own object, of an enum or object here or in another module. */
function namespaceOf(
  { object, property }: MemberNode,
  quote: string,
  analysis: Analysis,
): Namespace | undefined {
  const { file, provenance } = analysis;
  if ((property.kind !== 'key' && property.kind !== 'string') || !property.parent) return undefined;
  const owner = file.source.text.slice(object.start, object.end);
  const asked = (name: string | undefined): string | undefined => {
    if (name === undefined) return undefined;
    return /^[A-Za-z_$][\w$]*$/.test(name) ? `${owner}.${name}` : `${owner}[${quoted(name, quote)}]`;
  };
  if (isOfCataloguePackage(property.parent, file)) {
    const codes = new Set(file.knowledge.catalogue.codes.map(({ code }) => code));
    return { nameOf: (code) => (codes.has(code) ? `${owner}.${code}` : undefined), isClosed: false };
  }
  const declared = provenance.resolver.resolve(object);
  if (declared?.kind === 'enum' || declared?.kind === 'object') {
    const names = namesIn(declared.members);
    return { nameOf: (code) => asked(names.get(code)), isClosed: declared.kind === 'enum' };
  }
  if (!isFromElsewhere(object, provenance.resolver)) return undefined;
  const names = file.types?.memberNames(object.host);
  return { nameOf: (code) => asked(names?.get(code)), isClosed: true };
}

/** The names of members by the texts that they stand for. Read once: every gap beside one enum asks. */
const namesIn = once((members: readonly PlainNode[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const member of members) {
    const name = member.kind === 'property' ? keyName(member) : undefined;
    if (member.kind !== 'property' || member.value?.kind !== 'string' || name === undefined) continue;
    if (!names.has(member.value.value)) names.set(member.value.value, name);
  }
  return names;
});

/** The text that occurs most often, the first among equals; undefined for no texts. */
export function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | undefined;
  for (const [text, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = text;
  return best;
}
