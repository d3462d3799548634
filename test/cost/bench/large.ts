import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { catalogue } from 'xt-mc/catalogue';
import { analyse, buildKnowledge, defaultSettings } from '../../../packages/analysis/src/index.ts';
import { largeFile, shapes } from '../../../packages/analysis/test/growth/mixed.ts';
import { findAllIn } from '../../../packages/analysis/test/growth/work.ts';
import { lowerText } from '../../../packages/analysis/test/support/analyse-text.ts';
import { countNodes, stepsOf } from '../../../packages/analysis/test/support/cost.ts';
import type { Row } from './table.ts';

const lines = 100_000;

/** How many of a kind stand in one file, where kinds are compared with each other. */
const sizes = [4, 30, 100];

/**
 * One file of 100,000 lines in which all kinds of code that once multiplied what a file cost stand beside each other and
 * in each other: what ESLint takes for it with all rules, and how often flow works something out for each node of it, and
 * of the kind that is costliest by itself.
 */
export async function compareLarge(): Promise<readonly Row[]> {
  const built = new URL('../../../packages/eslint-plugin/dist/index.cjs', import.meta.url);
  const { default: plugin } = (await import(built.href)) as {
    readonly default: { readonly configs: Record<'strict', Linter.Config> };
  };
  const text = largeFile(lines);
  const typed: Linter.Config = { files: ['**/*.ts'], languageOptions: { parser } };
  const [without, withRules] = [[typed], [typed, plugin.configs.strict]].map((configs) =>
    lint(text, configs),
  );
  if (!without || !withRules) throw new Error('expected two runs');
  const costliest = shapes
    .flatMap(({ name, isTyped, write }) =>
      sizes.map((size) => ({ name, steps: stepsOfNode(write(size), isTyped ? 'client.ts' : 'client.js') })),
    )
    .reduce((most, kind) => (kind.steps > most.steps ? kind : most));
  return [
    {
      what: `\`strict\` (${withRules.reports} reports) / no rules, on ${text.split('\n').length} lines`,
      ratio: withRules.time / without.time,
    },
    { what: 'steps of flow / nodes, of that file', ratio: stepsOfNode(text, 'client.ts') },
    { what: `steps of flow / nodes, of the costliest kind: ${costliest.name}`, ratio: costliest.steps },
  ];
}

function lint(text: string, configs: readonly Linter.Config[]): { time: number; reports: number } {
  const start = process.cpuUsage();
  const messages = new Linter().verify(text, [...configs], { filename: 'client.ts' });
  const { user, system } = process.cpuUsage(start);
  const failed = messages.find(({ fatal }) => fatal);
  if (failed) throw new Error(failed.message);
  return { time: user + system, reports: messages.length };
}

function stepsOfNode(text: string, fileName: string): number {
  const source = lowerText(text, fileName);
  const analysis = analyse(source, buildKnowledge(catalogue, defaultSettings));
  findAllIn(analysis);
  return stepsOf(analysis) / countNodes(source);
}
