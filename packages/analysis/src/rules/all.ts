// One line a rule: hosts, presets, types and the tables of the documentation are made from these.
export { noUnknownCode } from './no-unknown-code/definition.ts';
export { noUncheckedResult } from './no-unchecked-result/definition.ts';
export { exhaustiveSwitch } from './exhaustive-switch/definition.ts';
export { exhaustiveMap } from './exhaustive-map/definition.ts';
export { noUnhandledCode } from './no-unhandled-code/definition.ts';
export { noDiscardedCode } from './no-discarded-code/definition.ts';
export { noUnknownField } from './no-unknown-field/definition.ts';
export { noPermanentRetry } from './no-permanent-retry/definition.ts';
