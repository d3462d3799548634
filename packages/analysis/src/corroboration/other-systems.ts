import { tracersOf } from '../evidence/read-fields.ts';
import type { FileModel } from '../file/file.ts';
import type { Place } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import type { Collector } from '../sites/collector.ts';
import { collectReturnCodes } from '../sites/return-codes.ts';
import { isMeantAsCode } from '../spelling/index.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { equalities, orders } from '../tree/operators.ts';
import { isReturnCode } from '../evidence/envelope.ts';

/*
 * What counts against a body: what the file compares its rc and mc with. What the file puts in itself does not count.
 */

/** Bodies whose `rc` is compared with what XT never sends (`rc === 4711`): C1 alone does not make them XT's. */
export function bodiesWithOtherReturnCodes(file: FileModel, provenance: Provenance): ReadonlySet<Place> {
  const others = collectReturnCodes(file, provenance).filter(
    ({ written, isSentinel }) => !isSentinel && !isReturnCode(written, file),
  );
  return new Set(others.flatMap(({ bodies }) => [...bodies]));
}

/** Bodies whose `mc` is compared with what is none of XT's codes, and with none of XT's. */
interface OtherMessageCodes {
  /** With codes of another shape, or with numbers: `mc === 'M01203'`, `mc === 0`. */
  readonly certain: ReadonlySet<Place>;
  /** With words alone: they may be a mistake about XT's (`mc === 'OK'`), and are more often a colour or a size. */
  readonly likely: ReadonlySet<Place>;
}

export function bodiesWithOtherMessageCodes(
  file: FileModel,
  provenance: Provenance,
  { sites, sentinels }: Pick<Collector, 'sites' | 'sentinels'>,
): OtherMessageCodes {
  const { knowledge } = file;
  const [certain, likely] = [new Set<Place>(), new Set<Place>()];
  const [ownNumbers, own] = [new Set<Place>(), new Set<Place>()];
  for (const { evidence, written, kind } of sites) {
    if (evidence.kind !== 'read' || kind === 'prefix' || sentinels.has(written)) continue;
    const isOwn = knowledge.isKnown(written) || isMeantAsCode(written, knowledge.vocabulary);
    const isCode = isCodeOfSomebody(written);
    for (const body of evidence.bodies) {
      (isOwn ? own : likely).add(body);
      if (isCode) (isOwn ? ownNumbers : certain).add(body);
    }
  }
  for (const body of ownNumbers) certain.delete(body);
  for (const body of own) likely.delete(body);
  for (const body of bodiesComparedWithNumbers(file, provenance)) certain.add(body);
  return { certain, likely };
}

/** Letters and digits, as one word: the rest of a line that an unclosed quote has swallowed is nobody's code. */
function isCodeOfSomebody(text: string): boolean {
  return /^[\w.:/-]+$/.test(text) && /[a-z].*\d/i.test(text);
}

/** A code is a text: what is compared with a number is a market cap, a counter or a price. */
function bodiesComparedWithNumbers(file: FileModel, provenance: Provenance): readonly Place[] {
  const { messageCode } = tracersOf(provenance);
  return file.nodesOf('binary').flatMap(({ operator, left, right }) => {
    if (!equalities.has(operator) && !orders.has(operator)) return [];
    const compared = (value: PlainNode, other: PlainNode): readonly Place[] =>
      other.kind === 'number' ? [...messageCode.trace(value).bodies] : [];
    return [...compared(left, right), ...compared(right, left)];
  });
}
