import type { Flow } from './flow.ts';
import type { Binding, Source } from '../scope/bindings.ts';
import type { PlainNode } from '../tree/nodes.ts';

/** Follows names and properties to the node that makes a value: a literal, a collection, a function, a class. */
export interface Resolver {
  /** The node behind `node`; `node` itself when nothing more is known, undefined when it is more than one. */
  resolve(node: PlainNode): PlainNode | undefined;
  /** The only source of a binding that is written once. */
  onlySource(binding: Binding): Source | undefined;
}

export function createResolver(flow: Flow): Resolver {
  return {
    resolve(node) {
      const { places, isOpen } = flow.valueOf(node);
      const [only] = places;
      if (!only || places.size > 1 || isOpen || only.base) return undefined;
      const { kind, node: made } = only.root;
      if (kind === 'global') return node;
      return kind === 'node' && made.kind !== 'imported' ? made : undefined;
    },
    onlySource(binding) {
      const [source, ...others] = binding.sources;
      return binding.parameter || others.length > 0 ? undefined : source;
    },
  };
}
