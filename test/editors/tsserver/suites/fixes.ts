import type ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { Session } from '../support/session.ts';
import { applyEdits } from '../support/session.ts';

type Diagnostic = ts.server.protocol.Diagnostic & { readonly code: number };

const head = [
  'export async function ask(): Promise<number> {',
  "  const body = await fetch('https://sapi.xt.com/v4/order').then((response) => response.json());",
];

const auth = ['001', '002', '003', '004', '005', '006', '007', '101', '102', '103', '104', '105'];

/** A body for each rule, the number of its diagnostic, and what one of its fixes puts in. */
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
};

const file = (lines: readonly string[]): string => [...head, ...lines, '  return 0;', '}', ''].join('\n');

export function fixSuite(shared: () => Session): void {
  const open = (text: string): string => {
    shared().write('faulty.ts', text);
    return shared().path('faulty.ts');
  };
  const configure = (options: object) =>
    shared().server.request('configurePlugin', {
      pluginName: 'typescript-plugin-xt-mc',
      configuration: options,
    });
  const diagnose = async (command = 'semanticDiagnosticsSync'): Promise<Diagnostic[]> =>
    shared().server.request<Diagnostic[]>(command, { file: shared().path('faulty.ts') });
  const fixesFor = (diagnostic: Diagnostic | undefined) =>
    shared().server.request<ts.server.protocol.CodeFixAction[]>('getCodeFixes', {
      file: shared().path('faulty.ts'),
      startLine: diagnostic?.start.line,
      startOffset: diagnostic?.start.offset,
      endLine: diagnostic?.end.line,
      endOffset: diagnostic?.end.offset,
      errorCodes: [diagnostic?.code],
    });

  describe('quick fixes', () => {
    it.each(Object.entries(faults))(
      'of %s remove the finding, and type-check',
      async (_, [lines, code, put]) => {
        await configure({ diagnostics: 'warning' });
        const before = file(lines);
        open(before);
        const own = (await diagnose()).filter(({ source }) => source === 'xt-mc');
        expect(own).toMatchObject([{ code, category: 'warning', source: 'xt-mc' }]);
        const fixes = await fixesFor(own[0]);
        expect(fixes.length).toBeGreaterThan(0);
        for (const { changes } of fixes) {
          const after = applyEdits(before, changes[0]?.textChanges ?? []);
          open(after);
          expect(
            (await diagnose()).filter((found) => found.code === code || found.category === 'error'),
          ).toEqual([]);
        }
        expect(applyEdits(before, fixes[0]?.changes[0]?.textChanges ?? [])).toContain(put);
      },
    );

    it('of spellings are there for the whole file', async () => {
      await configure({ diagnostics: 'suggestion' });
      const before = file([
        "  if (body.mc === 'AUHT_103') return body.rc;",
        "  if (body.mc === 'FUND-001') return 2;",
      ]);
      open(before);
      const [first] = await diagnose('suggestionDiagnosticsSync');
      expect(first).toMatchObject({ code: 112_001, category: 'suggestion' });
      const [fix] = await fixesFor(first);
      const { changes } = await shared().server.request<ts.server.protocol.CombinedCodeActions>(
        'getCombinedCodeFix',
        { scope: { type: 'file', args: { file: shared().path('faulty.ts') } }, fixId: fix?.fixId },
      );
      const after = applyEdits(before, changes[0]?.textChanges ?? []);
      expect(after).toBe(before.replace('AUHT_103', 'AUTH_103').replace('FUND-001', 'FUND_001'));
    });

    it('of keys mend all that reads them, for the whole file', async () => {
      await configure({ diagnostics: 'suggestion' });
      const before = file([
        '  const AUHT_104 = 1;',
        '  const waits: Record<string, number> = { AUHT_103: 1, AUHT_104, AUTH_105: 5 };',
        "  if (body.rc) return (waits[body.mc] ?? 0) + waits.AUHT_103 + waits['AUHT_103'];",
      ]);
      open(before);
      const [first] = await diagnose('suggestionDiagnosticsSync');
      const [fix] = await fixesFor(first);
      const { changes } = await shared().server.request<ts.server.protocol.CombinedCodeActions>(
        'getCombinedCodeFix',
        { scope: { type: 'file', args: { file: shared().path('faulty.ts') } }, fixId: fix?.fixId },
      );
      expect(applyEdits(before, changes[0]?.textChanges ?? [])).toBe(
        before.replaceAll('AUHT_103', 'AUTH_103').replace('1, AUHT_104', '1, AUTH_104: AUHT_104'),
      );
    });

    it('of code that leads back to itself are there as soon as of any other', async () => {
      await configure({ diagnostics: 'warning' });
      const again = ['ORDER_001', 'ORDER_002', 'ORDER_003', 'ORDER_004', 'ORDER_005', 'AUHT_103'];
      const before = [
        'async function all(url: string, page: number): Promise<unknown[]> {',
        '  const body = await fetch(`${url}?page=${page}`).then((response) => response.json());',
        ...again.map((code, more) => `  if (body.mc === '${code}') return all(url, page + ${more});`),
        ...again.map(
          (_, more) => `  if (body.result.a${more}) return [...(await all(url, page + ${more}))];`,
        ),
        '  return body.result.items;',
        '}',
        'export async function query(p: Record<string, string>) {',
        "  let url = 'https://sapi.xt.com/v4/order?x=1';",
        ...Array.from({ length: 20 }, (_, name) => `  url = \`\${url}&p${name}=\${p.p${name}}\`;`),
        '  return all(url, 1);',
        '}',
        '',
      ].join('\n');
      open(before);
      const own = (await diagnose()).filter(({ source }) => source === 'xt-mc');
      expect(own.map(({ code, start }) => [code, start.line])).toEqual([
        [112_001, 8],
        [112_002, 9],
      ]);
    });

    it('are known to the server without a file', async () => {
      const codes = await shared().server.request<string[]>('getSupportedCodeFixes');
      expect(codes).toContain('112001');
    });

    it('are refactors where diagnostics are off', async () => {
      await configure({ diagnostics: 'off' });
      const before = file(["  if (body.rc && body.mc === 'AUHT_103') return 1;"]);
      const place = { ...(open(before) && shared().at('faulty.ts', "'AUH|T_103'")) };
      expect((await diagnose()).filter(({ source }) => source === 'xt-mc')).toEqual([]);
      const refactors = await shared().server.request<ts.server.protocol.ApplicableRefactorInfo[]>(
        'getApplicableRefactors',
        place,
      );
      const action = refactors.find(({ name }) => name === 'xt-mc')?.actions[0];
      expect(action?.description).toBe("Change to 'AUTH_103' (Signature error).");
      const { edits } = await shared().server.request<ts.server.protocol.RefactorEditInfo>(
        'getEditsForRefactor',
        { ...place, refactor: 'xt-mc', action: action?.name },
      );
      expect(applyEdits(before, edits[0]?.textChanges ?? [])).toBe(before.replace('AUHT', 'AUTH'));
    });
  });
}
