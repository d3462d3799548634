import { rules } from '@xt-mc/analysis';
import { createRule, type EslintRule } from '../../src/create-rule.ts';

/** The plugin's rule of a name, as its tests want it: with types that the tester knows. */
export function ruleNamed(name: string): EslintRule {
  const rule = rules.find((one) => one.name === name);
  if (!rule) throw new Error(`There is no rule ${name}`);
  return createRule(rule);
}
