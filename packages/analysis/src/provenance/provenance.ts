import type { FileModel } from '../file.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { BodyKeys } from './body-key.ts';
import { createBodyKeys } from './body-key.ts';
import type { Calls } from './calls.ts';
import { createCalls } from './calls.ts';
import type { Resolver } from './resolver.ts';
import { createResolver } from './resolver.ts';
import type { Tracer } from './trace.ts';
import { createTracer } from './trace.ts';

/** Everything that is known of where a file's values come from. */
export interface Provenance {
  readonly resolver: Resolver;
  readonly keys: BodyKeys;
  readonly calls: Calls;
  readonly messageCode: Tracer;
  readonly returnCode: Tracer;
}

export function createProvenance(file: FileModel): Provenance {
  const { fields } = file.knowledge.catalogue.api;
  const resolver = createResolver(file);
  const calls = createCalls(file, resolver);
  const keys = createBodyKeys(file, resolver, calls);
  const parts = { file, resolver, keys, calls };
  return {
    resolver,
    keys,
    calls,
    messageCode: createTracer(parts, fields.messageCode),
    returnCode: createTracer(parts, fields.returnCode),
  };
}

/** What a sentinel spells: `'NO_CODE'`, `-1`. */
export function sentinelText(node: PlainNode): string {
  if (node.kind === 'unary') return `${node.operator}${sentinelText(node.argument)}`;
  return node.kind === 'string' || node.kind === 'number' ? String(node.value) : '';
}
