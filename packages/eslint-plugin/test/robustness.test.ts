import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { work } from '../src/file-analysis.ts';
import plugin from '../src/index.ts';
import { exchangeAdapter, largeClient, nestings } from './support/generated-code.ts';

interface Options {
  readonly config?: Linter.Config;
  readonly fileName?: string;
}

const strict = plugin.configs.strict as Linter.Config;

/** Every rule of the plugin over a text. */
function verify(text: string, { config = {}, fileName }: Options = {}): Linter.LintMessage[] {
  // Every name is to be linted, wherever it would stand.
  const linter = new Linter({ configType: 'flat', cwd: '/' });
  return linter.verify(
    text,
    [{ files: ['**'] }, strict, config],
    fileName === undefined ? {} : { filename: fileName },
  );
}

const places = (messages: readonly Linter.LintMessage[]): readonly string[] =>
  messages.map(({ ruleId, line, column }) => `${line}:${column} ${ruleId ?? 'ESLint'}`);

/** A text with its first suggestion applied, as an editor does: ESLint counts without the byte order mark. */
function mended(text: string, [message]: readonly Linter.LintMessage[]): string {
  const fix = message?.suggestions?.[0]?.fix;
  if (!fix) throw new Error('no suggestion');
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  return text.slice(0, fix.range[0] + mark) + fix.text + text.slice(fix.range[1] + mark);
}

const client = `function handle(body) {
  if (body.rc === 0) return body.result;
  return body.mc === 'AUHT_103' ? 'signature' : body.mc;
}
`;
const misspelt = ['3:22 xt-mc/no-unknown-code'];
const typescript: Linter.Config = { languageOptions: { parser } };

describe('texts as editors hold them', () => {
  it.each(['', '\n', '\uFEFF', '// nothing but a comment: mc', '#!/usr/bin/env node'])(
    '%j: silence',
    (text) => {
      expect(verify(text)).toEqual([]);
      expect(verify(text, { config: typescript })).toEqual([]);
    },
  );

  it('with a syntax error: what ESLint says of it, and nothing else', () => {
    const messages = verify(`${client}if (`);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ ruleId: null, fatal: true, line: 5 });
  });

  it.each([
    ['a byte order mark', `\uFEFF${client}`],
    ['CRLF', client.replaceAll('\n', '\r\n')],
    ['line separators', client.replaceAll('\n', '\u2028')],
    ['tabs', client.replaceAll('  ', ' \t')],
    ['no line break at the end', client.trimEnd()],
  ])('with %s: the report stands on the literal, and its suggestion mends it', (_, text) => {
    const messages = verify(text);
    expect(places(messages)).toEqual(misspelt);
    const [{ endLine, endColumn } = {}] = messages;
    expect([endLine, endColumn]).toEqual([3, 32]);
    expect(mended(text, messages)).toBe(text.replace('AUHT_103', 'AUTH_103'));
  });

  // While one types, most beginnings do not parse, and some mean something else.
  it.each([
    ['espree', {}],
    ['@typescript-eslint/parser', typescript],
  ] as const)(
    'half typed, cut after each character, with %s: reports of ours or one of ESLint',
    (_, config) => {
      const text = `${client}const codes = { AUTH_103: 'a', 'AUHT_104': \`b\`, ...rest }[body?.mc];
switch (reply['mc']) { case 'ORDER_01': { const { rc, mc: code } = reply; } default: throw code }
`;
      let parsed = 0;
      for (let end = 0; end <= text.length; end++) {
        const messages = verify(text.slice(0, end), { config });
        const ofEslint = messages.filter(({ ruleId }) => ruleId === null);
        if (ofEslint.length === 0) parsed++;
        else expect(messages.map(({ fatal }) => fatal)).toEqual([true]);
        for (const { ruleId } of messages) if (ruleId !== null) expect(ruleId).toMatch(/^xt-mc\//);
      }
      expect(parsed).toBeGreaterThan(20);
      expect(parsed).toBeLessThan(text.length);
    },
  );
});

