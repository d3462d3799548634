import { ownerOf } from '../../bodies/states/homes.ts';
import { isNamedFunction } from '../../bodies/states/acts.ts';
import type { Owner } from '../../bodies/states/exits.ts';
import { type Track, trackInside, trackOf } from '../../bodies/states/track.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import { once } from '../../basics/once.ts';
import type { BodyKey } from '../../flow/body-key.ts';
import { type Answer, any, literal, truthy } from '../../flow/conditions/answers.ts';
import { createEvaluator } from '../../flow/conditions/evaluate.ts';
import type { World } from '../../flow/conditions/world.ts';
import { controlOf } from '../../flow/control/control.ts';
import type { Point } from '../../flow/control/graph.ts';
import type { Place } from '../../flow/place.ts';
import type { Binding } from '../../scope/bindings.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { memberName } from '../../tree/keys.ts';
import { goodStatuses } from '../../knowledge/http-libraries.ts';
import { standingOf } from './standing.ts';

/** Tells of places of a file whether a body of XT's gets there. */
export interface Reached {
  /**
   * Whether control may get to `node` where XT has answered: with a good HTTP status, an rc, an mc, and without the
   * fields that it has not. Where only another answer gets, such as that of a gateway, other fields are right.
   */
  byXt(node: PlainNode, body: BodyKey): boolean;
}

/** What a body holds of its own. */
type Fields = ReadonlyMap<string, Answer>;

/** Functions that only call each other are followed outwards so far. */
const deepest = 4;

