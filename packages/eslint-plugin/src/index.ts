import packageJson from '../package.json' with { type: 'json' };
import { presetRules } from './presets.ts';
import { noUnknownCode } from './rules/no-unknown-code.ts';

const plugin = {
  meta: { name: packageJson.name, version: packageJson.version, namespace: 'xt-mc' },
  rules: { 'no-unknown-code': noUnknownCode },
  configs: {},
};

const configs = Object.fromEntries(
  Object.entries(presetRules).map(([preset, rules]) => [
    preset,
    { name: `xt-mc/${preset}`, plugins: { 'xt-mc': plugin }, rules },
  ]),
);
Object.assign(plugin.configs, configs);

export default plugin;
