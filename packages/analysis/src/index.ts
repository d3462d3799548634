export { analyse, type Analysis, type ReadModule } from './analysis.ts';
export type { Catalogue } from './knowledge/catalogue.ts';
export { type CompletionEntry, type Completions, completionsAt } from './editor/completion/completion.ts';
export { explain } from './explain/explain.ts';
export { writeExplanation } from './explain/write.ts';
export type {
  EvidenceOutcome,
  ExplainedEvidence,
  ExplainedKind,
  ExplainedStep,
  Explanation,
  TextRange,
} from './explain/explanation.ts';
export { formatMessage, type Finding, type Suggestion } from './rules/finding.ts';
export type { Edit } from './text/edit.ts';
export { createGate, createModuleGate, type ModuleGate } from './gate.ts';
export { maxImportsDeep, maxModuleLength, maxModulesOfFile } from './modules/limits.ts';
export { type Disk, diskOf, type ModuleText } from './resolution/disk.ts';
export { createKept, type Kept } from './resolution/kept.ts';
export { createNeighbours, type Neighbours } from './resolution/neighbours.ts';
export { fieldsOf, show, unreadable } from './knowledge/given.ts';
export { describeTopic } from './editor/hover/describe-topic.ts';
export type { Description, Reference } from './editor/hover/description.ts';
export { type Hover, hoverAt } from './editor/hover/hover.ts';
export type { HoverOptions } from './editor/hover/hovered.ts';
export { buildKnowledge, type Knowledge } from './knowledge/knowledge.ts';
export { defaultSettings, readSettings, type Settings } from './knowledge/settings.ts';
export { forEachChild, walk } from './tree/children.ts';
export { createDescent, deepestCall, type Descent } from './tree/descent.ts';
export * from './tree/nodes.ts';
export type { Option, PresetLevel, Rule } from './rules/define-rule.ts';
export { rules, wrongOptionCode } from './rules/rules.ts';
export { combineFixes } from './rules/edits/combine-fixes.ts';
export type { TypeFacts } from './types/type-facts.ts';
export { createTypeFacts } from './types/facts.ts';
