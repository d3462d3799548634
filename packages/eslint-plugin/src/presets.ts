import { type PresetLevel, rules } from '@xt-mc/analysis';
import type { Plugin, Preset, PresetName, RuleEntry } from './public-types.ts';

/** The plugin's presets. None names files: a preset lints what the user lints, and nothing else. */
export function createPresets(plugin: Plugin): Record<PresetName, Preset> {
  return {
    recommended: preset(plugin, 'recommended'),
    strict: preset(plugin, 'strict'),
    recommendedTypeChecked: typeChecked(preset(plugin, 'recommended')),
    strictTypeChecked: typeChecked(preset(plugin, 'strict')),
    disableTypeChecked: {
      name: 'xt-mc/disable-type-checked',
      settings: { 'xt-mc': { types: false } },
    },
  };
}

function preset(plugin: Plugin, level: PresetLevel): Preset {
  return { name: `xt-mc/${level}`, plugins: { 'xt-mc': plugin }, rules: entriesOf(level) };
}

function entriesOf(level: PresetLevel): Record<string, RuleEntry> {
  const entries = rules.flatMap(({ name, presets }): [string, RuleEntry][] => {
    const options = presets[level];
    if (!options) return [];
    return [[`xt-mc/${name}`, Object.keys(options).length > 0 ? ['error', options] : 'error']];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function typeChecked(base: Preset): Preset {
  return { ...base, name: `${base.name}-type-checked`, settings: { 'xt-mc': { types: true } } };
}
