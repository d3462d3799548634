import { describe, expect, it, vi } from 'vitest';
import { createAnswers } from '../src/answers/answers.ts';
import type { Document } from '../src/answers/documents.ts';

const head = "const body = await (await fetch('https://sapi.xt.com/v4/order')).json();\n";

function open(text: string, languageId = 'typescript'): Document {
  return { fileName: '/client.ts', languageId, version: 1, getText: () => text };
}

describe('answers without a server', () => {
  it('explain a code, and nothing else', () => {
    const text = `${head}if (body.mc === 'AUTH_105') body.rc;`;
    const answers = createAnswers({});
    const document = open(text);
    const hover = answers.hover(document, text.indexOf('AUTH_105') + 3);
    expect(hover?.markdown).toContain('Outdated message');
    expect(answers.hover(document, text.indexOf('fetch'))).toBeUndefined();
  });

  it('explain a code outside of clients too, as the options say', () => {
    const document = open("export const code = 'AUTH_105';");
    expect(createAnswers({}).hover(document, 22)?.markdown).toContain('If this is an XT message code');
    expect(createAnswers({ hover: 'evidence' }).hover(document, 22)).toBeUndefined();
    expect(createAnswers({}).hover(open("export const code = 'AUTH_10x';"), 22)).toBeUndefined();
  });

  it.each([
    ["if (body.rc && body.mc === '", "=== '"],
    ["switch (body.mc) { case '' }; body.rc", "case '"],
  ])('complete half-typed code: %s', (line, before) => {
    const text = head + line;
    const answers = createAnswers({});
    const found = answers.completions(open(text), text.indexOf(before) + before.length);
    expect(found?.candidates.length).toBe(112);
    const candidate = found?.candidates.find(({ code }) => code === 'AUTH_103');
    if (!candidate) throw new Error('AUTH_103 is not offered');
    expect(answers.documentation(candidate)).toContain('Signature error');
  });

  it('report and mend a misspelt code', () => {
    const text = `${head}if (body.rc && body.mc === 'AUHT_103') throw body;`;
    const [report] = createAnswers({}).reports(open(text));
    expect(report).toMatchObject({ rule: 'no-unknown-code', code: 112_001 });
    expect(report?.fixes[0]?.edits.map((edit) => edit.text)).toEqual(['AUTH_103']);
  });

  it('know JSX from a cast', () => {
    const cast = `${head}const mc = <string>body.mc; if (body.rc && mc === 'AUHT_103') throw mc;`;
    expect(createAnswers({}).reports(open(cast))).toHaveLength(1);
    const jsx = `${head}const a = <p>{body.rc && body.mc === 'AUHT_103'}</p>;`;
    expect(createAnswers({}).reports(open(jsx, 'typescriptreact'))).toHaveLength(1);
  });

  it('read each version of a document once', () => {
    const answers = createAnswers({});
    const getText = vi.fn(() => head);
    const document = { ...open(head), getText };
    answers.hover(document, 3);
    answers.completions(document, 30);
    answers.reports(document);
    expect(getText).toHaveBeenCalledTimes(1);
  });

  it('tell what is wrong with the settings once, and ask no types', () => {
    const answers = createAnswers({ preset: 'sometimes', types: true });
    expect(answers.options.settings.types).toBe(false);
    expect(answers.problems(open(''))).toEqual([expect.stringContaining("'preset' must be")]);
    expect(answers.problems({ ...open(''), fileName: '/other.ts' })).toEqual([]);
  });
});
