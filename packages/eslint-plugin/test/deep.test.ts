import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { type PlainKind, walk } from '@xt-mc/analysis';
import { lowerProgram } from '../src/lower/lower.ts';

/*
 * The lowering alone, over trees made by hand: parsers of ESTree end long before 20,000, some of ESLint's steps before
 * that.
 */

type Fields = Readonly<Record<string, unknown>>;
const node = (type: string, fields: Fields): Fields => ({ type, range: [0, 1], ...fields });
const name = node('Identifier', { name: 'a' });

/** How each kind of link holds the chain so far. */
const links: Readonly<Record<string, readonly [PlainKind, (chain: Fields) => Fields]>> = {
  'a sum': ['binary', (left) => node('BinaryExpression', { operator: '+', left, right: name })],
  '||': ['logical', (left) => node('LogicalExpression', { operator: '||', left, right: name })],
  reads: ['member', (object) => node('MemberExpression', { object, property: name })],
  calls: ['call', (callee) => node('CallExpression', { callee, arguments: [name] })],
  'else if': ['if', (alternate) => node('IfStatement', { test: name, consequent: name, alternate })],
  ternaries: [
    'conditional',
    (alternate) => node('ConditionalExpression', { test: name, consequent: name, alternate }),
  ],
  blocks: ['block', (inner) => node('BlockStatement', { body: [inner] })],
  arrays: ['array', (inner) => node('ArrayExpression', { elements: [null, inner] })],
  tags: ['other', (inner) => node('JSXElement', { children: [inner] })],
  'sums in casts': [
    'binary',
    (expression) =>
      node('BinaryExpression', {
        operator: '+',
        left: node('TSAsExpression', { expression: node('TSNonNullExpression', { expression }) }),
        right: name,
      }),
  ],
};

const length = 20_000;

describe('the lowering of a chain of 20,000', () => {
  it.each(Object.entries(links))('%s: each link, and what it holds', (_, [kind, link]) => {
    let chain = name;
    for (let index = 0; index < length; index++) chain = link(chain);
    const program = lowerProgram(node('Program', { body: [chain] }) as unknown as TSESTree.Program);
    const kinds = new Map<PlainKind, number>();
    walk(program, (found) => kinds.set(found.kind, (kinds.get(found.kind) ?? 0) + 1));
    expect(kinds.get(kind)).toBe(length);
    expect(kinds.get('name')).toBeGreaterThan(0);
  });

  it('casts alone: they have no node, and what they hold takes their place', () => {
    let chain = name;
    for (let index = 0; index < length; index++) chain = node('TSAsExpression', { expression: chain });
    const { body } = lowerProgram(node('Program', { body: [chain] }) as unknown as TSESTree.Program);
    expect(body).toMatchObject([{ kind: 'name', name: 'a' }]);
  });
});
