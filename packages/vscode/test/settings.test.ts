import { describe, expect, it } from 'vitest';
import { catalogue, readOptions } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import manifest from '../package.json' with { type: 'json' };
import type { Configuration } from '../src/settings.ts';
import { chosenOptions, keys, section } from '../src/settings.ts';

interface Property {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly items?: object;
}

const properties: Readonly<Record<string, Property>> = manifest.contributes.configuration.properties;
const property = (key: string): Property => properties[`${section}.${key}`] ?? { default: 'missing' };

/** VS Code's settings in which a person wrote some values, in one scope or several. */
function written(...scopes: readonly Readonly<Record<string, unknown>>[]): Configuration {
  const [globalValues, workspaceValues] = scopes;
  return {
    get: (key) => workspaceValues?.[key] ?? globalValues?.[key] ?? property(key).default,
    inspect: (key) => ({
      defaultValue: property(key).default,
      globalValue: globalValues?.[key],
      workspaceValue: workspaceValues?.[key],
    }),
  };
}

describe('the settings of the manifest', () => {
  it('are the options of the plugin', () => {
    expect(Object.keys(properties)).toEqual(keys.map((key) => `${section}.${key}`));
    const defaults = Object.fromEntries(keys.map((key) => [key, property(key).default ?? undefined]));
    expect(readOptions(defaults)).toEqual(readOptions({}));
  });

  it('offer the values that the plugin takes', () => {
    for (const key of ['hover', 'diagnostics', 'preset'] as const) {
      const values = property(key).enum ?? [];
      expect(values.length, key).toBeGreaterThan(1);
      for (const value of values) {
        const { editor, problems } = readOptions({ [key]: value });
        expect(editor[key]).toBe(value);
        expect(problems).toEqual([]);
      }
    }
    const apis = [...new Set(catalogue.siblings.map(({ api }) => api))];
    expect(property('apis').items).toEqual({ type: 'string', enum: apis });
  });
});

describe('the options that are handed on', () => {
  it('are those that somebody wrote', () => {
    expect(chosenOptions(written())).toEqual({});
    expect(chosenOptions(written({ diagnostics: 'warning' }))).toEqual({ diagnostics: 'warning' });
    expect(chosenOptions(written({ hosts: [] }))).toEqual({ hosts: [] });
    expect(chosenOptions(written({ hover: 'evidence' }, { hover: 'always', types: false }))).toEqual({
      hover: 'always',
      types: false,
    });
  });

  it('leave out what was taken back', () => {
    expect(chosenOptions(written({ types: null }))).toEqual({});
  });
});
