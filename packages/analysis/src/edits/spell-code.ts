import type { Analysis } from '../analysis.ts';
import { isOfCataloguePackage } from '../dispatches/catalogue-names.ts';
import { isFromElsewhere } from '../provenance/literals.ts';
import { keyName } from '../tree/keys.ts';
import type { MemberNode, PlainNode } from '../tree/nodes.ts';
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
    (sample && nameOf(code, sample, quote, analysis)) ??
    quoted(isLowerCased ? code.toLowerCase() : code, quote);
}

/** `Mc.AUTH_104` beside `Mc.AUTH_103`: of the catalogue's own object, or of an enum or object. */
function nameOf(
  code: string,
  { object, property }: MemberNode,
  quote: string,
  analysis: Analysis,
): string | undefined {
  const { file } = analysis;
  if (property.kind !== 'key' && property.kind !== 'string') return undefined;
  if (!property.parent) return undefined;
  const owner = file.source.text.slice(object.start, object.end);
  if (isOfCataloguePackage(property.parent, file)) {
    const isDeclared = file.knowledge.catalogue.codes.some((entry) => entry.code === code);
    return isDeclared ? `${owner}.${code}` : undefined;
  }
  const name = declaredName(code, object, analysis);
  if (name === undefined) return undefined;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${owner}.${name}` : `${owner}[${quoted(name, quote)}]`;
}

/** The name under which an enum or object has a code: as the file writes it, or as the type of another module's tells. */
function declaredName(code: string, object: PlainNode, { file, provenance }: Analysis): string | undefined {
  const declared = provenance.resolver.resolve(object);
  if (declared?.kind === 'enum' || declared?.kind === 'object') {
    const named = declared.members.find(
      (member) =>
        member.kind === 'property' && member.value?.kind === 'string' && member.value.value === code,
    );
    return named?.kind === 'property' ? keyName(named) : undefined;
  }
  const { types } = file;
  if (!types || !isFromElsewhere(object, provenance.resolver)) return undefined;
  return types.properties(object.host).find((name) => {
    const texts = types.propertyLiterals(object.host, name);
    return texts?.length === 1 && texts[0] === code;
  });
}

/** The text that occurs most often, the first among equals; undefined for no texts. */
export function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | undefined;
  for (const [text, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = text;
  return best;
}