describe('texts as machines write them', () => {
  it('of 2 MB: lowered once, every misspelling found', () => {
    const before = { ...work };
    const text = largeClient(300, 40, 2_000_000);
    expect(text.length).toBeGreaterThan(2_000_000);
    const unknown = verify(text).filter(({ ruleId }) => ruleId === 'xt-mc/no-unknown-code');
    expect(unknown).toHaveLength(40);
    expect(work.filesLowered - before.filesLowered).toBe(1);
  });

  describe.each(Object.entries(nestings))('%s', (_, nest) => {
    it.each([
      ['espree', {}],
      ['@typescript-eslint/parser', typescript],
    ] as const)('a hundred deep, with %s: reported', (_parser, config) => {
      expect(places(verify(nest(100), { config }))).toContain('2:41 xt-mc/no-unknown-code');
    });

    // Where a parser's stack ends differs from one machine to the next.
    it.each([1000, 4000, 20_000])('%d deep: what ESLint lints alone is linted, and reported', (depth) => {
      const text = nest(depth);
      const alone = outcome(() => new Linter().verify(text, traversing));
      if (alone === 'linted') expect(outcome(() => verify(text))).toBe('reported');
      else expect(['reported', 'not parsed', alone]).toContain(outcome(() => verify(text)));
    });
  });

  /** A rule that only listens, so that ESLint goes all the way down. */
  const traversing = {
    plugins: { own: { rules: { listen: { create: () => ({ Identifier: () => undefined }) } } } },
    rules: { 'own/listen': 'error' },
  } satisfies Linter.Config;

  function outcome(lint: () => Linter.LintMessage[]): string {
    try {
      const messages = lint();
      if (messages.some(({ fatal }) => fatal)) return 'not parsed';
      return places(messages).includes('2:41 xt-mc/no-unknown-code') ? 'reported' : 'linted';
    } catch (error) {
      return String(error).split('\n', 1)[0] ?? '';
    }
  }
});

describe('file names', () => {
  const map = `export const messages = { AUTH_101: 'a', AUTH_102: 'b', AUTH_103: 'c', AUHT_104: 'd' };`;

  it.each([
    '<input>',
    '<text>',
    'src/client.js',
    '/home/someone/src/client.js',
    String.raw`C:\Users\someone\client.js`,
    String.raw`\\server\share\client.js`,
    'src/ünïcode name (1).js',
    '__placeholder__.js',
  ])('%s: reports as ever', (fileName) => {
    expect(places(verify(client, { fileName }))).toEqual(misspelt);
    expect(verify(map, { fileName })).toEqual([]);
  });

  it.each(['xt.js', '/src/xt.js', String.raw`C:\src\xt.js`, 'src/exchanges/xt-codes.mjs'])(
    '%s: the name says whose codes a map holds',
    (fileName) => {
      expect(places(verify(map, { fileName }))).toContain('1:72 xt-mc/no-unknown-code');
    },
  );
});

describe('wrong options', () => {
  it.each(Object.keys(plugin.rules))("%s: ESLint's message names the rule", (name) => {
    const rule = `xt-mc/${name}`;
    const withOptions = (...options: unknown[]) => {
      const config = { rules: { [rule]: ['error', ...options] } } as Linter.Config;
      return () => verify(client, { config });
    };
    for (const lint of [withOptions('always'), withOptions({ noSuchOption: true }), withOptions({}, {})]) {
      expect(lint).toThrow(`Key "rules": Key "${rule}"`);
    }
  });

  it('an option of the wrong type', () => {
    const rules = { 'xt-mc/no-unknown-code': ['error', { fixCertain: 'yes' }] } satisfies Linter.RulesRecord;
    expect(() => verify(client, { config: { rules } })).toThrow('Value "yes" should be boolean');
  });

  it('an option that the rule does not have', () => {
    const rules = { 'xt-mc/no-unknown-code': ['error', { fixCertan: true }] } satisfies Linter.RulesRecord;
    expect(() => verify(client, { config: { rules } })).toThrow('Unexpected property "fixCertan"');
  });
});

