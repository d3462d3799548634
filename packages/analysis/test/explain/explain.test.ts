import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/index.ts';
import { explain } from '../../src/index.ts';
import { analyseText } from '../support/analyse-text.ts';

/** What is told of the place where `^` stands. */
function at(marked: string, fileName?: string): Explanation | undefined {
  const offset = marked.indexOf('^');
  return explain(analyseText(marked.replace('^', ''), fileName === undefined ? {} : { fileName }), offset);
}

/** An explanation as a reader sees it: the answer, then a line a piece of evidence, with what it points to. */
function told(marked: string, fileName?: string): readonly string[] {
  const explanation = at(marked, fileName);
  if (!explanation) return [];
  const text = marked.replace('^', '');
  const lines = explanation.steps.flatMap(({ question, isPassed, evidence }) => [
    `${question} ${isPassed ? 'yes' : 'no'}`,
    ...evidence.map(({ label, outcome, at: ranges }) => {
      const places = ranges.map(({ start, end }) => text.slice(start, end)).join(' | ');
      return `  ${label ?? '-'} ${outcome}${places && `: ${places}`}`;
    }),
  ]);
  return [`${explanation.rule ?? 'silent'} ${explanation.isXts ? "XT's" : "not XT's"}`, ...lines];
}

describe('a text', () => {
  it('in the place of a code, with rc of the same body', () => {
    const text = "const f = (reply) => reply.rc === 0 || reply.mc === '^AUHT_103';";
    expect(told(text)).toEqual([
      "no-unknown-code XT's",
      'Is this value a message code? yes',
      '  E2 found: reply.mc',
      "Is it XT's? yes",
      '  C1 found: reply.rc',
      '  C2 missing',
      '  C3 missing',
      'What does it meet? yes',
      '  - found',
      'What is wrong with it? yes',
      '  - found',
    ]);
    expect(at(text)?.summary).toBe(
      "'AUHT_103' is not an XT message code. Did you mean 'AUTH_103' (Signature error)?",
    );
  });

  it('that nothing corroborates', () => {
    const text = "const f = (reply) => reply.mc === '^AUHT_103';";
    expect(told(text)).toEqual([
      "silent not XT's",
      'Is this value a message code? yes',
      '  E2 found: reply.mc',
      "Is it XT's? no",
      '  C1 missing',
      '  C2 missing',
      '  C3 missing',
    ]);
    expect(at(text)?.summary).toBe(
      '`AUHT_103` is not taken for a message code of XT’s: its place holds a code, and nothing says that it is XT’s.',
    );
  });

  it('that meets no message code', () => {
    const text = "const f = (player) => player.colour === '^AUTH_103';";
    expect(told(text)).toEqual([
      "silent not XT's",
      'Is this value a message code? no',
      '  E1 not asked',
      '  E2 missing: player.colour',
      '  E3 missing',
      '  E4 missing',
      '  E5 missing',
    ]);
    expect(at(text)?.steps[0]?.evidence[1]?.text).toBe(
      'It meets `player.colour`, which is not known to come from `mc`. How a name is spelt proves nothing.',
    );
  });

  it('corroborated by a host and by another code', () => {
    const text =
      "get('https://sapi.xt.com/v4'); const f = ({ mc }) => mc === '^AUTH_103' || mc === 'AUTH_104';";
    expect(told(text).slice(3, 7)).toEqual([
      "Is it XT's? yes",
      '  C1 missing',
      '  C2 found',
      "  C3 found: 'AUTH_104'",
    ]);
    expect(at(text)?.summary).toBe(
      '`AUTH_103` stands in the place of a message code of XT’s, and nothing is wrong with it.',
    );
  });

  it('whose body is compared with what XT never sends', () => {
    const text = "const f = (b) => b.rc === 4711 || b.mc === '^AUHT_103';";
    expect(told(text).slice(3, 5)).toEqual(["Is it XT's? no", '  C1 against: b.rc']);
  });

  it('whose body another system serves', () => {
    const text = [
      "export const body = await (await fetch('https://api.other.example/x')).json();",
      "if (body.rc === 0 || body.mc === '^AUHT_103') a();",
    ].join('\n');
    expect(told(text)[0]).toBe("silent not XT's");
    expect(told(text).at(-1)).toBe('  - against');
  });

  it('of a table that is asked with a code', () => {
    const text = "const T = { AUTH_103: 1, '^AUTH_1O4': 2 }; const f = ({ rc, mc }) => rc || T[mc];";
    expect(told(text).slice(0, 4)).toEqual([
      "no-unknown-code XT's",
      'Is this value a message code? yes',
      '  E2 found: mc',
      '  E4 found',
    ]);
  });

  it('written beside rc', () => {
    expect(told("const mock = { rc: 1, mc: '^AUTH_103' };").slice(0, 5)).toEqual([
      "silent XT's",
      'Is this value a message code? yes',
      '  E3 found',
      "Is it XT's? yes",
      '  - found',
    ]);
  });

  it('listed with codes that only XT has, with too few, beside a foreign family, without the name', () => {
    const list = (items: string, name = 'LIST'): readonly string[] =>
      told(`export const ${name} = [${items}];`);
    expect(list("'COMMON_002', '^COMMON_003', 'GATEWAY_0001'").slice(0, 3)).toEqual([
      "silent XT's",
      'Is this value a message code? yes',
      '  E5 found',
    ]);
    expect(list("'^AUTH_101', 'AUTH_102'").at(-1)).toBe('  E5 missing');
    expect(list("'^AUTH_101', 'AUTH_102', 'AUTH_103', 'CONN_001'").at(-1)).toBe('  E5 against');
    expect(list("'^AUTH_101', 'AUTH_102', 'AUTH_103'").at(-1)).toBe('  E5 missing');
    expect(list("'^AUTH_101', 'AUTH_102', 'AUTH_103'", 'XT_CODES')[0]).toBe("silent XT's");
  });

  it('that is a sentinel, or is not meant as a code', () => {
    const head = 'const f = (b) => { const code = b.rc === undefined ? ';
    expect(
      at(`${head}'AUHT_999' : b.mc; return code === '^AUHT_999'; };`)?.steps.at(-1)?.evidence,
    ).toMatchObject([{ text: 'Nothing: the file puts `AUHT_999` in itself, as a sentinel.' }]);
    expect(at("const f = (b) => b.rc || b.mc === '^nothing';")?.steps.at(-1)?.evidence).toMatchObject([
      {
        text: 'Nothing: `nothing` is not meant as a code. It has no family of XT’s with a number, and is not within two edits of a code.',
      },
    ]);
  });
});

