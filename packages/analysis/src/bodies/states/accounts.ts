import { once } from '../../basics/once.ts';
import type { FileModel } from '../../file/file.ts';
import type { Binding } from '../../scope/bindings.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { itemPosition } from '../../flow/functions.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { longestAlias } from '../../knowledge/thresholds.ts';
import { isSetOnce } from '../../scope/set-once.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import { forEachChild } from '../../tree/children.ts';
import type { FunctionNode, LoopNode, NameNode, PlainNode } from '../../tree/nodes.ts';
import type { BodyEvents } from './events.ts';
import type { Track } from './track.ts';

/** What loops that look at bodies leave behind them, where it is not known which bodies those were or what was found. */
export interface Accounts {
  /** Whether a test asks what such a loop has left in a variable: `if (i < bodies.length)`, behind one that breaks off. */
  asksAccount(test: PlainNode, track: Track): boolean;
  /** Whether a loop looks at items by their positions, of which nobody knows whether they are all there are. */
  looksAtSome(loop: LoopNode, track: Track): boolean;
}

/** Names that are looked at in one test. */
const mostNames = 16;

export function createAccounts({ flow }: Provenance, events: BodyEvents): Accounts {
  const { file } = flow.parts;
  const { scopes } = file;
  const turnsOf = turnsIn(file);
  const looking = new Map<string, WeakMap<PlainNode, boolean>>();

  /** @param isPickedOnly whether only looks at items count that are taken out by what the loop counts */
  function isLooking(turns: PlainNode, track: Track, isPickedOnly: boolean): boolean {
    const key = `${track.id} ${isPickedOnly}`;
    let known = looking.get(key);
    if (!known) looking.set(key, (known = new WeakMap<PlainNode, boolean>()));
    let isIt = known.get(turns);
    if (isIt === undefined)
      known.set(turns, (isIt = hasLook(turns, track, (node) => !isPickedOnly || isPicked(node, turns))));
    return isIt;
  }

  function hasLook(turns: PlainNode, track: Track, isLook: (node: PlainNode) => boolean): boolean {
    for (const alias of track.aliases)
      for (const { node, kind, standing } of events.between(alias, turns.start, turns.end))
        if ((kind !== 'result' || standing.role === 'tested') && isLook(node)) return true;
    return false;
  }

  /** Whether a field is read of an item that is taken out of a list by what a loop counts: `bodies[i].rc`. */
  function isPicked(field: PlainNode, loop: PlainNode): boolean {
    let at = field;
    for (let steps = 0; steps < longestAlias; steps++) {
      if (at.kind === 'member') {
        const index = at.property.kind === 'name' ? scopes.bindingOf(at.property) : undefined;
        if (index) return turnsOf.changing(index).has(loop);
        at = unwrap(at.object);
        continue;
      }
      const binding = at.kind === 'name' ? scopes.bindingOf(at) : undefined;
      const source = binding && !binding.parameter ? binding.sources[0] : undefined;
      if (!source?.from) return false;
      at = unwrap(source.from);
    }
    return false;
  }

  return {
    asksAccount(test, track) {
      return turnsOf.asked(test).some((turns) => isLooking(turns, track, false));
    },
    looksAtSome: (loop, track) => isLooking(loop, track, true),
  };
}

/** The loops and callbacks of a file that change variables again and again. */
const turnsIn = once(({ scopes }: FileModel) => {
  const changing = once((binding: Binding): ReadonlySet<PlainNode> => {
    const turns = scopes
      .referencesOf(binding)
      .map((name) => (isChanged(name) ? turnsAround(name) : undefined));
    return new Set(turns.filter((one) => one !== undefined));
  });
  /** Those that change, in front of a test, a variable that it asks. */
  const asked = once((test: PlainNode): readonly PlainNode[] =>
    namesIn(test).flatMap((name) => {
      const binding = scopes.bindingOf(name);
      if (!binding || isSetOnce(binding, scopes)) return [];
      return [...changing(binding)].filter(({ end }) => end <= test.start);
    }),
  );
  return { changing, asked };
});

/** The loop that goes on while a test holds. */
export const loopTesting = once((test: PlainNode): LoopNode | undefined => {
  const loop = enclosing(test, 'loop');
  return loop && !loop.keyword.startsWith('for-') && !isWithin(test, loop.body) ? loop : undefined;
});

function isChanged({ parent }: PlainNode): boolean {
  if (parent?.kind === 'unary') return parent.operator === '++' || parent.operator === '--';
  return parent?.kind === 'assign';
}

/** The loop, or the callback that runs for each item, that a node stands in. */
function turnsAround(node: PlainNode): LoopNode | FunctionNode | undefined {
  const [loop, callback] = [enclosing(node, 'loop'), enclosing(node, 'function')];
  if (loop && (!callback || isWithin(loop, callback))) return loop;
  const call = callback?.parent;
  return call?.kind === 'call' && itemPosition(call) !== undefined ? callback : loop;
}

function namesIn(test: PlainNode): readonly NameNode[] {
  const found: NameNode[] = [];
  const list = [test];
  for (const node of list) {
    if (found.length >= mostNames) break;
    if (node.kind === 'name') found.push(node);
    else if (node.kind !== 'function') forEachChild(node, (child) => void list.push(child));
  }
  return found;
}
