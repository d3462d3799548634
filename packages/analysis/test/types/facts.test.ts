import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createTypeFacts, type TypeFacts } from '../../src/index.ts';

/** The facts of a program of one file, and its node that is `x` by itself, or is read from an `x`. */
function factsOf(text: string): { readonly facts: TypeFacts; readonly node: ts.Node } {
  const options: ts.CompilerOptions = { noLib: true, strict: true, types: [] };
  const file = ts.createSourceFile('/a.ts', text, ts.ScriptTarget.Latest, true);
  const host = ts.createCompilerHost(options);
  host.getSourceFile = (name) => (name === '/a.ts' ? file : undefined);
  const checker = ts.createProgram(['/a.ts'], options, host).getTypeChecker();
  let node: ts.Node = file;
  const visit = (at: ts.Node): void => {
    if (at.getText() === 'x' && ts.isExpressionStatement(at.parent)) node = at;
    ts.forEachChild(at, visit);
  };
  visit(file);
  return { facts: createTypeFacts(checker, (of) => of as ts.Node), node };
}

/** What is known of a value of a type. */
function of(type: string, before = ''): { readonly facts: TypeFacts; readonly node: ts.Node } {
  return factsOf(`${before} declare const x: ${type};\nx;`);
}

describe('the texts of a type', () => {
  it.each([
    ["'A' | 'B'", ['A', 'B'], ['A', 'B']],
    ["'A' | undefined | null", ['A'], ['A']],
    ["'A' | 1 | number | true | {} | 1n", ['A'], ['A']],
    ["('A' & { brand: 1 }) | 'B'", ['A', 'B'], ['A', 'B']],
    ["'A' | (string & {})", undefined, ['A']],
    ["'A' | `B_${string}`", undefined, ['A']],
    ["`A_${'B' | 'C'}`", ['A_B', 'A_C'], ['A_B', 'A_C']],
    ['string', undefined, undefined],
    ['any', undefined, undefined],
    ['number', undefined, undefined],
  ])('of %s', (type, literals, declared) => {
    const { facts, node } = of(type);
    expect(facts.literalTypes(node)).toEqual(literals);
    expect(facts.declaredLiterals(node)).toEqual(declared);
  });

  it('are those of a constraint, and what narrowing leaves', () => {
    const { facts, node } = factsOf(
      "function f<C extends 'A' | 'B', D extends C>(x: D | 'C') { if (x === 'C') return; x; }",
    );
    expect([...(facts.literalTypes(node) ?? [])].sort()).toEqual(['A', 'B']);
    expect([...(facts.declaredLiterals(node) ?? [])].sort()).toEqual(['A', 'B', 'C']);
  });
});

describe('the names of a type', () => {
  const named =
    "type Code = 'A' | 'B'; type Some<T> = T; type Text = string; interface Body { mc: Code; rc: 1 }";
  it.each([
    ['Code', 'Code', true],
    ['Code | undefined', 'Code', true],
    ["Some<'A'>", 'Code', false],
    ['Some<Code>', 'Code', true],
    ["Code | 'C'", 'Code', false],
    ['Text', 'Text', true],
    ['Text | undefined', 'Text', true],
    ['Text | { a: 1 }', 'Text', false],
    ["Body['mc']", 'Body', true],
    ['Body', 'Body', true],
    ['Body & { at: 1 }', 'Body', true],
    ['Body[]', 'Body', false],
    ["'A' | 'B'", 'Code', false],
  ])('%s is declared as %s: %s', (type, name, isIt) => {
    const { facts, node } = of(type, named);
    expect(facts.isDeclaredAs(node, (declared) => declared.name === name)).toBe(isIt);
  });

  it('are those of the type that declares a property, whatever was made of it', () => {
    const isBody = ({ name }: { readonly name: string }): boolean => name === 'Body';
    const isOf = (type: string): boolean => {
      const { facts, node } = of(type, named);
      return facts.hasPropertyOf(node, 'mc', isBody);
    };
    expect(isOf('{ readonly [P in keyof Body]: Body[P] } | null')).toBe(true);
    expect(isOf('Body | { mc: string }')).toBe(false);
  });
});

it('nothing is known of a node that a host has no type for', () => {
  const facts = createTypeFacts({} as never, () => undefined);
  const isAny = (): boolean => true;
  expect(facts.literalTypes('a')).toBeUndefined();
  expect(facts.declaredLiterals('a')).toBeUndefined();
  expect(facts.isDeclaredAs('a', isAny)).toBe(false);
  expect(facts.hasPropertyOf('a', 'mc', isAny)).toBe(false);
  expect(facts.isPropertyOf('a', 'mc', isAny)).toBe(false);
  expect(facts.properties('a')).toEqual([]);
  expect(facts.propertyLiterals('a', 'rc')).toBeUndefined();
  expect(facts.elementLiterals('a')).toBeUndefined();
  expect(facts.importedProperties('a')).toBeUndefined();
});
