import { lazy, once } from '../basics/once.ts';
import type { Analysis } from '../corroboration/analysis.ts';
import type { FileModel } from '../file/file.ts';
import { type Answer, literal } from '../flow/conditions/answers.ts';
import { createEvaluator } from '../flow/conditions/evaluate.ts';
import { passedInto } from '../flow/conditions/passed.ts';
import type { World } from '../flow/conditions/world.ts';
import { controlOf } from '../flow/control/control.ts';
import type { ControlGraph, Point } from '../flow/control/graph.ts';
import { canCarry } from '../flow/carrying.ts';
import type { Binding } from '../scope/bindings.ts';
import { enclosing } from '../tree/ancestors.ts';
import { walk } from '../tree/children.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { firstFrom } from '../tree/ordered.ts';
import { trackInside, trackOf } from '../bodies/states/track.ts';
import { type Identity, identityOf, isSameIdentity } from './identity.ts';

/** The codes that may get to a place in its function, whatever form the conditions in front of it have. */
export function arrivingAt(
  place: PlainNode,
  identity: Identity,
  analysis: Analysis,
): { has(code: string): boolean } {
  const owner = enclosing(place, 'function') ?? analysis.file.source.program;
  const graph = controlOf(owner);
  // Where nothing in front asks for the code, each gets there. Read once, however many codes are asked about.
  const points = lazy(() =>
    graph.isWhole && isAskedBefore(place, owner.start, identity, analysis) ? pointsIn(place, graph) : [],
  );
  const name = keyOf(identity);
  return {
    has(code) {
      if (points().length === 0) return true;
      const reached = reachedBy(analysis)(graph)(name, standInFor(code, analysis.file), identity);
      return points().some((point) => reached.has(point));
    },
  };
}

function isAskedBefore(place: PlainNode, from: number, identity: Identity, analysis: Analysis): boolean {
  const { file, bodies } = analysis;
  for (const body of identity) {
    const ofBody = bodies.events.of(body).some(({ kind }) => kind === 'mc');
    if (ofBody) {
      for (const { kind } of bodies.events.between(body, from, place.start)) {
        // A predicate that is handed the body may ask for it.
        if (kind === 'mc' || kind === 'body') return true;
      }
      continue;
    }
    const { root, base } = body;
    const target =
      root.node.kind === 'param' || root.node.kind === 'declarator' ? root.node.target : root.node;
    const binding = !base && target.kind === 'name' ? file.scopes.bindingOf(target) : undefined;
    const names = binding ? file.scopes.referencesOf(binding) : [];
    if ((names[firstFrom(from, names)]?.start ?? Infinity) < place.start) return true;
  }
  return false;
}

/** Where control first gets to something inside `place`. */
function pointsIn(place: PlainNode, graph: ControlGraph): readonly Point[] {
  let found: readonly Point[] = [];
  walk(place, (node) => {
    if (found.length === 0) found = graph.pointsOf(node);
  });
  return found;
}

/** Codes that a file nowhere spells get wherever any other of them gets, unless parts of codes are asked for. */
function standInFor(code: string, file: FileModel): string {
  const { texts, asksForParts } = spelledIn(file);
  return asksForParts || texts.has(code) ? code : '\0';
}

const spelledIn = once((file: FileModel) => {
  const methods = file.callsByMethod();
  return {
    texts: new Set([
      ...file.nodesOf('string').map(({ value }) => value),
      ...file.nodesOf('key').map(({ name }) => name),
      ...file.nodesOf('name').map(({ name }) => name),
    ]),
    asksForParts: partMethods.some((name) => methods.has(name)),
  };
});

/** Methods that ask for a part of a text, or for a pattern in it. */
const partMethods = ['startsWith', 'endsWith', 'test', 'exec', 'match'];

/** Where a body has its first event, or comes to be, in the function; and where its last one ends. */
function regionOf(identity: Identity, graph: ControlGraph, { bodies }: Analysis): Region {
  const [only, ...others] = identity;
  const events = only ? bodies.events.of(only) : [];
  if (!only || others.length > 0 || events.length === 0) return { starts: [graph.entry], end: Infinity };
  const { node, kind } = only.root;
  const { start, end } = graph.owner;
  const isOwn =
    kind === 'node' && events.every((event) => event.node.start >= start && event.node.end <= end);
  const births = isOwn ? graph.pointsOf(node) : [];
  if (births.length === 0) return { starts: [graph.entry], end: Infinity };
  let last = 0;
  for (const event of events) {
    last = Math.max(last, event.node.end);
    const loop = enclosing(event.node, 'loop');
    if (loop && loop.start >= start) return { starts: [graph.entry], end: Infinity };
  }
  return { starts: births, end: last };
}

interface Region {
  readonly starts: readonly Point[];
  readonly end: number;
}

const keyOf = (identity: Identity): string => Array.from(identity, ({ id }) => id).join();

/** The points of a graph that a code gets to; kept for all dispatches of the same code. */
const reachedBy = once((analysis: Analysis) => {
  const evaluator = createEvaluator(analysis.file, analysis.provenance);
  return once((graph: ControlGraph) => {
    const known = new Map<string, ReadonlySet<Point>>();
    return (name: string, code: string, identity: Identity): ReadonlySet<Point> => {
      const key = `${name} ${code}`;
      let reached = known.get(key) as Set<Point> | undefined;
      if (reached) return reached;
      const region = regionOf(identity, graph, analysis);
      known.set(key, (reached = new Set(region.starts)));
      const world = worldOf(code, identity, analysis, evaluator.evaluate);
      for (const point of reached) {
        if ((point.node?.start ?? 0) > region.end) continue;
        for (const { to, condition } of point.next) {
          if (!reached.has(to) && (!condition || evaluator.mayBe(condition, world))) reached.add(to);
        }
      }
      return reached;
    };
  });
});

/** The assumption that a message code is this one. */
function worldOf(
  code: string,
  identity: Identity,
  analysis: Analysis,
  evaluate: (node: PlainNode, world: World) => Answer,
  bound: ReadonlyMap<Binding, Answer> = new Map(),
): World {
  const { file } = analysis;
  return {
    kept: new Map(),
    touch: { isTouched: false },
    answerOf(node) {
      const binding = node.kind === 'name' ? file.scopes.bindingOf(node) : undefined;
      const passed = binding && bound.get(binding);
      if (passed) return passed;
      const isName = node.kind === 'name' || node.kind === 'member';
      return isName && canCarry(node) && isSameIdentity(identityOf(node, analysis), identity)
        ? literal(code)
        : undefined;
    },
    isAboutItemsOf: () => false,
    inside(call, owner) {
      const inner = passedInto(
        call,
        owner,
        bound,
        file.scopes,
        (argument) => evaluate(argument, this),
        ({ kind }) => kind === 'literal',
      );
      const { aliases } = trackInside(trackOf(identity), call, owner, analysis.provenance);
      return worldOf(code, aliases, analysis, evaluate, inner);
    },
  };
}
