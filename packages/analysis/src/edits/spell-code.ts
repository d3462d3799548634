import type { Analysis } from '../analysis.ts';
import { isOfCataloguePackage } from '../dispatches/catalogue-names.ts';
import { once } from '../once.ts';
import { keyName } from '../tree/keys.ts';
import type { EnumNode, MemberNode, ObjectNode, PlainNode } from '../tree/nodes.ts';
import { type Layout, quoted } from './layout.ts';

/** Writes codes as those beside them are written: quotes as there, or names as there, where such a name exists. */
export function createSpeller(
  samples: readonly PlainNode[],
  isLowerCased: boolean,
  layout: Layout,
  analysis: Analysis,
): (code: string) => string {
  const { text } = analysis.file.source;
  const strings = samples.filter(({ kind }) => kind === 'string').map(({ start }) => text.charAt(start));
  const quote = mostFrequent(strings) ?? layout.quote;
  const named = samples.filter((node): node is MemberNode => node.kind === 'member');
  const sample = named.length * 2 > samples.length ? named.at(-1) : undefined;
  return (code) =>
    (sample && nameOf(code, sample, analysis)) ?? quoted(isLowerCased ? code.toLowerCase() : code, quote);
}

/** `Mc.AUTH_104` beside `Mc.AUTH_103`: of the catalogue's own object, or of an enum or object of the file. */
function nameOf(code: string, { object, property }: MemberNode, analysis: Analysis): string | undefined {
  const { file, provenance } = analysis;
  if (property.kind !== 'key' || !property.parent) return undefined;
  const owner = file.source.text.slice(object.start, object.end);
  if (isOfCataloguePackage(property.parent, file)) {
    const isDeclared = file.knowledge.catalogue.codes.some((entry) => entry.code === code);
    return isDeclared ? `${owner}.${code}` : undefined;
  }
  const declared = provenance.resolver.resolve(object);
  if (declared?.kind !== 'enum' && declared?.kind !== 'object') return undefined;
  const name = namesByText(declared).get(code);
  return name === undefined ? undefined : `${owner}.${name}`;
}

/** The names of members that hold texts, by text: the first that can be written behind a dot. */
const namesByText = once((owner: EnumNode | ObjectNode): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const member of owner.members) {
    const text =
      member.kind === 'property' && member.value?.kind === 'string' ? member.value.value : undefined;
    const name = member.kind === 'property' ? keyName(member) : undefined;
    if (text === undefined || name === undefined || names.has(text)) continue;
    if (/^[A-Za-z_$][\w$]*$/.test(name)) names.set(text, name);
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
