import type { Analysis } from '../../corroboration/analysis.ts';
import { maxCodesWrittenOut, minShareRefused } from '../../knowledge/thresholds.ts';
import type { Edit } from '../../text/edit.ts';
import { memberName } from '../../tree/keys.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { Finding } from '../finding.ts';
import type { Naming } from './naming.ts';

/**
 * What to say of a beginning by which codes are retried: nothing where many of them pass by themselves.
 *
 * @param codes what is retried by it
 * @param isRefused whether no retry can mend a code
 */
export function beginningFinding(
  { node, start, end, beginning = '' }: Naming,
  codes: readonly string[],
  isRefused: (code: string) => boolean,
  analysis: Analysis,
): Finding<'permanentRetries', 'nameAlone'> | undefined {
  const refused = codes.filter(isRefused);
  if (refused.length < minShareRefused * codes.length) return undefined;
  const [alone, ...others] = codes.filter((code) => !isRefused(code));
  const edits = alone !== undefined && others.length === 0 ? namedAlone(node, alone, analysis) : undefined;
  return {
    messageId: 'permanentRetries',
    data: { beginning: `'${beginning}'`, codes: listed(refused) },
    start,
    end,
    suggestions:
      alone !== undefined && edits ? [{ messageId: 'nameAlone', data: { code: `'${alone}'` }, edits }] : [],
    isCertain: false,
  };
}

function listed(codes: readonly string[]): string {
  const written = codes.slice(0, maxCodesWrittenOut).join(', ');
  const rest = codes.length - maxCodesWrittenOut;
  return rest > 0 ? `${written} and ${String(rest)} more` : written;
}

/** `mc.startsWith('AUTH_')` becomes `mc === 'AUTH_105'`, and `!mc.startsWith('AUTH_')` `mc !== 'AUTH_105'`. */
function namedAlone(
  literal: PlainNode,
  code: string,
  { file: { source } }: Analysis,
): readonly Edit[] | undefined {
  const call = literal.parent;
  if (call?.kind !== 'call' || call.args.length !== 1 || call.callee.kind !== 'member') return undefined;
  const { object } = call.callee;
  const isPlain = object.kind === 'name' || object.kind === 'member';
  if (memberName(call.callee) !== 'startsWith' || literal.kind !== 'string' || !isPlain) return undefined;
  const isTurned = call.parent?.kind === 'unary' && call.parent.operator === '!';
  const test = isTurned && call.parent ? call.parent : call;
  if (!['if', 'logical', 'conditional', 'return', 'loop'].includes(test.parent?.kind ?? '')) return undefined;
  const quote = source.text.charAt(literal.start);
  const asked = source.text.slice(object.start, object.end);
  const text = `${asked} ${isTurned ? '!==' : '==='} ${quote}${code}${quote}`;
  return [{ start: test.start, end: test.end, text }];
}
