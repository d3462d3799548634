import { describe, expect, it } from 'vitest';
import { type Cause, expectationsOf } from './compare.ts';
import { execute } from './execute.ts';

const body = "const body = await (await fetch('https://sapi.xt.com/v4/order')).json();";

/** What `recommended` and `strict` are held to, of a function with the flags `a` and `b`. */
async function wanted(statements: string, head = ''): Promise<readonly string[]> {
  const text = `${head}\nexport async function main(a, b) {\n${body}\n${statements}\n}`;
  const truth = await execute({ text, flags: 2, calls: ['main(F[0], F[1])'], constructs: [] });
  expect(truth.broken).toEqual([]);
  return (['recommended', 'strict'] as const).map((preset) => {
    const [expectation] = expectationsOf(truth, preset);
    return expectation?.cause ?? expectation?.wanted ?? 'not met';
  });
}

const both = (cause: Cause): readonly Cause[] => [cause, cause];
const nothing = ['not met', 'not met'];
const silent = ['silence', 'silence'];

describe('a result that was touched', () => {
  it.each([
    ['return body.result.id;'],
    ['return body.result;'],
    ['return { data: body.result };'],
    ['console.log(body.result);'],
    ['for (const item of body.result) console.log(item);'],
    ['const { result: { id } } = body; return id;'],
    ['const { result } = body; return [...result];'],
    ['const { rc, ...rest } = body; console.log(rc); return rest.result.id;'],
    ['const kept = { body }; return kept.body.result.id;'],
    ['if (a) { if (body.rc !== 0) throw new Error(body.mc); } return body.result.id;'],
    ["if (body.mc === 'AUTH_105') throw new Error(body.mc); return body.result.id;"],
    ["if (['AUTH_104', 'AUTH_105'].includes(body.mc)) return null; return body.result.id;"],
    ["if (body.mc.startsWith('AUTH_')) return null; return body.result.id;"],
    ['if (!body || Array.isArray(body)) return null; return body.result.id;'],
    ['console.warn(body.mc, JSON.stringify(body)); return body.result.id;'],
    ['const id = () => body.result.id; console.log(id()); if (body.rc !== 0) throw new Error(body.mc);'],
    ['setTimeout(() => console.log(body.result.id));'],
  ])('where nothing had asked: %s', async (statements) => {
    expect(await wanted(statements)).toEqual(both('nothing asked'));
  });

  it.each([
    ['return body.result?.id;'],
    ['return body.result ?? [];'],
    ["if (body.mc === 'AUTH_105') throw new Error(body.mc); return (body.result || {}).id;"],
  ])('tolerantly, where nothing had asked: %s', async (statements) => {
    expect(await wanted(statements)).toEqual(both('nothing asked, tolerant'));
  });

  it.each([
    ['if (body.rc !== 0) console.warn(body.mc); return body.result.id;'],
    ['if (body.rc === 0) throw new Error(body.mc); return body.result.id;'],
    ['try { if (body.rc) throw new Error(body.mc); } catch {} return body.result.id;'],
    ['if (body.rc !== 0 && a) return null; return body.result.id;'],
    ["switch (body.mc) { case 'SUCCESS': break; case 'AUTH_105': return; } return body.result.id;"],
    ['const failed = body.rc !== 0; if (failed) console.warn(failed); return body.result.id;'],
  ])('where a failure was passed over: %s', async (statements) => {
    expect(await wanted(statements)).toEqual(both('failure passed over'));
  });

  it('where something unknown ran that might have thrown', async () => {
    const statements = 'if (body.rc !== 0) tell(); return body.result.id;';
    expect(await wanted(statements, "import { tell } from './own.js';")).toEqual(
      both('failure passed over, behind unknown'),
    );
  });

  it.each([
    ['return { code: body.mc, data: body.result };'],
    ['return { error: body.rc !== 0 ? body.mc : null, data: body.result };'],
    ['return { status: body.rc === 0 ? 200 : 502, data: body.result };'],
    ['done(body.rc ? new Error(body.mc) : null, body.result);'],
  ])('and left with its outcome: whoever gets both can ask: %s', async (statements) => {
    expect(await wanted(statements, "import { done } from './own.js';")).toEqual(['silence', 'either']);
  });

  it.each([
    ['if (!body.result) return null; return body.result.id;'],
    ['return body.result ? body.result.id : null;'],
    ['return body.result && body.result.id;'],
    ["if (body.result === null) throw new Error('none'); return body.result.id;"],
  ])('by a question for its presence, for strict alone: %s', async (statements) => {
    expect(await wanted(statements)).toEqual(['silence', 'presence only']);
  });
});

describe('a result that was not touched', () => {
  it.each([
    ['if (body.rc !== 0) throw new Error(body.mc); return body.result.id;'],
    ["if (body.mc !== 'SUCCESS') return null; return body.result.id;"],
    ['return body.rc === 0 ? body.result.id : null;'],
    ['return body.rc === 0 && body.result.id;'],
    ['if (![0].includes(body.rc)) return null; return body.result.id;'],
    ['let good = true; if (body.rc) good = false; if (good) return body.result.id;'],
    ['if (a) { if (body.rc) return null; } if (a) return body.result.id;'],
    ['const id = () => body.result.id; if (body.rc !== 0) return null; return id();'],
    ['fail(body.mc); return body.result.id;'],
    ['invariant(body.rc === 0, body.mc); return body.result.id;'],
    ['check(body); return body.result.id;'],
    ['const [one] = [body].filter(({ rc }) => rc === 0); return one ? one.result.id : null;'],
  ])('since no refused one comes there: %s', async (statements) => {
    const head =
      "import { fail, invariant } from './own.js';\nfunction check({ rc, mc }) { if (rc !== 0) throw new Error(mc); }";
    expect(await wanted(statements, head)).toEqual(nothing);
  });

  it.each([
    ['const { rc, mc, result } = body; if (rc !== 0) throw new Error(mc); return result.id;'],
    ['const result = body.result; if (body.rc) return null; return result.id;'],
    ['if (!body.result) throw new Error(body.mc); return body.result.id;'],
  ])('though it was carried, or asked about with the reason: %s', async (statements) => {
    expect(await wanted(statements)).toEqual(silent);
  });

  it.each([
    ['if (body.rc !== 0) console.warn(body.mc); return body.result?.id;', ''],
    ['last = body.mc; return body.result?.id ?? null;', 'let last = null;'],
  ])('though strict may say so: %s', async (statements, head) => {
    expect(await wanted(statements, head)).toEqual(['silence', 'either']);
  });

  it.each([
    ['last = body.result;', 'let last = null;'],
    [
      'const result = pick(body); if (body.rc) return null; return result.id;',
      'const pick = (it) => it.result;',
    ],
  ])('though keeping or returning it may be called a use: %s', async (statements, head) => {
    expect(await wanted(statements, head)).toEqual(['either', 'either']);
  });
});
