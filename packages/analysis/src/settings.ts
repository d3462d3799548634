import type { Catalogue } from './catalogue.ts';
import { knownSiblings } from './catalogue.ts';

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
}

export interface AdditionalCode {
  readonly code: string;
  readonly message: string | undefined;
}

export const defaultSettings: Settings = {
  hosts: [],
  apis: [],
  typeNames: [],
  additionalCodes: [],
  types: false,
};

/**
 * Reads settings of any shape. A wrong one is left out and told: each problem names the key and the cure, and the
 * other settings hold.
 */
export function readSettings(
  value: unknown,
  catalogue: Catalogue,
): { readonly settings: Settings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  if (value === undefined) return { settings: defaultSettings, problems };
  if (!isRecord(value)) {
    return { settings: defaultSettings, problems: [`expected an object, got ${show(value)}`] };
  }
  for (const key of Object.keys(value)) {
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
    additionalCodes: readCodes(value.additionalCodes, apis),
    types: readBoolean('types'),
  };
  return { settings, problems };

  function readList(key: keyof Settings, list: unknown): readonly unknown[] {
    if (list === undefined) return [];
    if (Array.isArray(list)) return list as unknown[];
    problems.push(`'${key}' must be an array, got ${show(list)}`);
    return [];
  }

  function readStrings(key: keyof Settings, expected: string, isRight: (item: string) => boolean): string[] {
    return readList(key, (value as Record<string, unknown>)[key]).flatMap((item, index) => {
      if (typeof item === 'string' && isRight(item)) return [item];
      problems.push(`'${key}[${index}]' must be ${expected}; got ${show(item)}`);
      return [];
    });
  }

  function readBoolean(key: 'types'): boolean {
    const item = (value as Record<string, unknown>)[key];
    if (typeof item === 'boolean' || item === undefined) return item ?? false;
    problems.push(`'${key}' must be true or false, got ${show(item)}`);
    return false;
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
  if (!isRecord(item)) return undefined;
  const { code, message, ...others } = item;
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a person would write it, cut to a line. */
function show(value: unknown): string {
  const text = typeof value === 'function' ? 'a function' : (written(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function written(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // A bigint, or what holds itself.
    return typeof value;
  }
}
