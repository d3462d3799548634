import { defaultSettings, fieldsOf, readSettings, show, unreadable } from '@xt-mc/analysis';
import type { Settings } from '@xt-mc/analysis';
import { catalogue } from 'xt-mc/catalogue';

/** What only the editor has. */
interface EditorOptions {
  /** Whether hovers explain texts that are merely spelt like a code. */
  readonly hover: 'always' | 'evidence';
  /** Where findings are told; `off` leaves them to ESLint, and offers their edits as refactors. */
  readonly diagnostics: 'off' | 'suggestion' | 'warning';
  /** Whose findings. */
  readonly preset: 'recommended' | 'strict' | 'recommendedTypeChecked' | 'strictTypeChecked';
}

export interface Options {
  readonly editor: EditorOptions;
  readonly settings: Settings;
  /** Each names the key that is wrong, and the cure. */
  readonly problems: readonly string[];
}

const choices: {
  readonly [Key in keyof EditorOptions]: readonly [EditorOptions[Key], ...EditorOptions[Key][]];
} = {
  hover: ['always', 'evidence'],
  diagnostics: ['off', 'suggestion', 'warning'],
  preset: ['recommendedTypeChecked', 'strictTypeChecked', 'recommended', 'strict'],
};

/** Keys that TypeScript itself writes into a plugin's entry. */
const hostKeys = new Set(['name', 'global', 'enableForWorkspaceTypeScriptVersions']);

/**
 * Reads entries of `plugins`, of any shape, of which a later one stands over those before. What is wrong is left out and
 * told, and the rest holds. The presets that are type-checked turn `types` on, unless it is given.
 */
export function readOptions(...entries: readonly unknown[]): Options {
  const problems: string[] = [];
  const given: Record<string, unknown> = {};
  for (const entry of entries) {
    const fields = fieldsOf(entry);
    if (fields === unreadable) problems.push(`expected an object, got ${show(fields)}`);
    else Object.assign(given, fields);
  }
  const editor: EditorOptions = {
    hover: choose('hover'),
    diagnostics: choose('diagnostics'),
    preset: choose('preset'),
  };
  const rest = Object.fromEntries(
    Object.entries(given).filter(([key]) => !hostKeys.has(key) && !Object.hasOwn(choices, key)),
  );
  const read = readSettings(rest, catalogue);
  const types = rest.types === undefined ? editor.preset.endsWith('TypeChecked') : read.settings.types;
  return {
    editor,
    settings: { ...defaultSettings, ...read.settings, types },
    problems: [...problems, ...read.problems.map(withOwnKeys)],
  };

  function choose<Key extends keyof EditorOptions>(key: Key): EditorOptions[Key] {
    const [fallback] = choices[key];
    const value = given[key];
    const chosen = choices[key].find((choice) => choice === value);
    if (value !== undefined && chosen === undefined) {
      problems.push(`'${key}' must be ${quoted(choices[key])}; got ${show(value)}`);
    }
    return chosen ?? fallback;
  }
}

/** The settings' own list of known keys does not have the editor's. */
function withOwnKeys(problem: string): string {
  return problem.replace(/Known: .*$/, (known) => `${known}, ${Object.keys(choices).join(', ')}`);
}

function quoted(values: readonly string[]): string {
  const texts = values.map((value) => `"${value}"`);
  return `${texts.slice(0, -1).join(', ')} or ${texts.at(-1) ?? ''}`;
}
