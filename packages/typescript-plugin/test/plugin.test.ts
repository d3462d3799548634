import ts from 'typescript';
import { applyEdits } from '../../analysis/test/support/apply.ts';
import { describe, expect, it, vi } from 'vitest';
import { createContext } from '../src/context.ts';
import { init } from '../src/index.ts';
import { proxyService } from '../src/language-service/proxy.ts';
import { readOptions } from '../src/options.ts';
import { createService } from './service.ts';

const client = [
  "const { rc, mc } = await (await fetch('https://sapi.xt.com/v4')).json();",
  "if (rc && mc === 'AUTH_103') mc.length;",
  'export {};',
].join('\n');

/** What a host passes that knows neither sessions nor logs. */
function bareInfo(service: ts.LanguageService): ts.server.PluginCreateInfo {
  const info: Partial<ts.server.PluginCreateInfo> = {
    languageService: service,
    project: { getProjectName: () => 'bare' } as ts.server.Project,
  };
  return info as ts.server.PluginCreateInfo;
}

describe('the plugin in a host without a server', () => {
  it('works without session, log and configuration', () => {
    const { service } = createService({ '/a.ts': client });
    const extended = init({ typescript: ts }).create(bareInfo(service));
    const info = extended.getQuickInfoAtPosition('/a.ts', client.indexOf('AUTH_103'));
    expect(info?.documentation?.map(({ text }) => text).join('')).toContain('Signature error');
    expect(Object.keys(extended).sort()).toEqual(Object.keys(service).sort());
  });

  it('takes a change of options before it was started, and one of any shape', () => {
    const { service } = createService({ '/a.ts': client });
    const plugin = init({ typescript: ts });
    plugin.onConfigurationChanged?.({ hover: 'evidence' });
    plugin.create(bareInfo(service));
    for (const shape of [undefined, null, 'text', 3, []]) plugin.onConfigurationChanged?.(shape);
  });

  it('goes on with the options of a project that is reloaded', () => {
    const typed = `const mc: string = ''; ${client.replace('AUTH_103', 'AUHT_103')}`;
    const { service } = createService({ '/a.ts': typed });
    const refreshDiagnostics = vi.fn<() => void>();
    const project = { getProjectName: () => 'reloaded', refreshDiagnostics };
    const infoOf = (from: ts.LanguageService, entry: object): ts.server.PluginCreateInfo => ({
      ...bareInfo(from),
      config: { name: 'typescript-plugin-xt-mc', ...entry },
      project: Object.assign(project, {
        getCompilationSettings: () => ({ plugins: [{ name: 'typescript-plugin-xt-mc', ...entry }] }),
      }) as unknown as ts.server.Project,
    });
    const extended = init({ typescript: ts }).create(infoOf(service, {}));
    const told = (): readonly number[] =>
      extended
        .getSemanticDiagnostics('/a.ts')
        .filter(({ source }) => source === 'xt-mc')
        .map(({ category }) => category);
    expect(told()).toEqual([]);
    // tsserver makes the module anew, and hands it the service as it was extended before, by another plugin as well.
    const again = init({ typescript: ts });
    const wrapped = { ...extended };
    expect(again.create(infoOf(wrapped, { diagnostics: 'warning' }))).toBe(wrapped);
    expect(told()).toEqual([ts.DiagnosticCategory.Warning]);
    again.onConfigurationChanged?.({ diagnostics: 'off' });
    expect(told()).toEqual([]);
    expect(refreshDiagnostics).toHaveBeenCalledOnce();
    again.onConfigurationChanged?.({});
    expect(told()).toEqual([ts.DiagnosticCategory.Warning]);
  });

  it('passes on every argument, those that it does not know too', () => {
    const { service } = createService({ '/a.ts': client });
    const seen: unknown[][] = [];
    for (const name of [
      'getQuickInfoAtPosition',
      'getCompletionsAtPosition',
      'getDefinitionAtPosition',
    ] as const) {
      vi.spyOn(service, name).mockImplementation((...args: unknown[]) => void seen.push(args));
    }
    const extended = init({ typescript: ts }).create(bareInfo(service)) as unknown as Record<
      string,
      (...args: unknown[]) => unknown
    >;
    extended.getQuickInfoAtPosition?.('/a.ts', 0, 500, 'new');
    extended.getCompletionsAtPosition?.('/a.ts', 0, undefined, undefined, 'new');
    extended.getDefinitionAtPosition?.('/a.ts', 0, 'new');
    expect(seen).toEqual([
      ['/a.ts', 0, 500, 'new'],
      ['/a.ts', 0, undefined, undefined, 'new'],
      ['/a.ts', 0, 'new'],
    ]);
  });
});

