import type { Catalogue } from './catalogue.ts';
import { knownSiblings } from './catalogue.ts';
import { elementsOf, fieldsOf, show, unreadable } from './given.ts';

/** What a user may configure, under the same keys in every host. */
export interface Settings {
  /** Hosts of white labels, which serve the same codes. */
  readonly hosts: readonly string[];
  /** Sibling APIs whose codes count in gaps. */
  readonly apis: readonly string[];
  /** Names of types that stand for a message code or for a body, beside the catalogue's own. */
  readonly typeNames: readonly string[];
  /** Codes that XT serves and the catalogue lacks. */
  readonly additionalCodes: readonly AdditionalCode[];
  /** Whether to ask the type checker. */
  readonly types: boolean;
  /** Whether to read the modules that a file imports. */
  readonly modules: boolean;
}

interface AdditionalCode {
  readonly code: string;
  readonly message: string | undefined;
}

export const defaultSettings: Settings = {
  hosts: [],
  apis: [],
  typeNames: [],
  additionalCodes: [],
  types: false,
  modules: true,
};

/**
 * Reads settings of any shape, also such that throw when they are read. A wrong one is left out and told: each problem
 * names the key and the cure, and the other settings hold.
 */
export function readSettings(
  value: unknown,
  catalogue: Catalogue,
): { readonly settings: Settings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  if (value === undefined) return { settings: defaultSettings, problems };
  const read = fieldsOf(value, Object.keys(defaultSettings));
  if (read === undefined || read === unreadable) {
    return { settings: defaultSettings, problems: [`expected an object, got ${show(read ?? value)}`] };
  }
  const given = read;
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(defaultSettings, key)) {
      problems.push(`unknown key '${key}'. Known: ${Object.keys(defaultSettings).join(', ')}`);
    }
  }
  const hosts = readStrings(
    'hosts',
    'a host without scheme, port or path, such as "api.example.com"',
    isHost,
  );
  const apis = readStrings('apis', `one of ${siblingApis(catalogue).join(', ')}`, (api) =>
    siblingApis(catalogue).includes(api),
  );
  const settings: Settings = {
    hosts,
    apis,
    typeNames: readStrings('typeNames', 'the name of a type', (name) => /^[\w$.]+$/.test(name)),
    additionalCodes: readCodes(given.additionalCodes, apis),
    types: readBoolean('types'),
    modules: readBoolean('modules'),
  };
  return { settings, problems };

  function readList(key: keyof Settings, list: unknown): readonly unknown[] {
    if (list === undefined) return [];
    const items = elementsOf(list);
    if (items !== undefined && items !== unreadable) return items;
    problems.push(`'${key}' must be an array, got ${show(items ?? list)}`);
    return [];
  }

  function readStrings(key: keyof Settings, expected: string, isRight: (item: string) => boolean): string[] {
    return readList(key, given[key]).flatMap((item, index) => {
      if (typeof item === 'string' && isRight(item)) return [item];
      problems.push(`'${key}[${index}]' must be ${expected}; got ${show(item)}`);
      return [];
    });
  }

  function readBoolean(key: 'types' | 'modules'): boolean {
    const item = given[key];
    if (typeof item === 'boolean') return item;
    if (item !== undefined) problems.push(`'${key}' must be true or false, got ${show(item)}`);
    return defaultSettings[key];
  }

  function readCodes(list: unknown, apis: readonly string[]): readonly AdditionalCode[] {
    const messages = new Map<string, string | undefined>(
      [...catalogue.codes, ...knownSiblings(catalogue, apis)].map(({ code, message }) => [code, message]),
    );
    const codes: AdditionalCode[] = [];
    for (const [index, item] of readList('additionalCodes', list).entries()) {
      const read = readCode(item);
      if (!read) {
        const expected = 'a code such as "AUTH_201", or { "code": "AUTH_201", "message": "…" }';
        problems.push(`'additionalCodes[${index}]' must be ${expected}; got ${show(item)}`);
        continue;
      }
      const known = messages.get(read.code);
      if (known !== undefined && read.message !== undefined && read.message !== known) {
        const both = `'${known}' and '${read.message}'`;
        problems.push(`'additionalCodes[${index}]': ${read.code} has two messages, ${both}. Remove one`);
      } else if (!messages.has(read.code)) {
        codes.push(read);
        messages.set(read.code, read.message);
      }
    }
    return codes;
  }
}

function readCode(item: unknown): AdditionalCode | undefined {
  if (typeof item === 'string') return isCode(item) ? { code: item, message: undefined } : undefined;
  const fields = fieldsOf(item);
  if (fields === undefined || fields === unreadable) return undefined;
  const { code, message, ...others } = fields;
  if (typeof code !== 'string' || !isCode(code) || Object.keys(others).length > 0) return undefined;
  return typeof message === 'string' || message === undefined ? { code, message } : undefined;
}

function isCode(text: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(text);
}

/** DNS knows no longer names. */
const maxHostLength = 253;

function isHost(text: string): boolean {
  return text.length <= maxHostLength && /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*$/u.test(text);
}

function siblingApis(catalogue: Catalogue): readonly string[] {
  return [...new Set(catalogue.siblings.map((entry) => entry.api))];
}
