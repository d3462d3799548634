import type { FileModel } from '../file/file.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { isForeignFamily, parseCode } from '../spelling/index.ts';
import {
  maxShareOfCountedOn,
  minExactCodes,
  mostSlipsOfNamed,
  minShareOfNamed,
} from '../knowledge/thresholds.ts';
import { keyName } from '../tree/keys.ts';
import type { PlainNode } from '../tree/nodes.ts';

/**
 * Evidence E5: whether a collection that nothing asks holds XT's codes. Three exact codes and one that no other
 * system uses; or three exact ones that are most of what a collection named after XT holds. Never beside a family
 * that is neither XT's nor a misspelling of one: that is somebody else's table.
 */
export function isFingerprinted(written: readonly string[], node: PlainNode, file: FileModel): boolean {
  return isMarked(readMark(written, file.knowledge), node, file);
}

/** What the texts of a collection say by themselves: that they are XT's, or are if it has XT's name. */
export type Mark = 'own' | 'own by name' | undefined;

/** Whether a collection with such a mark is XT's. */
export function isMarked(mark: Mark, node: PlainNode, file: FileModel): boolean {
  return mark === 'own' || (mark === 'own by name' && isNamedAfterXt(node, file));
}

/** Reads the mark of texts, each of them. */
export function readMark(written: readonly string[], knowledge: Knowledge): Mark {
  const exact = written.filter((code) => knowledge.isTelling(code));
  if (exact.length < minExactCodes) return undefined;
  if (written.some((code) => isForeignFamily(code, knowledge.vocabulary))) return undefined;
  const families = new Set(exact.map((code) => knowledge.familyOf(code)));
  const others = written.filter((code) => isCountedOn(code, families, knowledge));
  if (others.length > maxShareOfCountedOn * exact.length) {
    const forms = new Set(exact.map(formOf));
    const isSlip = others.length <= mostSlipsOfNamed && others.every((code) => !forms.has(formOf(code)));
    return isSlip && exact.length >= minShareOfNamed * written.length ? 'own by name' : undefined;
  }
  // A family that is counted on reaches the numbers that only XT was seen to use, on the way. `WITHDRAW_24` among
  // `WITHDRAW_011` and `WITHDRAW_012` is a slip: nobody counts so.
  const countedOn = new Set(others.map(formOf));
  const own = exact.filter((code) => !countedOn.has(formOf(code)));
  if (own.some((code) => isFingerprint(code, knowledge))) return 'own';
  return own.length > 0 && exact.length >= minShareOfNamed * written.length ? 'own by name' : undefined;
}

/**
 * Whether `code` is of one of the families that the exact ones have, with a number that XT does not: any system's own WITHDRAW
 * codes, counted on from 1, reach those that are XT's. One among many is a slip.
 */
function isCountedOn(code: string, families: ReadonlySet<string>, knowledge: Knowledge): boolean {
  const parts = parseCode(code);
  return parts !== undefined && !knowledge.isKnown(code) && families.has(parts.family);
}

/** A code with its number's digits left out: all that are counted in one row have one. */
function formOf(code: string): string {
  return code.replace(/\d(?=\d*$)/g, '0');
}

/** Whether `code` is in a range that no other system was seen to reach. */
function isFingerprint(code: string, knowledge: Knowledge): boolean {
  const parts = parseCode(code);
  return knowledge.catalogue.api.fingerprints.some(
    ({ family, letter = '', digits, from = 0 }) =>
      parts?.family === family &&
      parts.letter === letter &&
      (digits === undefined || parts.digits.length === digits) &&
      Number(parts.digits) >= from,
  );
}

/** Whether the file, or the symbol that holds `node`, has a name that begins with XT's as a word. */
function isNamedAfterXt(node: PlainNode, file: FileModel): boolean {
  const { symbolPrefix } = file.knowledge.catalogue.api;
  const baseName = file.source.fileName.split(/[\\/]/).at(-1) ?? '';
  return [baseName, symbolName(node)].some((name) => beginsWithWord(name, symbolPrefix));
}

/** The name that a collection is given: its variable's, property's, enum's or type's. */
function symbolName(node: PlainNode): string {
  for (let at: PlainNode | undefined = node; at; at = at.parent) {
    if (at.kind === 'enum' || at.kind === 'typeDeclaration') return at.name.name;
    if (at.kind === 'function' || at.kind === 'class') return at.name?.name ?? '';
    if (at.kind === 'declarator') return at.target.kind === 'name' ? at.target.name : '';
    if (at.kind === 'property' && at !== node) return keyName(at) ?? '';
  }
  return '';
}

/** `xt`, `xt_codes`, `xtCodes`, `XtError`, `XT_CODES`, `XTError`, `xt.js`; not `xterm`, `XTERM`, `text`, `next`. */
function beginsWithWord(name: string, word: string): boolean {
  if (!name.toLowerCase().startsWith(word)) return false;
  const start = name.slice(0, word.length);
  const rest = name.slice(word.length);
  if (/^(?![A-Za-z])/.test(rest)) return true;
  // In capitals, the next word shows only where it is not in capitals as well.
  return start === start.toUpperCase() ? /^[A-Z][a-z]/.test(rest) : /^[A-Z]/.test(rest);
}
