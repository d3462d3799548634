export { analyse, type Analysis } from './analysis.ts';
export type { Catalogue } from './catalogue.ts';
export { formatMessage, type Edit, type Finding, type Suggestion } from './findings/finding.ts';
export { unknownCodeMessages, unknownCodes, unknownCodeSuggestions } from './findings/unknown-codes.ts';
export { createGate } from './gate.ts';
export { buildKnowledge, type Knowledge } from './knowledge.ts';
export { defaultSettings, readSettings, type Settings } from './settings.ts';
export { forEachChild, linkParents, walk } from './tree/children.ts';
export * from './tree/nodes.ts';
