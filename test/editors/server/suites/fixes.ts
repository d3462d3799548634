import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../language-servers/protocol.ts';
import { check, diagnosticsOf } from '../../../corpus/suggestions/programs.ts';
import { actions, capable, editsIn, pull } from '../support/asks.ts';
import { clientWith, placeIn } from '../support/client-file.ts';
import type { Presentation } from '../support/editor.ts';
import { Editor } from '../support/editor.ts';

const auth = ['001', '002', '003', '004', '005', '006', '007', '101', '102', '103', '104', '105'];

/** A client for each rule, the number of its diagnostic, and what one of its fixes puts in. */
const faults: Readonly<Record<string, readonly [lines: readonly string[], code: number, put: string]>> = {
  'no-unknown-code': [["  if (body.rc && body.mc === 'AUHT_103') return 1;"], 112_001, "'AUTH_103'"],
  'no-unchecked-result': [['  console.log(body.result.orderId);'], 112_002, 'throw new Error'],
  'exhaustive-switch': [
    [
      '  switch (body.rc ? body.mc : body.mc) {',
      ...auth.map((digits) => `    case 'AUTH_${digits}': return ${Number(digits)};`),
      '    default:',
      '      return 2;',
      '  }',
    ],
    112_003,
    "case 'AUTH_106':",
  ],
  'exhaustive-map': [
    [
      '  const texts: Record<string, number> = {',
      ...auth.map((digits, index) => `    AUTH_${digits}: ${index},`),
      '  };',
      '  if (body.rc) return texts[body.mc] ?? 0;',
    ],
    112_004,
    'AUTH_106',
  ],
  'no-unhandled-code': [["  if (body.rc && body.mc === 'AUTH_103') {", '  }'], 112_005, 'throw new Error'],
  'no-discarded-code': [
    ["  if (body.rc !== 0) throw new Error('failed');", '  if (body.result.orderId) return 1;'],
    112_006,
    'body.mc',
  ],
  'no-unknown-field': [
    ['  if (body.rc) throw new Error(body.msg + body.ma);', '  if (body.result.orderId) return 1;'],
    112_007,
    'body.mc',
  ],
  'no-permanent-retry': [
    ["  if (body.rc && (body.mc === 'COMMON_002' || body.mc === 'AUTH_104')) return ask();"],
    112_008,
    "if (body.rc && body.mc === 'COMMON_002')",
  ],
};

const misspelt = clientWith(
  "  if (body.rc && body.mc === 'AUHT_103') return 1;",
  "  if (body.mc === 'ODRER_002') return 2;",
  "  if (body.mc === 'AUTH_10') return 3;",
);

