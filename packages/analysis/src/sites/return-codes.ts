import type { FileModel } from '../file/file.ts';
import type { Provenance } from '../flow/provenance.ts';
import { sentinelText } from '../flow/provenance.ts';
import type { Trace } from '../flow/trace.ts';
import { canCarry } from '../flow/trace.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { ReturnCodeSite } from './site.ts';

const equalities = new Set(['===', '==', '!==', '!=']);

/** Literals that the return code of a body is compared with, in comparisons and cases. */
export function collectReturnCodes(
  file: FileModel,
  { returnCode, resolver }: Provenance,
): readonly ReturnCodeSite[] {
  const sites = new Map<number, ReturnCodeSite>();
  const sentinels = new Set<string>();
  const comparedWithNames: PlainNode[] = [];
  const addSentinels = ({ bases, sentinels: found }: Trace): void => {
    if (bases.size > 0) for (const sentinel of found) sentinels.add(sentinelText(sentinel));
  };

  function compare(value: PlainNode, other: PlainNode): void {
    // A named constant may serve other comparisons too: only what is written here is judged here.
    const literal = other.kind === 'unary' && other.operator === '-' ? other.argument : other;
    if (!canCarry(value)) return;
    if (literal.kind !== 'number' && literal.kind !== 'string') {
      comparedWithNames.push(value);
      return;
    }
    const trace = returnCode.trace(value);
    if (trace.bases.size === 0) return;
    addSentinels(trace);
    const written = literal === other ? literal.value : -Number(literal.value);
    sites.set(other.start, {
      written,
      start: other.start,
      end: other.end,
      value,
      bases: trace.bases,
      isSentinel: false,
    });
  }

  for (const { operator, left, right } of file.nodesOf('binary')) {
    if (!equalities.has(operator)) continue;
    compare(left, right);
    compare(right, left);
  }
  for (const { subject, cases } of file.nodesOf('switch')) {
    for (const { test } of cases) if (test) compare(subject, test);
  }
  if (sites.size === 0) return [];
  for (const value of comparedWithNames) addSentinels(returnCode.trace(value));
  for (const value of writtenReturnCodes(file)) {
    const written = resolver.resolve(value) ?? value;
    // `{ rc: response.status, … }` may be anything.
    if (written.kind === 'member' && returnCode.trace(written).bases.size === 0) return [];
    sentinels.add(sentinelText(written));
  }
  return [...sites.values()].map((site) => ({ ...site, isSentinel: sentinels.has(String(site.written)) }));
}

/** What the file writes as rc into objects of its own: `{ rc: -1, … }` for a call that never arrived. */
function writtenReturnCodes(file: FileModel): readonly PlainNode[] {
  const { returnCode } = file.knowledge.catalogue.api.fields;
  return (file.propertiesByName().get(returnCode) ?? []).flatMap(({ key, value, parent }) =>
    key.kind === 'key' && value && parent?.kind === 'object' ? [value] : [],
  );
}
