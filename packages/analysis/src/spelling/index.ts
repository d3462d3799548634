export { codeAskedFor, normalizeCode, parseCode } from './code-shape.ts';
export { isForeignFamily, nearestFamilies } from './families.ts';
export { isMeantAsCode } from './meant.ts';
export { nearestCodes } from './nearest-codes.ts';
