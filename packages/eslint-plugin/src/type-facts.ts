import type { ParserServicesWithTypeInformation, TSESLint, TSESTree } from '@typescript-eslint/utils';
import { createTypeFacts as factsFrom, type TypeFacts } from '@xt-mc/analysis';

/** The parser's services, where it made types: `project` or `projectService` is set. */
export function typedServices(
  sourceCode: Readonly<TSESLint.SourceCode>,
): ParserServicesWithTypeInformation | undefined {
  const services = sourceCode.parserServices;
  return services?.program ? (services as ParserServicesWithTypeInformation) : undefined;
}

/**
 * What TypeScript's checker says of the nodes of one file. It is the parser's own: the plugin runs in projects that have
 * no TypeScript with a JavaScript API.
 */
export function createTypeFacts({
  program,
  esTreeNodeToTSNodeMap,
}: ParserServicesWithTypeInformation): TypeFacts {
  return factsFrom(program.getTypeChecker(), (host) => esTreeNodeToTSNodeMap.get(host as TSESTree.Node));
}
