import type { UnitCode } from '../knowledge/knowledge.ts';
import { maxCodesWrittenOut } from '../knowledge/thresholds.ts';
import type { Gap, Share } from './units.ts';

/** The parts of a message about a gap. Codes are written whole, so that one can search for them. */
export function describeGap({ shares, missing }: Gap): {
  readonly share: string;
  readonly count: string;
  readonly missing: string;
} {
  return { share: describeShares(shares), count: String(missing.length), missing: listCodes(missing) };
}

/** `99 of XT's 110 message codes`, `11 of the 13 AUTH codes`, `12 of the 13 AUTH and 7 of the 8 SYMBOL codes`. */
function describeShares(shares: readonly Share[]): string {
  const parts = shares.map(({ unit, handled }) => {
    const size = unit.codes.length;
    if (unit.kind === 'all') return `${handled} of XT's ${size} message`;
    const family = unit.kind === 'family' ? ` ${unit.codes[0]?.family ?? ''}` : '';
    return `${handled} of the ${size}${family}`;
  });
  const last = parts.at(-1) ?? '';
  const text = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
  const kind = shares[0]?.unit.kind;
  return `${text} codes${kind === 'type' ? ' of its type' : kind === 'reach' ? ' that get here' : ''}`;
}

/** `SYMBOL_007, SYMBOL_010 · ORDER_008 and 9 more`: grouped by family, in catalogue order. */
function listCodes(codes: readonly UnitCode[]): string {
  const written = codes.slice(0, maxCodesWrittenOut);
  const text = written
    .map(({ code, family }, index) => {
      if (index === 0) return code;
      return `${written[index - 1]?.family === family ? ', ' : ' · '}${code}`;
    })
    .join('');
  const rest = codes.length - written.length;
  return rest > 0 ? `${text} and ${rest} more` : text;
}
