import { completeCase, completeComparison } from './checks/completion.ts';
import { explain } from './checks/explain.ts';
import { hover, ordinaryHover } from './checks/hover.ts';
import { addCases, diagnostics } from './checks/mending.ts';
import type { Check } from './checks/scene.ts';
import { why } from './checks/why.ts';

/** A VS Code of one sort, and what is done in it. */
export interface SceneSetup {
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether the extension that brings TypeScript 7 is installed beside ours. */
  readonly hasTypeScript7: boolean;
  readonly checks: Readonly<Record<string, Check>>;
  /** Whether its pictures are those of the documentation. */
  readonly isPictured: boolean;
}

const all = {
  hover,
  "TypeScript's own hover": ordinaryHover,
  'complete a comparison': completeComparison,
  'complete a case': completeCase,
  'add missing cases': addCases,
  diagnostics,
  'explain a code': explain,
  'explain why': why,
};

export const scenes: readonly SceneSetup[] = [
  {
    name: "VS Code's own TypeScript",
    settings: {},
    hasTypeScript7: false,
    checks: all,
    isPictured: true,
  },
  {
    name: 'TypeScript 7 (js/ts.experimental.useTsgo)',
    settings: { 'js/ts.experimental.useTsgo': true },
    hasTypeScript7: true,
    checks: all,
    isPictured: false,
  },
  {
    name: 'the switch for TypeScript 7 on, and no TypeScript 7',
    settings: { 'js/ts.experimental.useTsgo': true },
    hasTypeScript7: false,
    checks: { hover, 'complete a comparison': completeComparison },
    isPictured: false,
  },
  {
    name: 'a restricted workspace',
    settings: {
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
      'security.workspace.trust.banner': 'never',
    },
    hasTypeScript7: false,
    checks: {
      hover,
      'complete a comparison': completeComparison,
      'explain a code': explain,
      'explain why': why,
    },
    isPictured: false,
  },
];
