import type { DeclaredName, TypeFacts } from '@xt-mc/analysis';
import type ts from 'typescript';

/** What the server's checker says of the nodes of a program. Plain nodes hold TypeScript's own. */
export function createTypeFacts(typescript: typeof ts, program: ts.Program): TypeFacts {
  const checker = program.getTypeChecker();
  const typeAt = (host: unknown): ts.Type => checker.getTypeAtLocation(host as ts.Node);
  const propertiesOf = (host: unknown): readonly ts.Symbol[] => typeAt(host).getProperties();

  function symbolOf(host: unknown): ts.Symbol | undefined {
    const node = host as ts.Node;
    return checker.getSymbolAtLocation(typescript.isPropertyAccessExpression(node) ? node.name : node);
  }

  function declaredType(host: unknown): ts.Type | undefined {
    const declaration = declarationOf(symbolOf(host));
    return declaration && checker.getTypeAtLocation(declaration);
  }

  /** The literals that a type lists, as text; undefined when it is open. */
  function literalsOf(type: ts.Type): readonly string[] | undefined {
    const texts: string[] = [];
    for (const member of type.isUnion() ? type.types : [type]) {
      if (member.isStringLiteral() || member.isNumberLiteral()) texts.push(String(member.value));
      else if (!(member.flags & (typescript.TypeFlags.Undefined | typescript.TypeFlags.Null)))
        return undefined;
    }
    return texts.length > 0 ? texts : undefined;
  }

  return {
    literalTypes: (host) => literalsOf(typeAt(host)),
    declaredLiterals(host) {
      const type = declaredType(host);
      return type && literalsOf(type);
    },
    declaredAs(host) {
      const symbols: (ts.Symbol | undefined)[] = [];
      for (const type of [declaredType(host), typeAt(host)]) {
        symbols.push(type?.aliasSymbol);
        if (type && !type.isUnion()) symbols.push(type.getSymbol());
      }
      // `type Code = string` leaves no trace in the type: only the annotation names it.
      symbols.push(annotatedSymbol(declarationOf(symbolOf(host)), checker));
      return symbols.flatMap((symbol): DeclaredName[] => {
        // Anonymous types have symbols too, whose names are none.
        if (!symbol || symbol.name.startsWith('__')) return [];
        return [{ name: symbol.name, package: packageOf(declarationOf(symbol)) }];
      });
    },
    foreignProperties(host) {
      const properties = propertiesOf(host);
      const file = (host as ts.Node).getSourceFile();
      const isForeign = properties.every((property) => {
        const declared = declarationOf(property)?.getSourceFile();
        return declared !== undefined && declared !== file;
      });
      return isForeign && properties.length > 0 ? properties.map(({ name }) => name) : undefined;
    },
    elementLiterals(host) {
      // The elements of a tuple are properties with numbers for names.
      const elements = propertiesOf(host).filter(({ name }) => /^\d+$/.test(name));
      const read = (element: ts.Symbol): readonly string[] =>
        literalsOf(checker.getTypeOfSymbolAtLocation(element, host as ts.Node)) ?? [];
      return elements.length > 0 ? elements.flatMap(read) : undefined;
    },
    memberNames(host) {
      const names = new Map<string, string>();
      for (const member of propertiesOf(host)) {
        const [text, ...others] =
          literalsOf(checker.getTypeOfSymbolAtLocation(member, host as ts.Node)) ?? [];
        if (text !== undefined && others.length === 0 && !names.has(text)) names.set(text, member.name);
      }
      return names;
    },
    castLiterals(host) {
      let cast: ts.Node | undefined;
      for (let around = (host as ts.Node).parent; ; around = around.parent) {
        if (typescript.isAsExpression(around) || typescript.isTypeAssertionExpression(around)) cast = around;
        else if (
          !typescript.isParenthesizedExpression(around) &&
          !typescript.isNonNullExpression(around) &&
          !typescript.isSatisfiesExpression(around)
        )
          return cast && literalsOf(checker.getTypeAtLocation(cast));
      }
    },
    properties: (host) => propertiesOf(host).map(({ name }) => name),
    propertyLiterals(host, property) {
      const declared = typeAt(host).getProperty(property);
      return declared && literalsOf(checker.getTypeOfSymbolAtLocation(declared, host as ts.Node));
    },
  };
}

function declarationOf(symbol: ts.Symbol | undefined): ts.Declaration | undefined {
  return symbol?.valueDeclaration ?? symbol?.declarations?.[0];
}

/** The symbol that a declaration's annotation names: `code: XtCode`. */
function annotatedSymbol(
  declaration: ts.Declaration | undefined,
  checker: ts.TypeChecker,
): ts.Symbol | undefined {
  const { type } = (declaration ?? {}) as { readonly type?: { readonly typeName?: ts.EntityName } };
  return type?.typeName && checker.getSymbolAtLocation(type.typeName);
}

/** The npm package whose file declares a node: the folder below the last `node_modules`. */
function packageOf(declaration: ts.Declaration | undefined): string | undefined {
  const path = declaration?.getSourceFile().fileName ?? '';
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
}
