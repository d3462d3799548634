import { addTo } from '../basics/grouped.ts';
import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { Binding } from '../scope/bindings.ts';
import { maxAssignmentsOfName, maxFlowSteps, maxTimesWorkedOut } from '../knowledge/thresholds.ts';
import { assignmentsIn } from './assignments.ts';
import type { FunctionNode, PlainNode } from '../tree/nodes.ts';
import { readBinding, readParameter } from './bindings.ts';
import { targetsOf } from './targets.ts';
import { readContents } from './contents.ts';
import { isOverridden } from './overriding.ts';
import { readExpression } from './expressions.ts';
import { createFunctions } from './functions.ts';
import {
  type AskFlow,
  type Assigned,
  createFlowQuestions,
  type FlowQuestion,
  type Found,
  type Thrown,
} from './questions.ts';
import { type Chosen, type FlowParts, union } from './parts.ts';
import type { Assignment } from './questions.ts';
import { createPlaces, type Place, type Places } from './place.ts';
import { createSolver } from './solver.ts';
import { atCall, readRun } from './substitution.ts';
import { callsInCircles } from './circles.ts';
import { narrowedIn } from './narrowing.ts';
import { createWays } from './ways.ts';
import { grown, isSameValue, nothing, unknown, type Value, valueOf } from './value.ts';

/** Where the values of a file come from. */
export interface Flow {
  /** All places that the value of an expression may come from, in terms of the parameters around it. */
  valueOf(node: PlainNode): Value;
  valueOfBinding(binding: Binding): Value;
  /** What a parameter gets: by what a list's method or a promise passes to it, else the parameter as such. */
  valueOfParameter(owner: FunctionNode, index: number): Value;
  readonly ask: AskFlow;
  readonly parts: FlowParts;
  readonly places: Places;
  /** How often something was worked out: what tests count. */
  readonly steps: number;
}

/**
 * The flow of a file.
 *
 * @param other the flow of the same file without what is supposed of its tables, whose places stay the same
 */
export function createFlow(file: FileModel, other?: Flow, chosen: Chosen = new Map()): Flow {
  const places = other?.places ?? createPlaces();
  const parts: FlowParts = {
    ...(other?.parts ?? makeParts(file, places)),
    chosen,
  };
  const solver = createSolver<FlowQuestion, Found>({
    read: (question, ask) => read(question, parts, ask),
    nothing,
    unknown,
    isSame: isSameFound,
    grown: (previous, found) => grown(previous, found, parts.places),
    maxTimes: maxTimesWorkedOut,
    maxSteps: maxFlowSteps,
  });
  const ask: AskFlow = (question) => solver.solve(question);
  return {
    valueOf: ask,
    valueOfBinding: ask,
    valueOfParameter: (owner, index) => readParameter(owner, index, parts, ask),
    ask,
    parts,
    places: parts.places,
    get steps() {
      return solver.steps;
    },
  };
}

function makeParts(file: FileModel, places: Places): Omit<FlowParts, 'chosen'> {
  return {
    file,
    places,
    ways: createWays(places, (call) => callsInCircles(file).has(call)),
    questions: createFlowQuestions(),
    functions: createFunctions(file.files),
    narrowed: once(narrowedIn),
    assignments: once(assignmentsIn),
  };
}

function read(question: FlowQuestion, parts: FlowParts, ask: AskFlow): Found {
  if (!('kind' in question)) return readBinding(question, parts, ask);
  switch (question.kind) {
    case 'returned':
      return union(parts, parts.functions.returnsOf(question.owner).map(ask));
    case 'thrown':
      return readThrown(question, parts, ask);
    case 'assigned':
      return readAssigned(question, parts, ask);
    case 'contents':
      return isOverridden(question.place, parts, ask)
        ? valueOf(question.place)
        : readContents(question.place, parts, ask);
    case 'ownContents':
      return readContents(question.place, parts, ask);
    case 'run':
      return readRun(question, parts, ask);
    default:
      return readExpression(question, parts, ask);
  }
}

/**
 * What is thrown there, and what the functions of the file throw that are called there; anything else may be thrown as
 * well. What other modules throw, `instanceof` tells where it is caught.
 */
function readThrown({ within }: Thrown, parts: FlowParts, ask: AskFlow): Value {
  const { functions, questions, file } = parts;
  const called = functions.callsIn(within).flatMap((call) =>
    targetsOf(call.callee, ask)
      .filter(({ owner }) => file.files.of(owner) === file.files.of(within))
      .map(({ owner, chain }) => atCall(ask(questions.thrown(owner)), call, owner, chain, parts, ask)),
  );
  return union(parts, [...functions.throwsIn(within).map(ask), ...called, unknown]);
}

function readAssigned({ file, name }: Assigned, parts: FlowParts, ask: AskFlow): Found {
  const assignments = parts.assignments(file).get(name) ?? [];
  if (assignments.length > maxAssignmentsOfName) return unknown;
  const byHolder = new Map<Place, Set<Assignment>>();
  for (const assignment of assignments) {
    for (const holder of ask(assignment.holder).places) {
      addTo(byHolder, holder, assignment);
    }
  }
  return { ...nothing, byHolder };
}

function isSameFound(first: Found, second: Found): boolean {
  if (!isSameValue(first, second)) return false;
  return first.isNoRun === second.isNoRun && countOf(first.byHolder) === countOf(second.byHolder);
}

function countOf(byHolder: Found['byHolder']): number {
  let count = 0;
  for (const values of byHolder?.values() ?? []) count += 1 + values.size;
  return count;
}
