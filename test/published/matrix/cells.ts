import type { Manager } from '../e2e/support/project.ts';

/** A Node with an ESLint that was current beside it; the corners and a middle, not the product. */
export interface LintCell {
  readonly node: string;
  readonly eslint: string;
  readonly manager: Manager;
}

export const lintCells: readonly LintCell[] = [
  { node: '20.19.6', eslint: '9.15.0', manager: 'npm' },
  { node: '22.23.3', eslint: '9.39.5', manager: 'pnpm' },
  { node: '24.21.0', eslint: '10.15.0', manager: 'npm' },
  { node: '26.9.0', eslint: '10.15.0', manager: 'npm' },
  { node: '26.9.0', eslint: '10.15.0', manager: 'pnpm' },
];

/** The compilers under which the packages' types are checked. */
export const typeScripts = ['5.0.4', '5.9.3', '6.0.3', '7.0.2'] as const;