describe('a return code', () => {
  it('that XT never sends', () => {
    const text = "get('https://sapi.xt.com/v4'); const f = (b) => b.rc === ^200 || b.mc;";
    expect(told(text)).toEqual([
      "no-unknown-code XT's",
      'Is this value a return code? yes',
      '  E2 found: b.rc',
      "Is it XT's? yes",
      '  C1 found: b.mc',
      '  C2 found',
      'What is wrong with it? yes',
      '  - found',
    ]);
  });

  it('of a body that may be anybody’s', () => {
    expect(told('const f = (b) => b.rc === ^200 || b.mc;')[0]).toBe("silent not XT's");
  });
});

describe('a value', () => {
  it('that carries a code', () => {
    expect(told("const f = (b) => { const code = b.rc ? b.mc : ''; return ^code; };").slice(0, 4)).toEqual([
      "silent XT's",
      'Is this value a message code? yes',
      '  E2 found: b.mc',
      "Is it XT's? yes",
    ]);
  });

  it('that is merely called mc', () => {
    expect(told("const mc = player.colour; if (m^c === 'AUTH_103') a();")).toEqual([
      "silent not XT's",
      'Is this value a message code? no',
      '  E1 not asked',
      '  E2 missing',
    ]);
  });

  it('that has nothing to do with codes', () => {
    expect(at('const player = 1; show(^player);')).toBeUndefined();
    expect(at('re^turn;')).toBeUndefined();
  });
});

describe('a result', () => {
  const head = "export const body = await (await fetch('https://sapi.xt.com/v4/order')).json();\n";

  it('at whose body nobody looks', () => {
    expect(told(`${head}save(body.^result.orderId);`)).toEqual([
      "no-unchecked-result XT's",
      "Is it a body of XT's? yes",
      "  - found: (await fetch('https://sapi.xt.com/v4/order')).json()",
      'Did anything look at its rc or mc? no',
      '  - missing',
      'May a refusal get here? yes',
      '  - found',
    ]);
  });

  it('behind a look', () => {
    expect(told(`${head}if (body.rc !== 0) throw new Error(body.mc);\nsave(body.^result.orderId);`)).toEqual([
      "silent XT's",
      "Is it a body of XT's? yes",
      "  - found: (await fetch('https://sapi.xt.com/v4/order')).json()",
      'Did anything look at its rc or mc? yes',
      '  - found: rc',
      '  - found: mc',
      'May a refusal get here? no',
      '  - missing',
    ]);
  });

  it('of a body that was handed on', () => {
    expect(told(`${head}check(body);\nconst { ^result } = body; save(result.orderId);`).at(-3)).toBe(
      '  - found: body',
    );
  });

  it('of another system, or of nobody knows whom', () => {
    const other = "export const body = await (await fetch('https://api.other.example/x')).json();\n";
    expect(told(`${other}save(body.^result.orderId);`).slice(0, 3)).toEqual([
      "silent not XT's",
      "Is it a body of XT's? no",
      "  - against: (await fetch('https://api.other.example/x')).json()",
    ]);
    expect(told('const f = (body) => body.^result;').at(-1)).toBe('  - missing');
  });

  it('asked at the body itself', () => {
    expect(told(`${head}save(bo^dy.result.orderId);`).slice(0, 2)).toEqual([
      "silent XT's",
      "Is it a body of XT's? yes",
    ]);
  });
});
