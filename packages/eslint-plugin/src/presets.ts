import { levels } from '@xt-mc/analysis';
import type { Plugin, Preset, PresetName, Rules } from './public-types.ts';

type PresetRules = Rules & NonNullable<Preset['rules']>;

const recommended: PresetRules = {
  'xt-mc/exhaustive-map': ['error', { complete: levels.recommended.complete }],
  'xt-mc/exhaustive-switch': ['error', { complete: levels.recommended.complete }],
  'xt-mc/no-unchecked-result': 'error',
  'xt-mc/no-unhandled-code': 'error',
  'xt-mc/no-unknown-code': 'error',
};

/** Says more, and asks for more. */
const strict: PresetRules = {
  'xt-mc/exhaustive-map': ['error', { complete: levels.strict.complete }],
  'xt-mc/exhaustive-switch': ['error', { complete: levels.strict.complete }],
  'xt-mc/no-discarded-code': 'error',
  'xt-mc/no-unchecked-result': ['error', { truthiness: levels.strict.truthiness }],
  'xt-mc/no-unhandled-code': ['error', { emptyCases: levels.strict.emptyCases }],
  'xt-mc/no-unknown-code': 'error',
};

/** Whether the preset `recommended` turns a rule on. */
export function isRecommended(rule: string): boolean {
  return `xt-mc/${rule}` in recommended;
}

/** The plugin's presets. None names files: a preset lints what the user lints, and nothing else. */
export function createPresets(plugin: Plugin): Record<PresetName, Preset> {
  return {
    recommended: preset(plugin, 'recommended', recommended),
    strict: preset(plugin, 'strict', strict),
    recommendedTypeChecked: typeChecked(preset(plugin, 'recommended-type-checked', recommended)),
    strictTypeChecked: typeChecked(preset(plugin, 'strict-type-checked', strict)),
    disableTypeChecked: {
      name: 'xt-mc/disable-type-checked',
      settings: { 'xt-mc': { types: false } },
    },
  };
}

function preset(plugin: Plugin, name: string, rules: PresetRules): Preset {
  return { name: `xt-mc/${name}`, plugins: { 'xt-mc': plugin }, rules };
}

function typeChecked(base: Preset): Preset {
  return { ...base, settings: { 'xt-mc': { types: true } } };
}