describe('completion', () => {
  const complete = (marked: string): { entries: ts.CompletionEntry[]; details: (name: string) => string } => {
    const position = marked.indexOf('¦');
    const { service } = createService({ '/a.ts': marked.replace('¦', '') });
    const extended = init({ typescript: ts }).create(bareInfo(service));
    return {
      entries: extended.getCompletionsAtPosition('/a.ts', position, undefined)?.entries ?? [],
      details: (name) =>
        extended
          .getCompletionEntryDetails('/a.ts', position, name, undefined, undefined, undefined, undefined)
          ?.documentation?.map(({ text }) => text)
          .join('') ?? '',
    };
  };

  it('offers what the type allows, where it allows but some codes', () => {
    const { entries } = complete(
      "type Body = { rc: number; mc: 'ORDER_001' | 'ORDER_002' }; (body: Body) => body.rc && body.mc === '¦';",
    );
    expect(entries.map(({ name }) => name).sort()).toEqual(['ORDER_001', 'ORDER_002']);
  });

  it.each(["'¦) return 1;", "'AUTH_¦) return 1;", "'¦)retry2();"])(
    'offers codes in a quote that has swallowed the rest of its line: %s',
    (line) => {
      const { entries } = complete(
        `export const f = (body: { rc: number; mc: string }) => {\n  if (body.mc === ${line}\n};`,
      );
      expect(entries.length).toBeGreaterThan(100);
    },
  );

  it('leaves what the host says of a declared key', () => {
    const { entries, details } = complete(
      [
        'interface Texts {',
        '  /** My own.',
        '   * @deprecated gone */',
        '  ORDER_001?: string; ORDER_002?: string }',
        "const texts: Texts = { '¦': '' };",
        'type Body = { rc: number; mc: string };',
        '(body: Body) => body.rc && texts[body.mc as keyof Texts];',
      ].join('\n'),
    );
    const deprecated = entries.find(({ name }) => name === 'ORDER_001');
    expect(deprecated).toMatchObject({ kind: 'property', kindModifiers: 'deprecated,optional' });
    expect(deprecated?.sortText).toMatch(/^z/);
    expect(details('ORDER_001')).toMatch(/^My own\.[^]*Platform rejection/);
  });
});

describe('fix-all', () => {
  it('leaves alone what has no single answer: two misspellings of one code would become a key twice', () => {
    const text = `${client}\nif (mc === 'AUHT_103') f({ ORDR_005: 1, OREDR_005: 2 }[mc]);`;
    const { service } = createService({ '/a.ts': text });
    const context = createContext(ts, service, () => undefined, readOptions({ diagnostics: 'warning' }));
    const { changes } = proxyService(context).getCombinedCodeFix(
      { type: 'file', fileName: '/a.ts' },
      'xt-mc-spelling',
      {},
      {},
    );
    const changed = changes.flatMap(({ textChanges }) => textChanges.map(({ newText }) => newText));
    expect(changed).toEqual(['AUTH_103']);
  });
});

describe('fix-all of keys', () => {
  const changed = (rest: string) => {
    const text = `${client}\n${rest}`;
    const { service } = createService({ '/a.ts': text });
    const context = createContext(ts, service, () => undefined, readOptions({ diagnostics: 'warning' }));
    const { changes } = proxyService(context).getCombinedCodeFix(
      { type: 'file', fileName: '/a.ts' },
      'xt-mc-spelling',
      {},
      {},
    );
    const edits = changes.flatMap(({ textChanges }) =>
      textChanges.map(({ span, newText }) => ({
        start: span.start,
        end: span.start + span.length,
        text: newText,
      })),
    );
    return applyEdits(text, edits).slice(client.length + 1);
  };

  it('mends what reads them, and what two fixes have in common once', () => {
    expect(
      changed(
        "type Code = 'AUHT_103' | 'AUTH_104'; const T: Record<Code, number> = { AUHT_103: 1, AUTH_104: 2 }; if (mc === 'AUHT_103') f(T[mc], T['AUHT_103']);",
      ),
    ).toBe(
      "type Code = 'AUTH_103' | 'AUTH_104'; const T: Record<Code, number> = { AUTH_103: 1, AUTH_104: 2 }; if (mc === 'AUTH_103') f(T[mc], T['AUTH_103']);",
    );
  });

  it('keeps the variable of a shorthand key', () => {
    expect(changed('const AUHT_103 = 1; f({ AUHT_103 }[mc]);')).toBe(
      'const AUHT_103 = 1; f({ AUTH_103: AUHT_103 }[mc]);',
    );
  });

  it('leaves alone what may be read elsewhere', () => {
    const text = 'export const T = { AUHT_103: 1 }; f(T[mc]);';
    expect(changed(text)).toBe(text);
  });
});