describe('wrong settings', () => {
  const known = 'Known: hosts, apis, typeNames, additionalCodes, types, modules';
  it.each([
    ['all', `expected an object, got ["api.example.com"]`],
    [{ hosts: 'api.example.com' }, `'hosts' must be an array, got "api.example.com"`],
    [
      { hosts: ['https://api.example.com/'] },
      `'hosts[0]' must be a host without scheme, port or path, such as "api.example.com"; got "https://api.example.com/"`,
    ],
    [
      { hosts: [null] },
      `'hosts[0]' must be a host without scheme, port or path, such as "api.example.com"; got null`,
    ],
    [
      { hosts: ['a'.repeat(254)] },
      `'hosts[0]' must be a host without scheme, port or path, such as "api.example.com"; got "${'a'.repeat(56)}…`,
    ],
    [
      { apis: ['futures'] },
      `'apis[0]' must be one of margin, copy-trading, user-center, loan, earn; got "futures"`,
    ],
    [{ apis: true }, `'apis' must be an array, got true`],
    [{ typeNames: [1] }, `'typeNames[0]' must be the name of a type; got 1`],
    [
      { additionalCodes: [{ code: 7 }] },
      `'additionalCodes[0]' must be a code such as "AUTH_201", or { "code": "AUTH_201", "message": "…" }; got {"code":7}`,
    ],
    [
      { additionalCodes: [{ code: 'AUTH_103', message: 'Other' }] },
      `'additionalCodes[0]': AUTH_103 has two messages, 'Signature error' and 'Other'. Remove one`,
    ],
    [{ types: 'yes' }, `'types' must be true or false, got "yes"`],
    [{ host: ['api.example.com'] }, `unknown key 'host'. ${known}`],
  ])('%j', (value, problem) => {
    const settings = { 'xt-mc': value === 'all' ? ['api.example.com'] : value } as Linter.Config['settings'] &
      object;
    const [told, ...rest] = verify(client, { config: { settings } });
    expect(told).toMatchObject({ line: 1, column: 1, message: `settings['xt-mc']: ${problem}.` });
    expect(places(rest)).toEqual(misspelt);
  });

  it('that JSON cannot write', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    const config = { settings: { 'xt-mc': { hosts: [10n], apis: circle } } } as unknown as Linter.Config;
    expect(verify('', { config }).map(({ message }) => message.replace(/.*got /, ''))).toEqual([
      'bigint.',
      'object.',
    ]);
  });

  const throwing = (): never => {
    throw new Error('not now');
  };
  const revoked = (target: object): object => {
    const { proxy, revoke } = Proxy.revocable(target, {});
    revoke();
    return proxy;
  };
  const host = 'a host without scheme, port or path, such as "api.example.com"';
  const code = 'a code such as "AUTH_201", or { "code": "AUTH_201", "message": "…" }';
  const cannot = 'a value that cannot be read';
  it.each<[string, unknown, string]>([
    ['a revoked proxy', revoked({}), `expected an object, got ${cannot}`],
    ['keys that throw', new Proxy({}, { ownKeys: throwing }), `expected an object, got ${cannot}`],
    ['a symbol', Symbol('all'), 'expected an object, got Symbol(all)'],
    [
      'a getter of hosts',
      Object.defineProperty({}, 'hosts', { get: throwing }),
      `'hosts' must be an array, got ${cannot}`,
    ],
    [
      'an inherited getter',
      Object.create({
        get apis(): never {
          return throwing();
        },
      }),
      `'apis' must be an array, got ${cannot}`,
    ],
    [
      'a getter of types',
      {
        get types(): never {
          return throwing();
        },
      },
      `'types' must be true or false, got ${cannot}`,
    ],
    ['a revoked list', { typeNames: revoked([]) }, `'typeNames' must be an array, got ${cannot}`],
    [
      'a list that throws',
      { hosts: new Proxy([], { get: throwing }) },
      `'hosts' must be an array, got ${cannot}`,
    ],
    [
      'a list without end',
      { hosts: new Proxy([], { get: (_, key) => (key === 'length' ? 2 ** 32 - 1 : 'api.example.com') }) },
      `'hosts' must be an array, got ${cannot}`,
    ],
    [
      'an item that throws',
      {
        hosts: new Proxy(['a'], {
          get: (list, key) => (key === '0' ? throwing() : (Reflect.get(list, key) as unknown)),
        }),
      },
      `'hosts[0]' must be ${host}; got ${cannot}`,
    ],
    ['a symbol as an item', { hosts: [Symbol('host')] }, `'hosts[0]' must be ${host}; got Symbol(host)`],
    ['an item without toString', { hosts: [Object.create(null)] }, `'hosts[0]' must be ${host}; got {}`],
    [
      'what has neither JSON nor toString',
      { hosts: Object.assign(Object.create(null) as object, { toJSON: () => undefined }) },
      `'hosts' must be an array, got object`,
    ],
    ['a toJSON that throws', { types: { toJSON: throwing } }, `'types' must be true or false, got object`],
    [
      'a code that throws',
      {
        additionalCodes: [
          {
            get code(): never {
              return throwing();
            },
          },
        ],
      },
      `'additionalCodes[0]' must be ${code}; got object`,
    ],
  ])('%s is told like any other', (_, value, problem) => {
    const config = { settings: { 'xt-mc': value } } as Linter.Config;
    const [told, ...rest] = verify(client, { config });
    expect(told).toMatchObject({ line: 1, column: 1, message: `settings['xt-mc']: ${problem}.` });
    expect(places(rest)).toEqual(misspelt);
  });

  it('several: each is told, once, and in files that hold nothing of XT too', () => {
    const config = { settings: { 'xt-mc': { hosts: 1, types: 1 } } };
    expect(places(verify('', { config })).map((place) => place.replace(/ .*/, ''))).toEqual(['1:1', '1:1']);
  });
});

