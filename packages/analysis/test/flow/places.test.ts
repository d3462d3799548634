import { describe, expect, it } from 'vitest';
import { anyItem, createPlaces, isBelow, pathOf } from '../../src/flow/place.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../src/index.ts';
import { walk } from '../../src/index.ts';
import { longestCallChain, longestPath } from '../../src/knowledge/thresholds.ts';
import { lowerText } from '../support/analyse-text.ts';

/** The nodes of one kind in a text. */
function nodesOf(text: string, kind: PlainNode['kind']): readonly PlainNode[] {
  const found: PlainNode[] = [];
  walk(lowerText(text).program, (node) => {
    if (node.kind === kind) found.push(node);
  });
  return found;
}

const [first, second] = nodesOf("f('a', 'b')", 'string') as [PlainNode, PlainNode];

describe('a place', () => {
  it('is made once, so that it is compared by identity', () => {
    const places = createPlaces();
    const root = places.root('node', first);
    expect(places.root('node', first)).toBe(root);
    expect(places.root('parameter', first)).not.toBe(root);
    expect(places.root('node', second)).not.toBe(root);
    expect(places.into(root, 'data')).toBe(places.into(root, 'data'));
    expect(places.into(root, 'data')).not.toBe(places.into(root, 'result'));
  });

  it('of a global is that of its name, wherever it stands', () => {
    const places = createPlaces();
    expect(places.global('fetch', first)).toBe(places.global('fetch', second));
    expect(places.global('fetch', first)).not.toBe(places.global('axios', first));
  });

  it('has its way from its root', () => {
    const places = createPlaces();
    const root = places.root('node', first);
    const list = places.into(root, 'data');
    const item = list && places.into(list, anyItem);
    expect(item && pathOf(item)).toEqual(['data', anyItem]);
    expect(item && isBelow(item, root)).toBe(true);
    expect(item && isBelow(root, item)).toBe(false);
  });

  it('lies at the same way below another root', () => {
    const places = createPlaces();
    const [from, to] = [places.root('node', first), places.root('node', second)];
    const below = places.into(from, 'data');
    expect(below && places.moved(below, to)).toBe(places.into(to, 'data'));
    expect(places.moved(from, to)).toBe(to);
  });

  it('ends where the path is as long as any that is followed', () => {
    const places = createPlaces();
    let at = places.root('node', first);
    for (let step = 0; step < longestPath; step++) {
      const below = places.into(at, 'next');
      if (!below) throw new Error(`no step ${step}`);
      at = below;
    }
    expect(places.into(at, 'next')).toBeUndefined();
  });
});

describe('a chain of calls', () => {
  const calls = nodesOf('function f() { return g(g(g(g()))); }', 'call') as readonly CallNode[];
  const [owner] = nodesOf('function f() {}', 'function') as [FunctionNode];

  it('is made once, and told apart by call and by what lies around', () => {
    const places = createPlaces();
    const [inner, outer] = calls as [CallNode, CallNode];
    const around = places.chain(outer, owner, undefined, undefined);
    expect(places.chain(outer, owner, undefined, undefined)).toBe(around);
    expect(places.chain(inner, owner, undefined, around)).not.toBe(
      places.chain(inner, owner, undefined, undefined),
    );
  });

  it('has no more calls than are told apart', () => {
    const places = createPlaces();
    let chain: ReturnType<typeof places.chain>;
    for (const call of calls) chain = places.chain(call, owner, undefined, chain);
    expect(calls.length).toBeGreaterThan(longestCallChain);
    expect(chain?.length).toBe(longestCallChain);
  });
});
