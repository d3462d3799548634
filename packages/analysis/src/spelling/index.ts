export { codeAskedFor, type CodeParts, normalizeCode, parseCode } from './code-shape.ts';
export { isForeignFamily, nearestFamilies } from './families.ts';
export { isMeantAsCode } from './meant.ts';
export { type NearestCodes, nearestCodes, type SpellingContext } from './nearest-codes.ts';
export type { Vocabulary } from './vocabulary.ts';
