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
 *
 * @returns undefined where the parser has a program of this file alone: typescript-eslint gives such a one in CI for a
 *   text that is not the one on the disk, as in the second pass of `--fix`. It resolves nothing, so that every other
 *   module's types are unknown, and its host fails TypeScript where that is to name one of them.
 */
export function createTypeFacts({
  program,
  esTreeNodeToTSNodeMap,
}: ParserServicesWithTypeInformation): TypeFacts | undefined {
  if (program.getCompilerOptions().noResolve) return undefined;
  return factsFrom(program.getTypeChecker(), (host) => esTreeNodeToTSNodeMap.get(host as TSESTree.Node));
}
