import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { walk } from '@xt-mc/analysis';
import { chains, clientAround } from '../../analysis/test/support/deep-code.ts';
import { lowerFile } from '../src/lower/lower.ts';
import { createTypedHost } from '../src/typed-host.ts';

const length = 20_000;
const parse = (text: string): ts.SourceFile =>
  ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true);

/** Lowers a text, and counts its nodes of each kind. */
function kindsIn(text: string): { readonly kinds: ReadonlyMap<string, number>; readonly comments: number } {
  const { program, comments } = lowerFile(ts, parse(text));
  const kinds = new Map<string, number>();
  walk(program, ({ kind }) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
  return { kinds, comments: comments.length };
}

describe('the lowering of a chain of 20,000', () => {
  it.each(Object.entries(chains))('%s', (_, chain) => {
    const { kinds } = kindsIn(clientAround(chain(length)));
    expect(Math.max(...kinds.values())).toBeGreaterThan(length - 1);
  });

  it('a sequence is one, its operands in order', () => {
    const { program } = lowerFile(
      ts,
      parse(`(a0${Array.from({ length }, (_, i) => `, a${i + 1}`).join('')}), b`),
    );
    const [statement] = program.body;
    const outer = statement?.kind === 'statement' ? statement.expression : undefined;
    const [inner, last] = outer?.kind === 'sequence' ? outer.expressions : [];
    expect(last).toMatchObject({ kind: 'name', name: 'b' });
    expect(inner?.kind).toBe('sequence');
    const names = inner?.kind === 'sequence' ? inner.expressions : [];
    expect(names).toHaveLength(length + 1);
    expect(names.every((name, index) => name.kind === 'name' && name.name === `a${index}`)).toBe(true);
  });

  it('names of types', () => {
    const { kinds } = kindsIn(`let a: b${'.c'.repeat(length)}; let d: typeof b${'.c'.repeat(length)};`);
    expect(kinds.get('typeReference')).toBe(1);
    // One is the query itself.
    expect(kinds.get('other')).toBe(length + 1);
  });

  it('comments beside it', () => {
    expect(kindsIn(`a${' + b /* c */'.repeat(length)};`).comments).toBe(length);
  });
});

describe('the function around a place in a chain of 20,000', () => {
  const text = `function f() {\n  return (() => a)()${'.b'.repeat(length)};\n}\n`;
  it.each([
    ['the innermost', text.indexOf('a)'), '(() => a'],
    ['where the chain ends', text.indexOf(';'), 'function f'],
  ])('%s', (_, position, start) => {
    const file = parse(text);
    const { pos, end } = createTypedHost(ts).rangeAround(file, position);
    expect(text.slice(pos, end).trim().startsWith(start.replace(/^\(/, ''))).toBe(true);
  });
});
