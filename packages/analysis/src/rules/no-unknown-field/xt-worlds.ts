import { type Track, trackInside, trackOf } from '../../bodies/states/track.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import { type Answer, any, literal, truthy } from '../../flow/conditions/answers.ts';
import { codesOfRefusals } from '../../flow/conditions/possible-codes.ts';
import { passedInto } from '../../flow/conditions/passed.ts';
import type { Evaluator, World } from '../../flow/conditions/world.ts';
import type { Place } from '../../flow/place.ts';
import { goodStatuses } from '../../knowledge/http-libraries.ts';
import type { Binding } from '../../scope/bindings.ts';
import { memberName } from '../../tree/keys.ts';
import type { CallNode, PlainNode } from '../../tree/nodes.ts';
import { fateOf } from './fates.ts';

/** What a body holds of its own. */
type Fields = ReadonlyMap<string, Answer>;

/**
 * The worlds in which XT has answered with a body, one where it accepted and one where it refused: the HTTP status is
 * good, rc and mc are there, and who asks for a field that XT's body has not finds none.
 */
export function xtWorlds(
  body: Place,
  evaluator: Evaluator,
  { file, provenance, bodies }: Analysis,
): readonly World[] {
  const { fields, outcomes, outcomeReturnCodes, absentFields } = file.knowledge.catalogue.api;
  // A result may be missing in XT's answers as well: whether it is there says nothing of whose they are.
  const { reason, code: codes, outcome } = absentFields;
  const absent = new Set([...reason, ...codes, ...outcome]);
  const code: Answer = { kind: 'code', codes: codesOfRefusals(file.knowledge) };
  const answers: readonly Fields[] = [
    bodyWith(literal(outcomeReturnCodes.success), literal(outcomes.success)),
    bodyWith(literal(outcomeReturnCodes.failure), code),
  ];
  return answers.map((answer) => worldOf(trackOf([body]), answer));

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
      const { question, isExplicit } = fateOf(value);
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

    const isBody = (node: PlainNode): boolean => track.aliases.has(provenance.bodyPlaces.placeOf(node));

    function isAbsent(node: PlainNode): boolean {
      if (node.kind !== 'member' && node.kind !== 'name') return false;
      const { base, step } = provenance.bodyPlaces.placeOf(node);
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
        for (const place of provenance.bodyPlaces.mayBe(node)) {
          const answer = answerAt(place);
          if (answer) return answer;
        }
        return undefined;
      },
      isAboutItemsOf: () => false,
      inside(call, owner) {
        const inner = passedInto(
          call,
          owner,
          bound,
          file.scopes,
          (argument) => evaluator.evaluate(argument, this),
          ({ kind }) => kind !== 'any',
        );
        return worldOf(trackInside(track, call, owner, provenance), held, inner, touch);
      },
    };
    return world;
  }
}

function whatTypeofAsks(node: PlainNode): PlainNode {
  return node.kind === 'unary' && node.operator === 'typeof' ? node.argument : node;
}
