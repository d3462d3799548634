import type { Analysis } from '../../corroboration/analysis.ts';
import { indentAt, layoutOf, quoted } from '../../text/layout.ts';
import type { WayOut } from './way-out.ts';

/** A guard that throws an error with the mc. */
export function guardText(returnCode: string, messageCode: string, { file }: Analysis): string {
  const { success } = file.knowledge.catalogue.api.outcomeReturnCodes;
  return `if (${returnCode} !== ${success}) throw new Error(\`XT: \${${messageCode}}\`)`;
}

/** A guard that tells the mc and leaves as the code in front of it does. */
export function leavingText(
  returnCode: string,
  messageCode: string,
  { leaving, logger }: WayOut,
  at: number,
  { file }: Analysis,
): string {
  const { success } = file.knowledge.catalogue.api.outcomeReturnCodes;
  const { eol, unit, semicolon, quote } = layoutOf(file);
  const indent = indentAt(file.source, at);
  const inside = [`${logger}(${quoted('XT:', quote)}, ${messageCode})`, leaving];
  const lines = inside.map((line) => `${indent}${unit}${line}${semicolon}`);
  return [`if (${returnCode} !== ${success}) {`, ...lines, `${indent}}`].join(eol);
}
