import { unasked } from '../../bodies/states/bits.ts';
import { handedWith } from '../../bodies/states/handed.ts';
import type { BodyStates } from '../../bodies/states/states.ts';
import { trackOf } from '../../bodies/states/track.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import type { Place } from '../../flow/place.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { propertyNamed } from '../../tree/keys.ts';
import type { ObjectNode, PlainNode } from '../../tree/nodes.ts';
import type { Finding } from '../finding.ts';
import { guardBefore, suggestionsOf } from './guards.ts';
import { leavesWithOutcome } from './together.ts';

/** A body in an object that says of itself that the call went well. */
interface HandedOut {
  readonly body: Place;
  readonly at: PlainNode;
  /** Whether nothing but XT's address says that it is a body. */
  readonly isSupposed: boolean;
  /** Whether the body comes to be there, straight from a request: then nobody has looked at it. */
  readonly isNew: boolean;
}

/** Bodies that go out whole in one object with `success: true`, `ok: true` or `status: 'ok'`. */
export function collectHandedOut({ file, provenance, bodies }: Analysis): readonly HandedOut[] {
  return file.nodesOf('object').flatMap((object) => {
    if (!saysSuccess(object)) return [];
    return handedWith(object).flatMap((at): readonly HandedOut[] => {
      const body = bodies.bodyAt(at);
      if (body?.isChecked() !== false) return [];
      const place = provenance.bodyPlaces.placeOf(unwrap(at));
      const isNew = at.kind === 'call' && place.root.chain === undefined;
      return [{ body: place, at, isSupposed: body.reason === 'supposed', isNew }];
    });
  });
}

/** Whether nothing has asked for the outcome of a body that goes out, nor goes out with it. */
export function isUnlooked(
  { body, at, isNew }: HandedOut,
  states: BodyStates,
  { file, bodies }: Analysis,
): boolean {
  if (bodies.fieldsRead.has(body, file.knowledge.catalogue.api.futures.fields)) return false;
  if (!isNew && !(states.statesAt(at, body) & unasked)) return false;
  return !leavesWithOutcome({ at, isTest: false }, trackOf([body]), bodies.events);
}

export function reportHandedOut(
  { at }: HandedOut,
  analysis: Analysis,
): Finding<'handedOut', 'addGuard' | 'addLeaving'> {
  const { returnCode, messageCode } = analysis.file.knowledge.catalogue.api.fields;
  return {
    messageId: 'handedOut',
    data: { returnCode, messageCode },
    start: at.start,
    end: at.end,
    suggestions: suggestionsOf(guardBefore(at, analysis), analysis),
    isCertain: false,
  };
}

function saysSuccess(object: ObjectNode): boolean {
  const holds = (name: string, isSo: (value: PlainNode) => boolean): boolean => {
    const value = propertyNamed(object, name)?.value;
    return value !== undefined && isSo(value);
  };
  const isTrue = (value: PlainNode): boolean => value.kind === 'constant' && value.value === 'true';
  return (
    holds('success', isTrue) ||
    holds('ok', isTrue) ||
    holds('status', (value) => value.kind === 'string' && value.value === 'ok')
  );
}
