import { describe, expect, it } from 'vitest';
import { CodeActionKind } from 'vscode';
import type { TextDocument } from 'vscode';
import { actionOf, diagnosticOf, hoverOf, itemsOf, refactorKind } from '../src/answers/convert.ts';

const text = "const a = 1;\nif (body.mc === 'AUHT_105') a;\n";

/** A document as VS Code has it, as far as it is asked. */
const document = {
  uri: 'file:///a.ts',
  positionAt: (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length };
  },
  getText: () => "'AUHT_105'",
} as unknown as TextDocument;

const start = text.indexOf("'AUHT");
const span = { start, end: start + 10 };
const range = { start: { line: 1, character: 16 }, end: { line: 1, character: 26 } };

describe('what VS Code is given', () => {
  it('is a hover that begins as tsserver’s do, over the literal', () => {
    const shown = hoverOf({ ...span, title: 'XT message code', markdown: '**A**', message: '' }, document);
    expect(shown).toMatchObject({
      range,
      contents: [{ value: "```typescript\n(XT message code) 'AUHT_105'\n```" }, { value: '**A**' }],
    });
  });

  it('is a hover without a title where nothing proves the code', () => {
    const shown = hoverOf({ ...span, title: '', markdown: 'A', message: '' }, document);
    expect(shown.contents[0]).toMatchObject({ value: "```typescript\n'AUHT_105'\n```" });
  });

  it('is an item for each candidate, in their order, in place of what is typed', () => {
    const candidates = [
      { text: 'AUTH_105', code: 'AUTH_105', kind: 'code', message: 'Outdated message' },
      { text: 'AUTH_', code: 'AUTH_', kind: 'prefix', message: undefined },
    ] as const;
    const items = itemsOf({ start: start + 1, end: start + 9, candidates }, document);
    expect([...items.values()]).toEqual(candidates);
    const [first, second] = [...items.keys()];
    expect(first).toMatchObject({
      label: { label: 'AUTH_105', description: 'Outdated message' },
      range: { start: { line: 1, character: 17 }, end: { line: 1, character: 25 } },
    });
    expect(second?.label).toBe('AUTH_');
    expect((first?.sortText ?? '') < (second?.sortText ?? '')).toBe(true);
  });

  it('is a diagnostic that is signed as the plugin’s are', () => {
    const report = { ...span, message: 'Misspelt', code: 112_001 };
    expect(diagnosticOf(report, 'warning', document)).toMatchObject({
      range,
      message: 'Misspelt',
      severity: 1,
      source: 'xt-mc',
      code: 112_001,
    });
    expect(diagnosticOf(report, 'suggestion', document)).toMatchObject({ severity: 3 });
  });

  it('is an action with all edits of the fix', () => {
    const edits = [
      { start: span.start + 1, end: span.end - 1, text: 'AUTH_105' },
      { start: text.length, end: text.length, text: '//' },
    ];
    const fix = { description: "Change to 'AUTH_105'.", edits, isForAll: true };
    expect(actionOf(fix, CodeActionKind.QuickFix, document)).toMatchObject({
      title: "Change to 'AUTH_105'.",
      kind: { value: 'quickfix' },
      edit: {
        replaced: [
          { uri: 'file:///a.ts', text: 'AUTH_105', range: { start: { line: 1, character: 17 } } },
          { uri: 'file:///a.ts', text: '//', range: { start: { line: 2, character: 0 } } },
        ],
      },
    });
    expect(refactorKind).toMatchObject({ value: 'refactor.rewrite.xt-mc' });
  });
});
