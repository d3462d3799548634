import type { ParserServicesWithTypeInformation, TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { DeclaredName, TypeFacts } from '@xt-mc/analysis';
import type { Declaration, Node, Symbol, Type } from 'typescript';

/*
 * Only what typescript-eslint's backend for TypeScript 7 offers is called here, and nothing of `typescript` is
 * imported but types: the plugin runs in projects that have no TypeScript with a JavaScript API.
 */

/** The parser's services, where it made types: `project` or `projectService` is set. */
export function typedServices(
  sourceCode: Readonly<TSESLint.SourceCode>,
): ParserServicesWithTypeInformation | undefined {
  const services = sourceCode.parserServices;
  return services?.program ? (services as ParserServicesWithTypeInformation) : undefined;
}

/** What TypeScript's checker says of the nodes of one file. */
export function createTypeFacts(services: ParserServicesWithTypeInformation): TypeFacts {
  const checker = services.program.getTypeChecker();
  const typeAt = (host: unknown): Type => services.getTypeAtLocation(host as TSESTree.Node);

  function symbolOf(host: unknown): Symbol | undefined {
    const node = host as TSESTree.Node;
    const named = node.type === 'MemberExpression' && !node.computed ? node.property : node;
    return services.getSymbolAtLocation(named);
  }

  function declaredType(host: unknown): Type | undefined {
    const declaration = declarationOf(symbolOf(host));
    return declaration && checker.getTypeAtLocation(declaration);
  }

  return {
    literalTypes: (host) => literalsOf(typeAt(host)),
    declaredLiterals(host) {
      const type = declaredType(host);
      return type && literalsOf(type);
    },
    declaredAs(host) {
      const names: DeclaredName[] = [];
      const add = (symbol: Symbol | undefined): void => {
        if (symbol) names.push({ name: symbol.name, package: packageOf(declarationOf(symbol)) });
      };
      const declaration = declarationOf(symbolOf(host));
      for (const type of [declaredType(host), typeAt(host)]) {
        add(type?.aliasSymbol);
        if (type && !type.isUnion()) add(namedSymbol(type));
      }
      // `type Code = string` leaves no trace in the type: only the annotation names it.
      add(annotatedSymbol(declaration, (node) => checker.getSymbolAtLocation(node)));
      return names;
    },
    foreignProperties(host) {
      const node = host as TSESTree.Node;
      const properties = typeAt(node).getProperties();
      const file = services.esTreeNodeToTSNodeMap.get(node).getSourceFile().fileName;
      const isForeign =
        properties.length > 0 &&
        properties.every((property) => {
          const declared = declarationOf(property)?.getSourceFile().fileName;
          return declared !== undefined && declared !== file;
        });
      return isForeign ? properties.map((property) => property.name) : undefined;
    },
    elementLiterals(host) {
      const node = services.esTreeNodeToTSNodeMap.get(host as TSESTree.Node);
      return elementLiterals(typeAt(host), (element) =>
        literalsOf(checker.getTypeOfSymbolAtLocation(element, node)),
      );
    },
    memberNames(host) {
      const node = services.esTreeNodeToTSNodeMap.get(host as TSESTree.Node);
      return memberNames(typeAt(host), (member) =>
        literalsOf(checker.getTypeOfSymbolAtLocation(member, node)),
      );
    },
    castLiterals(host) {
      let cast: TSESTree.Node | undefined;
      for (let around = (host as TSESTree.Node).parent; around; around = around.parent) {
        if (around.type === 'TSAsExpression' || around.type === 'TSTypeAssertion') cast = around;
        else if (around.type !== 'TSNonNullExpression' && around.type !== 'TSSatisfiesExpression') break;
      }
      return cast && literalsOf(typeAt(cast));
    },
    properties: (host) =>
      typeAt(host)
        .getProperties()
        .map((property) => property.name),
    propertyLiterals(host, property) {
      const declared = typeAt(host).getProperty(property);
      if (!declared) return undefined;
      const node = services.esTreeNodeToTSNodeMap.get(host as TSESTree.Node);
      return literalsOf(checker.getTypeOfSymbolAtLocation(declared, node));
    },
  };
}

function declarationOf(symbol: Symbol | undefined): Declaration | undefined {
  return symbol?.valueDeclaration ?? symbol?.declarations?.[0];
}

/** The symbol of an interface, class or enum; anonymous types have one too, whose name is none. */
function namedSymbol(type: Type): Symbol | undefined {
  const symbol = type.getSymbol();
  return symbol && !symbol.name.startsWith('__') ? symbol : undefined;
}

/** The literals that a type lists, as text; undefined when it is open. `undefined` and `null` beside them do not count. */
function literalsOf(type: Type): readonly string[] | undefined {
  const members = type.isUnion() ? type.types : [type];
  const texts: string[] = [];
  for (const member of members) {
    if (member.isStringLiteral() || member.isNumberLiteral()) texts.push(String(member.value));
    else if (!isNothing(member)) return undefined;
  }
  return texts.length > 0 ? texts : undefined;
}

/** What a tuple lists: its elements are properties with numbers for names. */
function elementLiterals(
  type: Type,
  read: (element: Symbol) => readonly string[] | undefined,
): readonly string[] | undefined {
  const elements = type.getProperties().filter(({ name }) => /^\d+$/.test(name));
  return elements.length > 0 ? elements.flatMap((element) => read(element) ?? []) : undefined;
}

/** What the members of an enum or of an object of constants stand for. */
function memberNames(
  type: Type,
  read: (member: Symbol) => readonly string[] | undefined,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const member of type.getProperties()) {
    const [text, ...others] = read(member) ?? [];
    if (text !== undefined && others.length === 0 && !names.has(text)) names.set(text, member.name);
  }
  return names;
}

function isNothing(type: Type): boolean {
  const { intrinsicName } = type as Type & { readonly intrinsicName?: string };
  return intrinsicName === 'undefined' || intrinsicName === 'null';
}

/** The symbol that a declaration's annotation names: `code: XtCode`. */
function annotatedSymbol(
  declaration: Declaration | undefined,
  symbolAt: (node: Node) => Symbol | undefined,
): Symbol | undefined {
  const annotation = (declaration as (Declaration & { readonly type?: Node }) | undefined)?.type;
  const name = (annotation as (Node & { readonly typeName?: Node }) | undefined)?.typeName;
  return name && symbolAt(name);
}

/** The npm package whose file declares a node: the folder below the last `node_modules`. */
function packageOf(declaration: Declaration | undefined): string | undefined {
  const path = declaration?.getSourceFile().fileName ?? '';
  return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path)?.[1];
}
