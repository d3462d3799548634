import { once } from '../../basics/once.ts';
import type { BodyEvents } from '../../bodies/states/events.ts';
import { type Home, homesOf } from '../../bodies/states/homes.ts';
import { listInTurn } from '../../bodies/states/turns.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import { methodOf } from '../../flow/functions.ts';
import type { Place } from '../../flow/place.ts';
import { unwrap } from '../../flow/unwrap.ts';
import type { MemberNode, PlainNode } from '../../tree/nodes.ts';
import { ownerOf } from '../../tree/owner.ts';
import { isQuestionCallback } from './questions.ts';

/** The functions that got a body whose outcome they ask for. */
export function testedHomes(analysis: Analysis): readonly Home[] {
  const { file, provenance, bodies } = analysis;
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  const homes = new Map<string, Home>();
  const members = [...file.membersNamed(returnCode), ...file.membersNamed(messageCode)];
  const reads = bodies.patterns.reads.filter(({ name }) => name === returnCode || name === messageCode);
  const asked: { readonly place: Place; readonly at: PlainNode }[] = [
    ...members.flatMap((member) => placesAsked(member).map((place) => ({ place, at: member }))),
    ...reads.map(({ body, pattern }) => ({ place: body, at: pattern })),
    ...handedBodies(analysis).map((at) => ({ place: provenance.bodyPlaces.placeOf(unwrap(at)), at })),
  ];

  /** Of several bodies each of which has its turn, each. */
  function placesAsked(member: MemberNode): readonly Place[] {
    const object = unwrap(member.object);
    const certain = provenance.bodyPlaces.placeOf(object);
    // All that the file does with bodies is gathered for it: only where there is a list.
    if (!listInTurn(object, file.scopes)) return [certain];
    const event = bodies.events.at(member).find((one) => one.list && one.places.size > 1);
    return event ? [...event.places].filter((place) => place !== certain) : [certain];
  }

  const done = new Set<string>();
  for (const { place, at } of asked) {
    const owner = ownerOf(at);
    const key = `${place.id} ${owner.start} ${owner.end}`;
    if (done.has(key)) continue;
    done.add(key);
    const found = homesOf(place, at, provenance);
    if (found[0]?.owner === owner) {
      for (const home of found)
        if (home.birth || !isQuestionCallback(owner))
          homes.set(`${place.id} ${owner.start} ${home.birth?.start ?? -1}`, home);
      continue;
    }
    // A function inside that asks is one that was handed the body; what was kept before it is kept. What a question
    // about an item answers is decided where it was asked.
    const isInside = found.length > 0 && !isReducing(owner) && !isQuestionCallback(owner);
    if (isInside && firstKept(bodies.events)(place) > owner.start)
      homes.set(`${place.id} ${owner.start}`, { place, owner, birth: undefined });
  }
  // Those that got a body come before those that were handed it.
  return [...homes.values()].sort((a, b) => Number(!a.birth) - Number(!b.birth));
}

/** `bodies.reduce((count, body) => …, 0)` */
function isReducing({ parent }: PlainNode): boolean {
  return parent?.kind === 'call' && methodOf(parent) === 'reduce';
}

/** Bodies that are handed to functions of the file that read rc or mc, or to those of modules: `isOk(body)`. */
export const handedBodies = once(({ file, provenance, bodies }: Analysis): readonly PlainNode[] => {
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  const asking = new Set<PlainNode>();
  const reads = bodies.patterns.reads.filter(({ name }) => name === returnCode || name === messageCode);
  for (const node of [
    ...file.membersNamed(returnCode),
    ...file.membersNamed(messageCode),
    ...reads.map(({ pattern }) => pattern),
  ])
    asking.add(ownerOf(node));
  if (asking.size === 0 && !file.files.hasModules) return [];
  return file.nodesOf('call').flatMap((call) => {
    const owner = call.args.length > 0 ? provenance.calls.calledFunction(call) : undefined;
    const mayAsk = owner && (asking.has(owner) || !file.files.isOwn(owner));
    return mayAsk ? call.args.filter((argument) => bodies.bodyAt(argument)) : [];
  });
});

/** Where the first place is, in the order of the text, at which the code of a body or all of it went somewhere. */
const firstKept = once((events: BodyEvents) =>
  once((place: Place): number => {
    let first = Infinity;
    for (const { node, kind, standing } of events.of(place)) {
      const isKeeping =
        kind === 'body' || (kind === 'mc' && ['left', 'passed', 'shown'].includes(standing.role));
      if (isKeeping) first = Math.min(first, node.end);
    }
    return first;
  }),
);
