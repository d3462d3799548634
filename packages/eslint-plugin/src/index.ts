import { name, version } from '../package.json';
import { createPresets } from './presets.ts';
import type { Plugin } from './public-types.ts';
import { exhaustiveMap } from './rules/exhaustive-map.ts';
import { exhaustiveSwitch } from './rules/exhaustive-switch.ts';
import { noDiscardedCode } from './rules/no-discarded-code.ts';
import { noUncheckedResult } from './rules/no-unchecked-result.ts';
import { noUnhandledCode } from './rules/no-unhandled-code.ts';
import { noUnknownCode } from './rules/no-unknown-code.ts';

export type {
  Plugin,
  Preset,
  PresetName,
  RuleEntry,
  RuleModule,
  RuleOptions,
  Rules,
  XtMcSettings,
} from './public-types.ts';
export type { ExhaustiveMapOptions } from './rules/exhaustive-map.ts';
export type { ExhaustiveSwitchOptions } from './rules/exhaustive-switch.ts';
export type { NoUncheckedResultOptions } from './rules/no-unchecked-result.ts';
export type { NoUnhandledCodeOptions } from './rules/no-unhandled-code.ts';
export type { NoUnknownCodeOptions } from './rules/no-unknown-code.ts';

const rules: Plugin['rules'] = {
  'exhaustive-map': exhaustiveMap,
  'exhaustive-switch': exhaustiveSwitch,
  'no-discarded-code': noDiscardedCode,
  'no-unchecked-result': noUncheckedResult,
  'no-unhandled-code': noUnhandledCode,
  'no-unknown-code': noUnknownCode,
};

const plugin: Plugin = {
  meta: { name, version, namespace: 'xt-mc' },
  rules,
  configs: {} as Plugin['configs'],
  default: {} as Plugin,
};
// A preset holds the plugin that holds the preset.
plugin.configs = createPresets(plugin);
// `require` gives the plugin itself, also to those who ask it for what an ES module exports.
plugin.default = plugin;

export default plugin;
