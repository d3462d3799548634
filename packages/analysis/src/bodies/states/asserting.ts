import type { FileModel } from '../../file/file.ts';
import { assertionAround } from '../../flow/assertions.ts';
import type { CallNode } from '../../tree/nodes.ts';
import type { BodyEvents } from './events.ts';
import { eventsAt, type Track } from './track.ts';

/**
 * Whether a call holds rc or mc against something: what that says is said by what goes on behind it. What holds the whole
 * body against something may look at whatever it has.
 */
export function isAsserting(call: CallNode, track: Track, events: BodyEvents, file: FileModel): boolean {
  const assertion = assertionAround(call, file);
  if (!assertion) return false;
  const isWhole = eventsAt(assertion.tested, track, events).some(({ kind }) => kind === 'body');
  return assertion.by === 'truth' || !isWhole;
}
