import type { LoopRole } from '../../flow/control/graph.ts';
import { countedLoop, hasTurn, isWhole, listOfLoop } from '../../flow/control/listed-loops.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { LoopNode, PlainNode } from '../../tree/nodes.ts';
import type { Accounts } from './accounts.ts';
import { afterAsking, type States } from './bits.ts';
import type { BodyEvents } from './events.ts';
import { itemsWritten, positionIn } from './items.ts';
import { isItemOf, type Track } from './track.ts';

/** What the edges around a loop over items say of a body. */
export function createLoopEdges(
  provenance: Provenance,
  events: BodyEvents,
  accounts: Accounts,
): (loop: { readonly node: LoopNode; readonly role: LoopRole }, states: States, track: Track) => States {
  /** The positions at which a body is taken out of a list: `bodies[0].result`, and what is kept of it. */
  function positionsOf({ aliases }: Track): readonly number[] {
    return [...aliases].flatMap((alias) => events.of(alias).flatMap(({ node }) => positionAt(node) ?? []));
  }

  /** The states of an item that has not had its turn where a loop is left: the first always has. */
  function afterLeaving(list: PlainNode, from: number, states: States, track: Track): States {
    const first = itemsWritten(list, provenance)[from];
    if (first && track.aliases.has(first)) return 0;
    // Which of the items `bodies[0]` is, and whether it had its turn, is not told apart.
    return positionsOf(track).length > 0 ? afterAsking(states) : states;
  }

  return ({ node, role }, states, track) => {
    if (role === 'turn') return states;
    const counted = node.keyword === 'for' || node.keyword === 'while' ? countedLoop(node) : undefined;
    const list = counted?.list ?? listOfLoop(node);
    const isOfItems = list !== undefined && isItemOf(list, track, provenance, events);
    if (!isOfItems && role === 'skip' && accounts.looksAtSome(node, track)) return afterAsking(states);
    if (!isOfItems) return role === 'left' ? 0 : states;
    if (counted && !isWhole(counted)) {
      const position = positionIn(list, track.aliases, provenance);
      if (position >= 0 && !hasTurn(counted, position)) return role === 'left' ? 0 : states;
      // Items that share one place: those that are left out are as they were, unless only others are taken out.
      if (position < 0 && role === 'skip') {
        const taken = positionsOf(track);
        return taken.some((at) => hasTurn(counted, at)) ? afterAsking(states) : states;
      }
    }
    // A list without items has none that was not looked at; one that is left may have.
    return role === 'skip' ? 0 : afterLeaving(list, counted?.from ?? 0, states, track);
  };
}

function positionAt(node: PlainNode): number | undefined {
  if (node.kind !== 'member' || node.object.kind !== 'member') return undefined;
  const { property } = node.object;
  return property.kind === 'number' ? property.value : undefined;
}
