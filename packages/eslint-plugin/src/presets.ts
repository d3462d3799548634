import type { Plugin, Preset, PresetName, Rules } from './public-types.ts';

type PresetRules = Rules & NonNullable<Preset['rules']>;

const recommended: PresetRules = {
  'xt-mc/exhaustive-map': ['error', { complete: 'most' }],
  'xt-mc/exhaustive-switch': ['error', { complete: 'most' }],
  'xt-mc/no-unchecked-result': 'error',
  'xt-mc/no-unhandled-code': 'error',
  'xt-mc/no-unknown-code': 'error',
};

/** Says more, and asks for more. */
const strict: PresetRules = {
  'xt-mc/exhaustive-map': ['error', { complete: 'half' }],
  'xt-mc/exhaustive-switch': ['error', { complete: 'half' }],
  'xt-mc/no-discarded-code': 'error',
  'xt-mc/no-unchecked-result': ['error', { truthiness: false }],
  'xt-mc/no-unhandled-code': ['error', { emptyCases: true }],
  'xt-mc/no-unknown-code': 'error',
};

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
