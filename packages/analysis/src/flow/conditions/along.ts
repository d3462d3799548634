import { once } from '../../basics/once.ts';
import type { Binding } from '../../scope/bindings.ts';
import { isSetOnce } from '../../scope/set-once.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import type { NameNode, PlainNode } from '../../tree/nodes.ts';
import { controlOf } from '../control/control.ts';
import type { Point } from '../control/graph.ts';
import { type Answer, any, literal, oneOfAnswers } from './answers.ts';
import { type Change, changesOf } from './changes.ts';
import { changed } from './changed.ts';
import { holding, isSameAnswer } from './folds.ts';
import { ownerOf } from '../../tree/owner.ts';
import type { Evaluator, World } from './world.ts';

/** So many points are gone through for one variable. */
const mostPoints = 1_000;

/** What a variable holds at each of its names, and whether that depends on the assumption. */
interface Along {
  readonly answers: ReadonlyMap<PlainNode, Answer>;
  readonly isTouched: boolean;
}

const nothing: Along = { answers: new Map(), isTouched: false };
const known = new WeakMap<World, Map<Binding, Along>>();
const straightWorlds = new WeakMap<World, World>();

/**
 * What a variable holds at a name, by the ways that lead there: `let ok = false; if (body.rc === 0) ok = true; if (ok) …`.
 * It must be set by its own function alone, and not again and again by a loop; no two such variables are followed together.
 *
 * @returns undefined where that is not known
 */
export function heldAlong(
  name: NameNode,
  binding: Binding,
  world: World,
  evaluator: Evaluator,
): Answer | undefined {
  let ofWorld = known.get(world);
  if (!ofWorld) known.set(world, (ofWorld = new Map<Binding, Along>()));
  let along = ofWorld.get(binding);
  if (!along) {
    const { touch } = world;
    const wasTouched = touch.isTouched;
    touch.isTouched = false;
    const answers = follow(binding, straightWorld(world, evaluator), evaluator);
    along = answers ? { answers, isTouched: touch.isTouched } : nothing;
    touch.isTouched = wasTouched;
    ofWorld.set(binding, along);
  }
  const answer = along.answers.get(name);
  if (answer) world.touch.isTouched ||= along.isTouched;
  return answer;
}

/** `let data; if (body.rc === 0) data = body.result;`: what is set once may not be set at all. */
export function isSetLater({ declarations: [declared], sources: [source] }: Binding): boolean {
  return declared?.kind === 'declarator' && !declared.init && source?.from?.parent?.kind === 'assign';
}

function follow(
  binding: Binding,
  world: World,
  evaluator: Evaluator,
): ReadonlyMap<PlainNode, Answer> | undefined {
  const { file } = evaluator;
  const [declared] = binding.declarations;
  const changes = binding.parameter ? undefined : changesOf(file)(binding);
  if (declared?.kind !== 'declarator' || !changes || !areStraight(declared, changes)) return undefined;
  const names = new Set<PlainNode>(file.scopes.referencesOf(binding));
  if (changes.some(({ kind }) => kind === 'call') && ![...names].every(isReadOnly)) return undefined;
  const graph = controlOf(ownerOf(declared));
  if (!graph.isWhole) return undefined;
  const changing = new Set<PlainNode>(changes);
  // Loops change nothing, so that behind the last name no way leads back to one with something else.
  const end = Math.max(...[...names].map((name) => name.end));
  const isReading = once((test: PlainNode) => [...names].some((name) => isWithin(name, test)));
  const whereHeld = (answer: Answer): World => holding(binding, answer, world, world, evaluator);
  const at = new Map<Point, Answer>();
  const list: Point[] = [];
  const reach = (point: Point, answer: Answer): void => {
    const before = at.get(point);
    const joined = before ? oneOfAnswers([before, answer]) : answer;
    if (before && (before === joined || isSameAnswer(before, joined))) return;
    at.set(point, joined);
    list.push(point);
  };
  const behindPoint = ({ node }: Point, before: Answer): Answer => {
    if (node === declared)
      return declared.init ? evaluator.evaluate(declared.init, world) : literal(undefined);
    return node && changing.has(node) ? changed(node, before, whereHeld(before), evaluator) : before;
  };
  for (const point of graph.pointsOf(declared)) reach(point, any);
  for (let points = 0; ; points++) {
    const point = list.pop();
    if (!point) break;
    if (points > mostPoints) return undefined;
    const behind = behindPoint(point, at.get(point) ?? any);
    for (const { to, condition } of point.next) {
      if (to.node && to.node.start > end) continue;
      const where = condition && isReading(condition.test) ? whereHeld(behind) : world;
      if (!condition || evaluator.mayBe(condition, where)) reach(to, behind);
    }
  }
  return new Map(
    [...names].flatMap((name) => {
      const held = graph.pointsOf(name).flatMap((point) => at.get(point) ?? []);
      return held.length > 0 ? [[name, oneOfAnswers(held)] as const] : [];
    }),
  );
}

/** Whether all that changes a variable stands in its own function, and in no loop that the variable outlives. */
function areStraight(declared: PlainNode, changes: readonly Change[]): boolean {
  const [owner, around] = [enclosing(declared, 'function'), enclosing(declared, 'loop')];
  // What the head of a loop declares is given its value once.
  if (around && !isWithin(declared, around.body)) return false;
  return changes.every(
    (change) => enclosing(change, 'function') === owner && enclosing(change, 'loop') === around,
  );
}

/** Whether a list is asked where its name stands, or grows there: what it is handed to may fill it too. */
function isReadOnly({ parent }: PlainNode): boolean {
  return parent?.kind === 'member' || parent?.kind === 'assign';
}

/** The same assumption, where of no variable that is set again it is known what it holds. */
function straightWorld(world: World, { file }: Evaluator): World {
  let found = straightWorlds.get(world);
  if (!found) {
    const { scopes } = file;
    const isChanged = (node: PlainNode): boolean => {
      const binding = node.kind === 'name' ? scopes.bindingOf(node) : undefined;
      return (
        binding !== undefined && !binding.parameter && (isSetLater(binding) || !isSetOnce(binding, scopes))
      );
    };
    found = {
      ...world,
      kept: new Map(),
      answerOf: (node) => world.answerOf(node) ?? (isChanged(node) ? any : undefined),
    };
    straightWorlds.set(world, found);
  }
  return found;
}