describe('the work', () => {
  const plain = "export const colour = { name: 'red', 'quoted': 1 }; export enum E { A = 'x' }\n".repeat(20);
  const start = (types: boolean) => {
    const { service, change } = createService({
      '/plain.ts': plain,
      '/client.ts': client,
      '/client.js': client,
    });
    const context = createContext(
      ts,
      service,
      () => undefined,
      readOptions({ types, diagnostics: 'warning' }),
    );
    return { extended: proxyService(context), context, change };
  };

  it('is none in a file that has nothing to do with XT', () => {
    const { extended, context } = start(true);
    for (let position = 0; position < plain.length; position++) {
      extended.getQuickInfoAtPosition('/plain.ts', position);
      extended.getCompletionsAtPosition('/plain.ts', position, undefined);
    }
    extended.getSemanticDiagnostics('/plain.ts');
    expect(context.work.filesLowered).toBe(0);
  });

  it.each([true, false])('is one lowering for each state of a file (types: %s)', (types) => {
    const { extended, context, change } = start(types);
    const ask = (): void => {
      for (let position = 0; position < client.length; position++) {
        extended.getQuickInfoAtPosition('/client.ts', position);
      }
      extended.getSemanticDiagnostics('/client.ts');
    };
    ask();
    expect(context.work.filesLowered).toBe(1);
    change('/client.ts', `${client}\n`);
    ask();
    expect(context.work.filesLowered).toBe(2);
    change('/plain.ts', '');
    ask();
    expect(context.work.filesLowered).toBe(2);
  });

  /** Those that hold something to hover. */
  const statements = 2;
  it.each([
    // Hovers ask the types of the statement or function around them alone; another file may change what a type is.
    ['of TypeScript, with types', true, '/client.ts', 2 * (statements + 1)],
    ['of TypeScript, without types', false, '/client.ts', 1],
    // TypeScript does not check it, so that its types would be worked out for nothing else.
    ['of JavaScript, with types', true, '/client.js', 1],
  ])('is one analysis for each question: a file %s', (_, types, fileName, analyses) => {
    const { extended, context, change } = start(types);
    const ask = (): void => {
      for (let position = 0; position < client.length; position++) {
        extended.getQuickInfoAtPosition(fileName, position);
      }
      extended.getSemanticDiagnostics(fileName);
    };
    ask();
    ask();
    change('/plain.ts', '');
    ask();
    expect(context.work.analyses).toBe(analyses);
  });
});

describe('options', () => {
  it('are the defaults for an entry of any shape', () => {
    for (const entry of [undefined, null, 'text', [], { name: 'typescript-plugin-xt-mc', global: true }]) {
      const { editor, settings, problems } = readOptions(entry);
      expect(editor).toEqual({ hover: 'always', diagnostics: 'off', preset: 'recommendedTypeChecked' });
      expect(settings.types).toBe(true);
      expect(problems).toEqual([]);
    }
  });

  it('that are wrong are told with their key and the cure, and the rest holds', () => {
    const { editor, settings, problems } = readOptions({
      hover: 'sometimes',
      diagnostics: 'warning',
      hosts: ['api.example.com', 3],
      colour: 'red',
    });
    expect(editor).toMatchObject({ hover: 'always', diagnostics: 'warning' });
    expect(settings.hosts).toEqual(['api.example.com']);
    expect(problems).toEqual([
      `'hover' must be "always" or "evidence"; got "sometimes"`,
      expect.stringMatching(/^unknown key 'colour'\. Known: hosts, .*, hover, diagnostics, preset$/),
      expect.stringMatching(/^'hosts\[1\]' must be a host/),
    ]);
  });

  it('that throw when they are read are told like any other, and the rest holds', () => {
    const throwing = (): never => {
      throw new Error('not now');
    };
    const entry = Object.defineProperty({ diagnostics: 'warning', preset: 10n }, 'hosts', {
      get: throwing,
      enumerable: true,
    });
    const editors = new Proxy({}, { ownKeys: throwing });
    const { editor, settings, problems } = readOptions(entry, editors, { hover: Symbol('never') });
    expect(editor).toMatchObject({ hover: 'always', diagnostics: 'warning' });
    expect(settings.hosts).toEqual([]);
    expect(problems).toEqual([
      'expected an object, got a value that cannot be read',
      `'hover' must be "always" or "evidence"; got Symbol(never)`,
      expect.stringMatching(/^'preset' must be .*; got bigint$/),
      `'hosts' must be an array, got a value that cannot be read`,
    ]);
  });

  it('of an editor stand over those of the project', () => {
    const { editor } = readOptions({ hover: 'evidence', diagnostics: 'warning' }, { hover: 'always' });
    expect(editor).toMatchObject({ hover: 'always', diagnostics: 'warning' });
  });
});
