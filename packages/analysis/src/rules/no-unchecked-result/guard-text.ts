import type { Analysis } from '../../corroboration/analysis.ts';
import { indentAt, layoutOf, quoted } from '../../text/layout.ts';
import type { FileModel } from '../../file/file.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { errorClassAt } from '../edits/throwing.ts';
import type { WayOut } from './way-out.ts';

/** How a guard asks a body, and how it tells the reason. */
interface Asked {
  readonly test: string;
  readonly messageCode: string;
}

/** What is asked of rc and mc that have names. */
export function askedOf(returnCode: string, messageCode: string, { file }: Analysis): Asked {
  const { success } = file.knowledge.catalogue.api.outcomeReturnCodes;
  return { test: `${returnCode} !== ${success}`, messageCode };
}

/** What is asked of a body. One that the code allows to be nothing stays so: `body && body.rc !== 0`. */
export function askedOfBody(body: string, mayBeNothing: boolean, analysis: Analysis): Asked {
  const { returnCode, messageCode } = analysis.file.knowledge.catalogue.api.fields;
  const there = mayBeNothing ? body.replaceAll('?.', '.') : body;
  const { test, ...asked } = askedOf(`${there}.${returnCode}`, `${there}.${messageCode}`, analysis);
  return { ...asked, test: mayBeNothing ? `${body} && ${test}` : test };
}

/** The same behind conditions of the code itself: `reply.status === 'fulfilled' && reply.value.rc !== 0`. */
export function askedBehind(conditions: readonly string[], { test, messageCode }: Asked): Asked {
  return { test: [...conditions, test].join(' && '), messageCode };
}

/** A guard that throws an error with the mc. */
export function guardText({ test, messageCode }: Asked, at: PlainNode, file: FileModel): string {
  return `if (${test}) throw new ${errorClassAt(at, file)}(\`XT: \${${messageCode}}\`)`;
}

/** A guard that tells the mc and leaves as the code in front of it does. */
export function leavingText(
  { test, messageCode }: Asked,
  { leaving, logger }: WayOut,
  at: number,
  { file }: Analysis,
): string {
  const { eol, unit, semicolon, quote } = layoutOf(file);
  const indent = indentAt(file.source, at);
  const inside = [`${logger}(${quoted('XT:', quote)}, ${messageCode})`, leaving];
  const lines = inside.map((line) => `${indent}${unit}${line}${semicolon}`);
  return [`if (${test}) {`, ...lines, `${indent}}`].join(eol);
}
