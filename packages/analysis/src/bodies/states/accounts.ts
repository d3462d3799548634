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
  const { scopes } = flow.parts.file;
  const looking = new WeakMap<PlainNode, Map<string, boolean>>();

  function isLooking(turns: PlainNode, track: Track, isLook: (node: PlainNode) => boolean): boolean {
    for (const alias of track.aliases)
      for (const { node, kind, standing } of events.between(alias, turns.start, turns.end))
        if ((kind !== 'result' || standing.role === 'tested') && isLook(node)) return true;
    return false;
  }

  /** Where a variable is changed again and again, in front of a test. */
  function turnsChanging(binding: Binding, test: PlainNode): readonly PlainNode[] {
    return scopes.referencesOf(binding).flatMap((name) => {
      const turns = isChanged(name) ? turnsAround(name) : undefined;
      return turns && turns.end <= test.start ? [turns] : [];
    });
  }

  /** Whether a field is read of an item that is taken out of a list by what a loop counts: `bodies[i].rc`. */
  function isPicked(field: PlainNode, loop: LoopNode): boolean {
    let at = field;
    for (let steps = 0; steps < longestAlias; steps++) {
      if (at.kind === 'member') {
        const index = at.property.kind === 'name' ? scopes.bindingOf(at.property) : undefined;
        if (index) return turnsOf(index).has(loop);
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

  function turnsOf(binding: Binding): ReadonlySet<PlainNode | undefined> {
    return new Set(scopes.referencesOf(binding).filter(isChanged).map(turnsAround));
  }

  return {
    asksAccount(test, track) {
      return namesIn(test).some((name) => {
        const binding = scopes.bindingOf(name);
        if (!binding || isSetOnce(binding, scopes)) return false;
        return turnsChanging(binding, test).some((turns) => isLooking(turns, track, () => true));
      });
    },
    looksAtSome(loop, track) {
      const known = looking.get(loop) ?? new Map<string, boolean>();
      looking.set(loop, known);
      let isIt = known.get(track.id);
      if (isIt === undefined)
        known.set(track.id, (isIt = isLooking(loop, track, (node) => isPicked(node, loop))));
      return isIt;
    },
  };
}

/** The loop that goes on while a test holds. */
export function loopTesting(test: PlainNode): LoopNode | undefined {
  const loop = enclosing(test, 'loop');
  return loop && !loop.keyword.startsWith('for-') && !isWithin(test, loop.body) ? loop : undefined;
}

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