export function createReached({ file, provenance, bodies }: Analysis): Reached {
  const { fields, outcomes, outcomeReturnCodes, absentFields } = file.knowledge.catalogue.api;
  const evaluator = createEvaluator(file, provenance);
  // A result may be missing in XT's answers as well: whether it is there says nothing of whose they are.
  const { reason, code: codes, outcome } = absentFields;
  const absent = new Set([...reason, ...codes, ...outcome]);
  const code: Answer = { kind: 'code', not: new Set([outcomes.success]) };
  const answers: readonly Fields[] = [
    bodyWith(literal(outcomeReturnCodes.success), literal(outcomes.success)),
    bodyWith(literal(outcomeReturnCodes.failure), code),
  ];
  const worldsOf = once((body: BodyKey) => answers.map((answer) => worldOf(trackOf([body]), answer)));
  const pointsBy = once((world: World) => once((owner: Owner) => reachedPoints(owner, world)));

  function bodyWith(returnCode: Answer, messageCode: Answer): Fields {
    return new Map([
      [fields.returnCode, returnCode],
      [fields.messageCode, messageCode],
      [fields.result, any],
      [fields.messageArguments, truthy],
    ]);
  }

  function worldOf(
    track: Track,
    held: Fields,
    bound: ReadonlyMap<Binding, Answer> = new Map(),
    touch = { isTouched: false },
  ): World {
    /** What lies at a place, as far as it is the body, in it, or the status of an HTTP response. */
    function answerAt(place: Place): Answer | undefined {
      if (track.aliases.has(place)) return truthy;
      const { base, step } = place;
      if (!base) return undefined;
      if (track.aliases.has(base)) return held.get(step);
      const status = bodies.isRequested(base) ? undefined : goodStatuses.get(step);
      return status === undefined ? undefined : literal(status);
    }

    /** `'msg' in body`, `typeof body.msg`, `body.msg === undefined`: asked in so many words, it is not there. */
    function answerOfQuestion(node: PlainNode): Answer | undefined {
      if (node.kind === 'call') return answerOfList(node);
      if (node.kind !== 'binary') return undefined;
      const { operator, left, right } = node;
      if (operator === 'in' && left.kind === 'string' && isBody(right)) {
        return absent.has(left.value) ? literal(false) : held.has(left.value) ? literal(true) : undefined;
      }
      const value = [left, right].map(whatTypeofAsks).find(isAbsent);
      if (!value) return undefined;
      const { question, isExplicit } = standingOf(value);
      if (question !== node || !isExplicit) return undefined;
      const isType = [left, right].some(({ kind }) => kind === 'unary');
      const named = [left, right].find(({ kind }) => kind === 'string');
      const isEqual = !isType || (named?.kind === 'string' && named.value === 'undefined');
      return operator === 'instanceof' ? literal(false) : literal(operator.startsWith('=') === isEqual);
    }

    /** `[429, 503].includes(response.status)` */
    function answerOfList({ callee, args: [argument] }: CallNode): Answer | undefined {
      if (callee.kind !== 'member' || !argument || memberName(callee) !== 'includes') return undefined;
      const list = provenance.resolver.resolve(callee.object) ?? callee.object;
      const asked = evaluator.evaluate(argument, world);
      if (list.kind !== 'array' || asked.kind !== 'literal' || typeof asked.value !== 'number')
        return undefined;
      const numbers = list.elements.map((one) => (one.kind === 'number' ? one.value : undefined));
      if (numbers.includes(asked.value)) return literal(true);
      return numbers.includes(undefined) ? undefined : literal(false);
    }

    const isBody = (node: PlainNode): boolean => track.aliases.has(provenance.keys.keyOf(node));

    function isAbsent(node: PlainNode): boolean {
      if (node.kind !== 'member' && node.kind !== 'name') return false;
      const { base, step } = provenance.keys.keyOf(node);
      return base !== undefined && track.aliases.has(base) && absent.has(step);
    }

    const world: World = {
      kept: new Map(),
      touch,
      answerOf(node) {
        if (node.kind !== 'name' && node.kind !== 'member') return answerOfQuestion(node);
        const binding = node.kind === 'name' ? file.scopes.bindingOf(node) : undefined;
        const passed = binding && bound.get(binding);
        if (passed) return passed;
        for (const place of provenance.keys.mayBe(node)) {
          const answer = answerAt(place);
          if (answer) return answer;
        }
        return undefined;
      },
      isAboutItemsOf: () => false,
      inside(call, owner) {
        const inner = new Map(bound);
        for (const [index, { target }] of owner.params.entries()) {
          const argument = call.args[index];
          const binding = target.kind === 'name' ? file.scopes.bindingOf(target) : undefined;
          const answer = argument && binding && evaluator.evaluate(argument, this);
          if (binding && answer && answer.kind !== 'any') inner.set(binding, answer);
        }
        return worldOf(trackInside(track, call, owner, provenance), held, inner, touch);
      },
    };
    return world;
  }

  function reachedPoints(owner: Owner, world: World): ReadonlySet<Point> | undefined {
    const graph = controlOf(owner);
    if (!graph.isWhole) return undefined;
    const reached = new Set<Point>([graph.entry]);
    for (const point of reached) {
      for (const { to, condition } of point.next) {
        if (!condition || evaluator.mayBe(condition, world)) reached.add(to);
      }
    }
    return reached;
  }

  function isReached(node: PlainNode, world: World, depth: number): boolean {
    const owner = ownerOf(node);
    const reached = pointsBy(world)(owner);
    const points = pointsAround(node, owner);
    if (reached && points.length > 0 && !points.some((point) => reached.has(point))) return false;
    if (owner.kind !== 'function' || depth === 0) return true;
    return placesOf(owner).some((place) => isReached(place, world, depth - 1));
  }

  /** Where a function runs: where it is called, or where it is made; in other files nobody can tell when. */
  function placesOf(owner: FunctionNode): readonly PlainNode[] {
    if (!isNamedFunction(owner, file.scopes)) return [owner];
    const calls: readonly CallNode[] = provenance.calls.callsOf(owner);
    const isPlain =
      calls.length > 0 && calls.every((call) => file.files.isOwn(call) && !isWithin(call, owner));
    return isPlain ? calls : [owner];
  }

  return {
    byXt: (node, body) => worldsOf(body).some((world) => isReached(node, world, deepest)),
  };
}

/** The points of an expression, or of what it is evaluated with. */
function pointsAround(node: PlainNode, owner: Owner): readonly Point[] {
  const { pointsOf } = controlOf(owner);
  let at = node;
  for (; at.parent && at.parent !== owner && pointsOf(at).length === 0; at = at.parent);
  return pointsOf(at);
}

function whatTypeofAsks(node: PlainNode): PlainNode {
  return node.kind === 'unary' && node.operator === 'typeof' ? node.argument : node;
}