export function fixSuite(server: () => string): void {
  /** Opens a text in an editor of that kind. */
  async function withText(
    text: string,
    options: Readonly<Record<string, unknown>>,
    work: (editor: Editor, uri: string) => Promise<void>,
    capabilities: Presentation['capabilities'] = capable,
  ): Promise<void> {
    const editor = await Editor.start(server(), { capabilities, initializationOptions: options });
    const uri = 'file:///faulty.ts';
    editor.open(uri, text);
    await work(editor, uri);
    expect(await editor.stop()).toBe(0);
  }

  describe('quick fixes', () => {
    it.each(Object.entries(faults))(
      'of %s remove the finding, and type-check',
      async (_, [lines, code, put]) => {
        const before = clientWith(...lines);
        await withText(before, { diagnostics: 'warning', preset: 'strict' }, async (editor, uri) => {
          const all = await pull(editor, uri);
          const told = all.filter((diagnostic) => diagnostic.code === code);
          expect(told).toMatchObject([{ code, severity: 2, source: 'xt-mc' }]);
          const range = told[0]?.range ?? { start: placeIn(before, '|'), end: placeIn(before, '|') };
          const offered = await actions(editor, uri, range, { diagnostics: told, only: ['quickfix'] });
          const own = offered.filter(({ diagnostics }) => diagnostics !== undefined);
          expect(own.length).toBeGreaterThan(0);
          const texts = own.map((action) => applyEdits(before, editsIn(action, uri)));
          expect(texts.some((text) => text.includes(put))).toBe(true);
          for (const [index, text] of texts.entries()) {
            editor.change(uri, index + 2, [{ text }]);
            expect((await pull(editor, uri)).filter((diagnostic) => diagnostic.code === code)).toEqual([]);
            expect(diagnosticsOf(check('/faulty.ts', text))).toEqual([]);
          }
        });
      },
    );

    it('are refactors where nothing is told, and are neither without being asked for', async () => {
      await withText(misspelt, {}, async (editor, uri) => {
        expect(await pull(editor, uri)).toEqual([]);
        const place = placeIn(misspelt, "'AUHT|_103'");
        const range = { start: place, end: place };
        const change = { title: "Change to 'AUTH_103' (Signature error).", kind: 'refactor.rewrite.xt-mc' };
        const why = { title: 'Explain why this is (not) a message code', kind: 'refactor.xt-mc' };
        expect(await actions(editor, uri, range)).toMatchObject([change, why]);
        expect(await actions(editor, uri, range, { only: ['refactor'] })).toMatchObject([change, why]);
        expect(await actions(editor, uri, range, { only: ['refactor.rewrite'] })).toMatchObject([change]);
        expect(await actions(editor, uri, range, { only: ['quickfix'] })).toEqual([]);
        expect(await actions(editor, uri, range, { only: ['refactor.rewrite.xt'] })).toEqual([]);
      });
    });

    it('name the version of the document, or its address alone where an editor knows no versions', async () => {
      const place = placeIn(misspelt, "'AUHT|_103'");
      const range = { start: place, end: place };
      await withText(misspelt, {}, async (editor, uri) => {
        editor.change(uri, 7, [{ text: misspelt }]);
        expect((await actions(editor, uri, range))[0]?.edit).toMatchObject({
          documentChanges: [{ textDocument: { uri, version: 7 }, edits: [{ newText: 'AUTH_103' }] }],
        });
      });
      await withText(
        misspelt,
        {},
        async (editor, uri) => {
          expect((await actions(editor, uri, range))[0]?.edit).toMatchObject({
            changes: { [uri]: [{ newText: 'AUTH_103' }] },
          });
        },
        {},
      );
    });
  });

  describe('fix-all', () => {
    const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

    it('changes what has one answer, and nothing else', async () => {
      await withText(misspelt, { diagnostics: 'suggestion' }, async (editor, uri) => {
        for (const only of ['source', 'source.fixAll', 'source.fixAll.xt-mc']) {
          const offered = await actions(editor, uri, nowhere, { only: [only] });
          expect(offered).toMatchObject([{ kind: 'source.fixAll.xt-mc' }]);
          const after = applyEdits(misspelt, offered[0] ? editsIn(offered[0], uri) : []);
          expect(after).toBe(misspelt.replace('AUHT', 'AUTH').replace('ODRER', 'ORDER'));
          expect(diagnosticsOf(check('/faulty.ts', after))).toEqual([]);
        }
        expect(await actions(editor, uri, nowhere)).toEqual([]);
        expect(await actions(editor, uri, nowhere, { only: ['source.fixAll.other'] })).toEqual([]);
      });
    });

    it('is given by its own name alone where nothing is told', async () => {
      await withText(misspelt, {}, async (editor, uri) => {
        expect(await actions(editor, uri, nowhere, { only: ['source.fixAll'] })).toEqual([]);
        expect(await actions(editor, uri, nowhere, { only: ['source.fixAll.xt-mc'] })).toHaveLength(1);
      });
    });

    it('is not offered where nothing is misspelt', async () => {
      await withText(clientWith(), { diagnostics: 'warning' }, async (editor, uri) => {
        expect(await actions(editor, uri, nowhere, { only: ['source.fixAll'] })).toEqual([]);
      });
    });
  });
}
