import { once } from '../../basics/once.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import { createAssumptions } from '../../bodies/states/assumptions.ts';
import { createRelevances } from '../../bodies/states/relevance.ts';
import { isGivenTo } from '../../bodies/states/giving.ts';
import { isNamedFunction } from '../../bodies/states/running-functions.ts';
import { trackOf } from '../../bodies/states/track.ts';
import { createEvaluator } from '../../flow/conditions/evaluate.ts';
import { controlOf } from '../../flow/control/control.ts';
import type { Place } from '../../flow/place.ts';
import type { FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { addedCode } from './added-code.ts';
import { collectFailureBranches } from './failure-branches.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { isAskedAlike } from './asked-alike.ts';
import type { Finding } from '../finding.ts';
import { leaksOf } from './leaks.ts';
import { handedBodies, testedHomes } from './tested-homes.ts';

export const discardedCodeMessages = {
  discardedCode:
    'A way out of this failure loses its {{messageCode}}: nothing there logs, throws or passes it on, so nobody can know why XT refused.',
} as const;

export const discardedCodeSuggestions = {
  addCode: 'Add the {{messageCode}} to the error.',
} as const;

type DiscardedCodeFinding = Finding<
  keyof typeof discardedCodeMessages,
  keyof typeof discardedCodeSuggestions
>;

/** Tests that show a failure of an XT body, behind which a path leaves without the mc. */
export function discardedCodes(analysis: Analysis): readonly DiscardedCodeFinding[] {
  const { file, provenance, bodies } = analysis;
  const { events } = bodies;
  const isXt = createIsXts(analysis);
  const assumptions = createAssumptions(createEvaluator(file, provenance), events, () => false);
  const tests = new Set<PlainNode>();
  const told = new Set<Place>();
  // One body may have many homes: each callback of a promise, each function that a class keeps it for.
  const isNamed = (made: FunctionNode): boolean => isNamedFunction(made, file.scopes);
  const relevances = createRelevances(events, provenance, isNamed);
  const followed = once((place: Place) => {
    const track = trackOf([place]);
    return { track, relevance: relevances.of(track.aliases) };
  });
  for (const home of testedHomes(analysis)) {
    if (!isXt(new Set([home.place]))) continue;
    const graph = controlOf(home.owner);
    if (!graph.isWhole) continue;
    const { birth } = home;
    // What a function answers for a body that it is given is told where that is asked.
    if (told.has(home.place) && !birth && isGivenTo(home.owner, home.place, provenance)) continue;
    const { track, relevance } = followed(home.place);
    const paths = { graph, track, birth, relevance, events, assumptions, calls: provenance.calls };
    for (const test of leaksOf(paths)) {
      if (!file.files.isOwn(test)) continue;
      if (!bodies.isRequested(home.place) && isAskedAlike(test, home.place, file, provenance)) continue;
      tests.add(test);
      told.add(home.place);
    }
  }
  if (tests.size === 0) return [];
  const branches = new Map(collectFailureBranches(analysis).map((branch) => [branch.node, branch]));
  return [...tests]
    .map((test) => report(test.kind === 'case' ? (test.test ?? test) : test, branches.get(test), analysis))
    .sort((a, b) => a.start - b.start);
}

/**
 * Tells whether bodies are XT's: traced to a call of XT's; or read for their mc or result, or declared with an mc, in
 * a file that has XT in it (C2, C3). A bare `rc` is ZooKeeper's and MQTT's as well.
 */
function createIsXts(analysis: Analysis): (places: ReadonlySet<Place>) => boolean {
  const { file, provenance, corroboration } = analysis;
  const { fields, futures } = file.knowledge.catalogue.api;
  const { returnCode, messageCode, result } = fields;
  const withResult = [result];
  const { bodies } = analysis;
  const traced = new Set<Place>();
  const foreign = bodies.foreign();
  for (const { object } of [...file.membersNamed(returnCode), ...file.membersNamed(messageCode)]) {
    if (bodies.bodyAt(object)) traced.add(provenance.bodyPlaces.placeOf(unwrap(object)));
  }
  for (const body of handedBodies(analysis)) traced.add(provenance.bodyPlaces.placeOf(unwrap(body)));
  for (const { body, origin, name } of bodies.patterns.reads) {
    if ((name === returnCode || name === messageCode) && bodies.bodyAtPattern(origin)) traced.add(body);
  }
  return (places) => {
    if ([...places].some((place) => bodies.fieldsRead.has(place, futures.fields))) return false;
    if ([...places].some((place) => traced.has(place))) return true;
    if ([...places].every((place) => foreign.has(place)) || !corroboration.isXtFile()) return false;
    return (
      corroboration.hasMessageCode(places) ||
      [...places].some((place) => bodies.fieldsRead.has(place, withResult))
    );
  };
}

function report(
  node: PlainNode,
  branch: Parameters<typeof addedCode>[0] | undefined,
  analysis: Analysis,
): DiscardedCodeFinding {
  const { messageCode } = analysis.file.knowledge.catalogue.api.fields;
  // Where the branch has the code, it is another path that leaves without it.
  const hasCode = branch?.code.some((part) =>
    [...analysis.bodies.events.within(part)].some(
      ({ kind, standing }) => kind === 'mc' && standing.role !== 'tested',
    ),
  );
  const edits = branch && !hasCode ? addedCode(branch, analysis) : undefined;
  return {
    messageId: 'discardedCode',
    data: { messageCode },
    start: node.start,
    end: node.end,
    suggestions: edits ? [{ messageId: 'addCode', data: { messageCode }, edits }] : [],
    isCertain: false,
  };
}
