import type { TypeFacts } from './type-facts.ts';
import {
  type CheckedSymbol,
  type CheckedType,
  type Checker,
  declarationOf,
  type NodeParts,
} from './checker.ts';
import { type Listed, listedLiterals, listedStrings, takesKeys } from './listed.ts';
import { isDeclaredAs, isOfNamedType, isWrittenAs } from './names.ts';
import { type CheckedPlace, checkedPlaceOf, knownType, typeOfSymbol } from './places.ts';

/** What a type lists; no texts where there are none, or no type. */
function listed(type: CheckedType | undefined): Partial<Listed> {
  const found = type && listedStrings(type);
  return found && found.texts.length > 0 ? found : {};
}

/**
 * What a checker says of the nodes of its program, the same for every host.
 *
 * @param nodeOf TypeScript's node of a host's; undefined where it has none: nothing is known of it
 */
export function createTypeFacts(checker: Checker, nodeOf: (host: unknown) => object | undefined): TypeFacts {
  const places = new Map<unknown, CheckedPlace | undefined>();
  function at(host: unknown): CheckedPlace | undefined {
    if (!places.has(host)) {
      const node = nodeOf(host);
      places.set(host, node && checkedPlaceOf(node as NodeParts, checker));
    }
    return places.get(host);
  }

  const propertiesAt = (host: unknown): readonly CheckedSymbol[] => at(host)?.type.getProperties() ?? [];

  function expectedAt(host: unknown): CheckedType | undefined {
    const node = nodeOf(host);
    const expected = node && checker.getContextualType(node as NodeParts);
    return expected && knownType(expected, checker);
  }

  /** The property that a value was read from. */
  function propertyBehind({ node, symbol, declaration }: CheckedPlace): CheckedSymbol | undefined {
    if (node.name || node.argumentExpression) return symbol;
    // `{ mc: code } = body` declares `code` as a part of a pattern, whose type is the body's.
    const pattern = declaration?.parent;
    const name = declaration?.propertyName ?? declaration?.name;
    if (!pattern || !('elements' in pattern) || name?.text === undefined) return undefined;
    return knownType(checker.getTypeAtLocation(pattern), checker).getProperty(name.text);
  }

  return {
    literalTypes(host) {
      const { texts, isOpen } = listed(at(host)?.type);
      return isOpen ? undefined : texts;
    },
    declaredLiterals: (host) => listed(at(host)?.declared).texts,
    isDeclaredAs(host, isName) {
      const place = at(host);
      return place !== undefined && isDeclaredAs(place, isName, checker);
    },
    isExpectedAs(host, isName) {
      const node = nodeOf(host);
      return node !== undefined && isWrittenAs(node as NodeParts, isName, checker);
    },
    hasPropertyOf: (host, property, isName) => isOfNamedType(at(host)?.type.getProperty(property), isName),
    isPropertyOf(host, property, isName) {
      const place = at(host);
      const behind = place && propertyBehind(place);
      return behind?.name === property && isOfNamedType(behind, isName);
    },
    importedProperties(host) {
      const properties = propertiesAt(host);
      const file = at(host)?.node.getSourceFile();
      const isImported = properties.every((property) => {
        const declared = declarationOf(property)?.getSourceFile();
        return declared !== undefined && declared !== file;
      });
      return isImported && properties.length > 0 ? properties.map(({ name }) => name) : undefined;
    },
    elementLiterals(host) {
      const place = at(host);
      // The elements of a tuple are properties with numbers for names.
      const elements = propertiesAt(host).filter(({ name }) => /^\d+$/.test(name));
      if (!place || elements.length === 0) return undefined;
      return elements.flatMap((element) => listedStrings(typeOfSymbol(element, place.node, checker)).texts);
    },
    memberNames(host) {
      const names = new Map<string, string>();
      const place = at(host);
      for (const member of place ? propertiesAt(host) : []) {
        const [text, ...others] = place
          ? (listedLiterals(typeOfSymbol(member, place.node, checker)) ?? [])
          : [];
        if (text !== undefined && others.length === 0 && !names.has(text)) names.set(text, member.name);
      }
      return names;
    },
    properties: (host) => propertiesAt(host).map(({ name }) => name),
    takesKeys(host, keys) {
      const expected = expectedAt(host);
      return expected && takesKeys(expected, keys, checker);
    },
    expectedLiterals(host) {
      const { texts, isOpen } = listed(expectedAt(host));
      return isOpen ? undefined : texts;
    },
    propertyLiterals(host, property) {
      const place = at(host);
      const declared = place?.type.getProperty(property);
      return place && declared && listedLiterals(typeOfSymbol(declared, place.node, checker));
    },
  };
}
