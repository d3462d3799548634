import { forEachChild } from '../tree/children.ts';
import type { NameNode, PlainNode, ProgramNode } from '../tree/nodes.ts';
import type { Binding, Scopes, Source } from './bindings.ts';
import { boundNames } from './patterns.ts';

interface Scope {
  readonly outer: Scope | undefined;
  readonly isFunction: boolean;
  readonly names: Map<string, Binding>;
}

/**
 * Resolves every name of a file. Values and types share a name's binding, as an exported `const Code` beside
 * `type Code` are meant to. Names are declared before any is resolved, so hoisting needs no thought.
 */
export function resolveScopes(program: ProgramNode): Scopes {
  const bindings: Binding[] = [];
  const bindingByName = new Map<NameNode, Binding>();
  const scopeByNode = new Map<PlainNode, Scope>();

  function declare(name: NameNode, scope: Scope, declaration: PlainNode): Binding {
    let binding = scope.names.get(name.name);
    if (!binding) {
      binding = {
        id: bindings.length,
        name: name.name,
        declarations: [],
        sources: [],
        parameter: undefined,
        references: [],
      };
      bindings.push(binding);
      scope.names.set(name.name, binding);
    }
    binding.declarations.push(declaration);
    bindingByName.set(name, binding);
    return binding;
  }

  function declarePattern(
    target: PlainNode,
    from: PlainNode | undefined,
    scope: Scope,
    declaration: PlainNode,
  ): void {
    for (const { name, path, fallback } of boundNames(target)) {
      const binding = declare(name, scope, declaration);
      if (from || fallback) binding.sources.push({ from, path, fallback });
    }
  }

  function declareAll(node: PlainNode, outer: Scope): void {
    const scope = opensScope(node) ? openScope(node, outer) : outer;
    switch (node.kind) {
      case 'variable': {
        const owner = node.keyword === 'var' ? functionScope(scope) : scope;
        const from = node.parent?.kind === 'loop' ? iterated(node.parent) : undefined;
        for (const declarator of node.declarators) {
          if (declarator.kind !== 'declarator') continue;
          const source = declarator.init ?? from;
          if (from && !declarator.init) declareIterated(declarator.target, from, owner, declarator);
          else declarePattern(declarator.target, source, owner, declarator);
        }
        break;
      }
      case 'function':
        // A declaration's name belongs outside, an expression's inside.
        if (node.name) declare(node.name, node.isDeclaration ? outer : scope, node);
        node.params.forEach((param, index) => {
          for (const { name, path, fallback } of boundNames(param.target)) {
            const binding = declare(name, scope, param);
            binding.parameter = { owner: node, index, path };
            if (fallback) binding.sources.push({ from: undefined, path, fallback });
          }
        });
        break;
      case 'class':
        if (node.name) declare(node.name, node.isDeclaration ? outer : scope, node);
        break;
      case 'enum':
      case 'typeDeclaration':
        declare(node.name, scope, node);
        break;
      case 'import':
        for (const specifier of node.specifiers) declare(specifier.local, scope, specifier);
        break;
      case 'catch':
        if (node.param) declarePattern(node.param, undefined, scope, node);
        break;
    }
    forEachChild(node, (child) => {
      declareAll(child, scope);
    });
  }

  function declareIterated(target: PlainNode, from: PlainNode, scope: Scope, declaration: PlainNode): void {
    for (const { name, path, fallback } of boundNames(target)) {
      declare(name, scope, declaration).sources.push({ from, path: [undefined, ...path], fallback });
    }
  }

  function openScope(node: PlainNode, outer: Scope | undefined): Scope {
    const isFunction = node.kind === 'function' || node.kind === 'program';
    const scope: Scope = { outer, isFunction, names: new Map() };
    scopeByNode.set(node, scope);
    return scope;
  }

  function resolveAll(node: PlainNode, outer: Scope): void {
    const scope = scopeByNode.get(node) ?? outer;
    if (node.kind === 'name') resolveName(node, scope);
    forEachChild(node, (child) => {
      resolveAll(child, scope);
    });
    if (node.kind === 'assign') recordAssignment(node.target, node.value);
  }

  function resolveName(name: NameNode, from: Scope): void {
    if (bindingByName.has(name)) return;
    for (let scope: Scope | undefined = from; scope; scope = scope.outer) {
      const binding = scope.names.get(name.name);
      if (!binding) continue;
      bindingByName.set(name, binding);
      binding.references.push(name);
      return;
    }
  }

  function recordAssignment(target: PlainNode, value: PlainNode): void {
    for (const { name, path, fallback } of boundNames(target)) {
      bindingByName.get(name)?.sources.push({ from: value, path, fallback } satisfies Source);
    }
  }

  const global = openScope(program, undefined);
  forEachChild(program, (child) => {
    declareAll(child, global);
  });
  resolveAll(program, global);
  return { bindings, bindingOf: (name) => bindingByName.get(name) };
}

function opensScope(node: PlainNode): boolean {
  switch (node.kind) {
    case 'function':
    case 'class':
    case 'block':
    case 'switch':
    case 'loop':
    case 'catch':
      return true;
    default:
      return false;
  }
}

function functionScope(scope: Scope): Scope {
  let found = scope;
  while (!found.isFunction && found.outer) found = found.outer;
  return found;
}

/** What `for (… of x)` and `for (… in x)` go over. */
function iterated(loop: PlainNode): PlainNode | undefined {
  return loop.kind === 'loop' && (loop.keyword === 'for-of' || loop.keyword === 'for-in')
    ? loop.head[1]
    : undefined;
}
