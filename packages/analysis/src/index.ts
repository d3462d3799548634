export { analyse, type Analysis, type ReadModule } from './analysis.ts';
export type { Catalogue } from './knowledge/catalogue.ts';
export { type Candidate, type Completions, completionsAt } from './editor/completion/completion.ts';
export {
  discardedCodeMessages,
  discardedCodes,
  discardedCodeSuggestions,
} from './rules/no-discarded-code/discarded-codes.ts';
export { formatMessage, type Edit, type Finding, type Suggestion } from './rules/finding.ts';
export {
  uncheckedResultMessages,
  uncheckedResults,
  uncheckedResultSuggestions,
  type UncheckedResultOptions,
} from './rules/no-unchecked-result/unchecked-results.ts';
export {
  unhandledCodeMessages,
  unhandledCodes,
  unhandledCodeSuggestions,
  type UnhandledCodeOptions,
} from './rules/no-unhandled-code/unhandled-codes.ts';
export {
  unknownCodeMessages,
  unknownCodes,
  unknownCodeSuggestions,
} from './rules/no-unknown-code/unknown-codes.ts';
export { mapGapMessages, mapGaps, mapGapSuggestions } from './rules/exhaustive-map/map-gaps.ts';
export {
  switchGapMessages,
  switchGaps,
  switchGapSuggestions,
} from './rules/exhaustive-switch/switch-gaps.ts';
export { createGate, createModuleGate, type ModuleGate, specifiersIn } from './gate.ts';
export { maxImportsDeep, maxModuleLength, maxModulesOfFile } from './modules/limits.ts';
export { fieldsOf, show, unreadable } from './knowledge/given.ts';
export { defaultGapOptions, type GapOptions } from './units/options.ts';
export { describeSubject } from './editor/hover/describe-subject.ts';
export type { Description, Reference } from './editor/hover/description.ts';
export { type Hover, hoverAt } from './editor/hover/hover.ts';
export type { HoverOptions } from './editor/hover/hovered.ts';
export { buildKnowledge, type Knowledge } from './knowledge/knowledge.ts';
export { defaultSettings, readSettings, type Settings } from './knowledge/settings.ts';
export { forEachChild, walk } from './tree/children.ts';
export { createDescent, deepestCall, type Descent } from './tree/descent.ts';
export * from './tree/nodes.ts';
export { levels } from './rules/levels.ts';
export { combineFixes } from './rules/edits/combine-fixes.ts';
export type { TypeFacts } from './types/type-facts.ts';
export { createTypeFacts } from './types/facts.ts';
