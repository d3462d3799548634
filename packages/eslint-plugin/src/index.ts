import { rules } from '@xt-mc/analysis';
import { name, version } from '../package.json';
import { createRule } from './create-rule.ts';
import { createPresets } from './presets.ts';
import type { Plugin } from './public-types.ts';

export type * from './generated/rule-options.ts';
export type {
  Plugin,
  Preset,
  PresetName,
  RuleEntry,
  RuleModule,
  Rules,
  XtMcSettings,
} from './public-types.ts';

const byName = [...rules].sort((a, b) => (a.name < b.name ? -1 : 1));

const plugin: Plugin = {
  meta: { name, version, namespace: 'xt-mc' },
  // The names of the type are generated from the same list.
  rules: Object.fromEntries(
    byName.map((rule) => [rule.name, createRule(rule)]),
  ) as unknown as Plugin['rules'],
  configs: {} as Plugin['configs'],
  default: {} as Plugin,
};
// A preset holds the plugin that holds the preset.
plugin.configs = createPresets(plugin);
// `require` gives the plugin itself, also to those who ask it for what an ES module exports.
plugin.default = plugin;

export default plugin;
