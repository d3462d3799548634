export { analyse, type Analysis } from './analysis.ts';
export type { Catalogue } from './catalogue.ts';
export { type Candidate, type Completions, completionsAt } from './completion/completion.ts';
export { explain } from './explain/explain.ts';
export type {
  ExplainedEvidence,
  ExplainedStep,
  ExplainedSubject,
  Explanation,
  Outcome,
  TextRange,
} from './explain/explanation.ts';
export {
  discardedCodeMessages,
  discardedCodes,
  discardedCodeSuggestions,
} from './findings/discarded-codes.ts';
export { formatMessage, type Edit, type Finding, type Suggestion } from './findings/finding.ts';
export {
  uncheckedResultMessages,
  uncheckedResults,
  uncheckedResultSuggestions,
  type UncheckedResultOptions,
} from './findings/unchecked-results.ts';
export {
  unhandledCodeMessages,
  unhandledCodes,
  unhandledCodeSuggestions,
  type UnhandledCodeOptions,
} from './findings/unhandled-codes.ts';
export { unknownCodeMessages, unknownCodes, unknownCodeSuggestions } from './findings/unknown-codes.ts';
export { mapGapMessages, mapGaps, mapGapSuggestions } from './findings/map-gaps.ts';
export { switchGapMessages, switchGaps, switchGapSuggestions } from './findings/switch-gaps.ts';
export { createGate } from './gate.ts';
export { fieldsOf, show, unreadable } from './given.ts';
export { defaultGapOptions, type GapOptions } from './gaps/options.ts';
export { describeSubject } from './hover/describe-subject.ts';
export type { Description, Reference } from './hover/description.ts';
export { type Hover, hoverAt } from './hover/hover.ts';
export type { HoverOptions } from './hover/hovered.ts';
export { buildKnowledge, type Knowledge } from './knowledge.ts';
export { defaultSettings, readSettings, type Settings } from './settings.ts';
export { forEachChild, walk } from './tree/children.ts';
export { createDescent, deepestCall, type Descent } from './tree/descent.ts';
export * from './tree/nodes.ts';
export { levels } from './levels.ts';
export { combineFixes } from './edits/combine-fixes.ts';
export type { TypeFacts } from './type-facts.ts';
export { createTypeFacts } from './types/facts.ts';
