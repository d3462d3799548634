import { show } from '@xt-mc/analysis';
import { readOptions } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import type { Options } from 'typescript-plugin-xt-mc/src/parser-host.ts';

/** The section of an editor's settings. Each key in it is the plugin's option of that name. */
export const section = 'xtMc';

/** Options by what was written, of which a later part stands over those before. There is no checker to ask. */
export function optionsOf(...written: readonly unknown[]): Options {
  const given = written.filter((one) => one !== undefined && one !== null);
  const options = readOptions(...given.filter(isObject).map(withoutNulls), { types: false });
  const others = given.filter((one) => !isObject(one));
  return {
    ...options,
    problems: [...others.map((one) => `expected an object, got ${show(one)}`), ...options.problems],
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Null says the same as no value: JSON has no other way to take back what a wider scope says. */
function withoutNulls(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
}

/** What an editor gives at the start: the options themselves, or the section with them. */
export function givenAtStart(initializationOptions: unknown): unknown {
  return sectionOf(initializationOptions) ?? initializationOptions;
}

/** The section in what an editor says of its settings; undefined where it does not speak of ours. */
export function sectionOf(settings: unknown): unknown {
  return isObject(settings) && section in settings ? settings[section] : undefined;
}