describe('work', () => {
  const names = Array.from({ length: 103 }, (_, index) => `exchange${index}`);
  const fields = [
    ['code', 'msg'],
    ['rc', 'ec'],
    ['retCode', 'retMsg'],
    ['status', 'mc'],
  ] as const;
  const foreign = ['10001', '-1121', 'AUTH_FAILED', 'INSUFFICIENT_FUNDS', '50004'];
  const adapters = names.map(
    (name, index) =>
      [name, exchangeAdapter(name, fields[index % fields.length] ?? fields[0], foreign)] as const,
  );
  const own = [
    'xt',
    exchangeAdapter('xt', ['rc', 'mc'], ['AUTH_101', 'AUTH_102', 'ORDER_001', 'FUND_002']),
  ] as const;

  function countWork(rules: readonly string[]): typeof work {
    const before = { ...work };
    const config = [
      {
        plugins: { 'xt-mc': plugin },
        rules: Object.fromEntries(rules.map((rule) => [`xt-mc/${rule}`, 'error'])),
      },
    ] as unknown as Linter.Config[];
    const linter = new Linter({ configType: 'flat' });
    for (const [name, text] of [...adapters, own]) {
      expect(linter.verify(text, config, { filename: `src/${name}.js` })).toEqual([]);
    }
    return {
      filesSeen: work.filesSeen - before.filesSeen,
      filesLowered: work.filesLowered - before.filesLowered,
    };
  }

  it.each([1, 2, Object.keys(plugin.rules).length])(
    "of 104 exchanges' adapters, %d rules lower XT's own alone, and once",
    (count) => {
      const rules = Object.keys(plugin.rules).slice(0, count);
      expect(rules).toHaveLength(count);
      expect(countWork(rules)).toEqual({ filesSeen: 104, filesLowered: 1 });
    },
  );
});
