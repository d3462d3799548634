import type { Callers } from './callers.ts';
import { createCallers } from './callers.ts';
import type { Contexts } from './context.ts';
import { createContexts } from './context.ts';
import type { Flow } from './flow.ts';
import { createFlow } from './flow.ts';
import type { FileModel } from '../file/file.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { BodyPlaces } from './body-places.ts';
import { createBodyPlaces } from './body-places.ts';
import type { Resolver } from './resolver.ts';
import { createResolver } from './resolver.ts';

/** Everything that is known of where a file's values come from. */
export interface Provenance {
  readonly flow: Flow;
  readonly contexts: Contexts;
  readonly resolver: Resolver;
  readonly bodyPlaces: BodyPlaces;
  readonly calls: Callers;
}

export function createProvenance(file: FileModel): Provenance {
  const flow = createFlow(file);
  const calls = createCallers(file, flow);
  const contexts = createContexts(flow, calls);
  const bodyPlaces = createBodyPlaces(flow, calls);
  return {
    flow,
    contexts,
    resolver: createResolver(flow),
    bodyPlaces: bodyPlaces,
    calls,
  };
}

/** What a sentinel spells: `'NO_CODE'`, `-1`. */
export function sentinelText(node: PlainNode): string {
  if (node.kind === 'unary') return `${node.operator}${sentinelText(node.argument)}`;
  return node.kind === 'string' || node.kind === 'number' ? String(node.value) : '';
}
