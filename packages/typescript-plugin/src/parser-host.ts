/** What a host is made of that has TypeScript's parser and no language service: it answers from syntax alone. */
export { documentCandidate, findCompletions, sortTextOf } from './answers/completions.ts';
export type { FileContext } from './answers/file-context.ts';
export { findHover } from './answers/hover.ts';
export { type Fix, type Report, reportsIn } from './diagnostics/reports.ts';
export { createFileAnalyses } from './file-analysis.ts';
export { lowerFile } from './lower/lower.ts';
export type { ModulesAround } from './program-modules.ts';
export { type Options, readOptions } from './options.ts';
export { reference } from './reference.ts';
export { catalogue } from 'xt-mc/catalogue';
