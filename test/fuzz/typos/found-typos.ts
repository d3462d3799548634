/** Lints typos in every kind of place, and counts what is reported and what is suggested first. */
import { Linter } from 'eslint';
import { messageCodes, retiredMessageCodes, siblingMessageCodes } from 'xt-mc';
import { editsBetween } from '../../../packages/analysis/src/spelling/distance.ts';
import { normalizeCode } from '../../../packages/analysis/src/spelling/index.ts';
import { type Typo, typosOf } from '../../../packages/analysis/test/spelling/typos.ts';
import { places, textWith } from './spelled-places.ts';

/** What became of one typo in one place. */
export interface Trial {
  readonly place: string;
  readonly typo: Typo;
  readonly isReported: boolean;
  /** The code that the first suggestion writes. */
  readonly first: string | undefined;
  /** Whether one code alone can be meant: it alone becomes this text by a slip, or it alone is nearest in plain edits. */
  readonly isOnlyOne: boolean;
}

const rule = 'xt-mc/no-unknown-code';
const perText = 50;
const codes: readonly string[] = messageCodes.map(({ code }) => code);
const known = new Set<string>(
  [...messageCodes, ...siblingMessageCodes, ...retiredMessageCodes].map(({ code }) => code),
);

/** Every typo of every code of the catalogue that is no other code. */
export function allTypos(): readonly Typo[] {
  return typosOf(codes, known);
}

/** Lints each of the typos in each kind of place, with this one rule of a plugin. */
export function tryTypos(plugin: object, typos: readonly Typo[]): Trial[] {
  const linter = new Linter({ configType: 'flat' });
  const config = [{ plugins: { 'xt-mc': plugin }, rules: { [rule]: 'error' } }] as Linter.Config[];
  return Object.entries(places).flatMap(([place, around]) =>
    chunks(typos).flatMap((chunk) => {
      const text = textWith(
        around,
        chunk.map((typo) => typo.text),
      );
      const messages = linter.verify(text, config);
      const stray = messages.find(({ ruleId }) => ruleId !== rule);
      if (stray) throw new Error(`${place}: ${stray.message}`);
      return chunk.map((typo, index) => {
        const report = messages.find(({ line }) => line === index + 1);
        const first = report?.suggestions?.[0]?.fix.text.replace(/^["'`]|["'`]$/g, '');
        return { place, typo, isReported: report !== undefined, first, isOnlyOne: isOnlyOne(typo) };
      });
    }),
  );
}

function chunks(typos: readonly Typo[]): (readonly Typo[])[] {
  return Array.from({ length: Math.ceil(typos.length / perText) }, (_, index) =>
    typos.slice(index * perText, (index + 1) * perText),
  );
}

function isOnlyOne({ text, meant, sources }: Typo): boolean {
  if (sources.size === 1) return true;
  const word = normalizeCode(text);
  const distance = (code: string): number => editsBetween(word, code, 4);
  const own = distance(meant);
  return codes.every((code) => code === meant || distance(code) > own);
}

/** A part of a whole, 1 where there is nothing to be a part of. */
export function share(trials: readonly Trial[], holds: (trial: Trial) => boolean): number {
  return trials.length === 0 ? 1 : trials.filter(holds).length / trials.length;
}

/** Of the typos tried, the share reported; and of those that can mean one code alone, the share with it in the first place. */
export function summarize(trials: readonly Trial[]): { reported: number; first: number } {
  const decidable = trials.filter(({ isOnlyOne }) => isOnlyOne);
  return {
    reported: share(trials, ({ isReported }) => isReported),
    first: share(decidable, ({ first, typo }) => first === typo.meant),
  };
}

/** What must hold: issue 2's figures. */
export const thresholds = { reported: 0.98, first: 0.97 } as const;
