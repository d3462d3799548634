import type { AssignNode, NameNode, NodeOf, PlainNode } from '../tree/nodes.ts';
import type { Binding, PatternStep, Scopes, Source } from './bindings.ts';
import { createLookUp } from './look-up.ts';
import { boundNames } from './bound-names.ts';
import type { Scope } from './scope.ts';
import { functionScope, opensScope } from './scope.ts';

/** The path to a value itself. */
const whole: readonly PatternStep[] = [];

/** Reads the scopes of a file, node by node, parents first. */
interface ScopeReader {
  /** Declares what `node` declares; returns the scope of what is in it. */
  enter(node: PlainNode, outer: Scope | undefined): Scope | undefined;
  /** To be called once, after the last node. */
  finish(names: readonly NameNode[]): Scopes;
}

/**
 * Declares every name of a file before any is resolved, so that hoisting needs no thought. Values and types share a
 * name's binding, as an exported `const Code` beside `type Code` are meant to. A name is resolved when it is asked for:
 * of a large file, few are.
 */
export function createScopeReader(): ScopeReader {
  const bindings: Binding[] = [];
  const declared = new Map<NameNode, Binding>();
  const scopeByNode = new Map<PlainNode, Scope>();
  const assignments: AssignNode[] = [];

  function declare(name: NameNode, scope: Scope | undefined, declaration: PlainNode): Binding {
    const names: Map<string, Binding> = scope?.names ?? new Map<string, Binding>();
    if (scope) scope.names = names;
    let binding = names.get(name.name);
    if (!binding) {
      const id = bindings.length;
      binding = { id, name: name.name, declarations: [], sources: [], parameter: undefined };
      bindings.push(binding);
      names.set(name.name, binding);
    }
    binding.declarations.push(declaration);
    declared.set(name, binding);
    return binding;
  }

  function declareSources(
    target: PlainNode,
    source: Pick<Source, 'from' | 'path'>,
    scope: Scope | undefined,
    declaration: PlainNode,
  ): void {
    // Most targets are plain names.
    if (target.kind === 'name') {
      const binding = declare(target, scope, declaration);
      if (source.from) binding.sources.push({ from: source.from, path: source.path, fallback: undefined });
      return;
    }
    for (const { name, path, fallback } of boundNames(target)) {
      const binding = declare(name, scope, declaration);
      if (source.from || fallback) {
        binding.sources.push({ from: source.from, path: [...source.path, ...path], fallback });
      }
    }
  }

  function declareVariables(node: NodeOf<'variable'>, scope: Scope | undefined): void {
    const owner = node.keyword === 'var' && scope ? functionScope(scope) : scope;
    const from = node.parent?.kind === 'loop' ? iterated(node.parent) : undefined;
    for (const declarator of node.declarators) {
      if (declarator.kind !== 'declarator') continue;
      const { init, target } = declarator;
      const isIterated = from && !init;
      declareSources(
        target,
        isIterated ? { from, path: [undefined] } : { from: init, path: whole },
        owner,
        declarator,
      );
    }
  }

  function declareParameters(node: NodeOf<'function'>, scope: Scope | undefined): void {
    node.params.forEach((param, index) => {
      if (param.target.kind === 'name') {
        declare(param.target, scope, param).parameter = { owner: node, index, path: whole };
        return;
      }
      for (const { name, path, fallback } of boundNames(param.target)) {
        const binding = declare(name, scope, param);
        binding.parameter = { owner: node, index, path };
        if (fallback) binding.sources.push({ from: undefined, path, fallback });
      }
    });
  }

  function enter(node: PlainNode, outer: Scope | undefined): Scope | undefined {
    let scope = outer;
    if (opensScope(node)) {
      const isFunction = node.kind === 'function' || node.kind === 'program';
      scope = { outer, isFunction, names: undefined };
      scopeByNode.set(node, scope);
    }
    switch (node.kind) {
      case 'variable':
        declareVariables(node, scope);
        break;
      case 'function':
      case 'class':
        // A declaration's name belongs outside, an expression's inside.
        if (node.name) declare(node.name, node.isDeclaration ? outer : scope, node);
        if (node.kind === 'function') declareParameters(node, scope);
        break;
      case 'enum':
      case 'typeDeclaration':
        declare(node.name, scope, node);
        break;
      case 'imported':
        declare(node.local, scope, node);
        break;
      case 'catch':
        if (node.param) declareSources(node.param, { from: undefined, path: whole }, scope, node);
        break;
      case 'assign':
        assignments.push(node);
        break;
    }
    return scope;
  }

  return {
    enter,
    finish: (names) => createLookUp({ bindings, byName: declared, scopeByNode, assignments }, names),
  };
}

/** What `for (… of x)` and `for (… in x)` go over. */
function iterated(loop: PlainNode): PlainNode | undefined {
  return loop.kind === 'loop' && (loop.keyword === 'for-of' || loop.keyword === 'for-in')
    ? loop.head[1]
    : undefined;
}
