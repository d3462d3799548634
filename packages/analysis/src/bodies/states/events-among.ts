import { once } from '../../basics/once.ts';
import type { FileModel } from '../../file/file.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { createPatterns, type Patterns } from '../pattern-reads.ts';
import { type BodyEvents, createBodyEvents } from './events.ts';

/** Where a file deals with bodies, and where the modules do that it hands them to or gets them from. */
export function createEventsAmong(file: FileModel, provenance: Provenance, patterns: Patterns): BodyEvents {
  const { files } = file;
  const own = createBodyEvents(file, provenance, patterns);
  if (!files.hasModules) return own;
  const eventsIn = once((of: FileModel) =>
    of === file ? own : createBodyEvents(of, provenance, createPatterns(of, provenance)),
  );
  const around = (node: PlainNode): BodyEvents => eventsIn(files.of(node));
  return {
    at: (node) => around(node).at(node),
    among: (call) => around(call).among(call),
    of(place) {
      const there = around(place.root.node);
      return there === own ? own.of(place) : [...own.of(place), ...there.of(place)];
    },
    listsOf(place) {
      const there = around(place.root.node);
      return there === own ? own.listsOf(place) : new Set([...own.listsOf(place), ...there.listsOf(place)]);
    },
    within: (node) => around(node).within(node),
    between: (place, start, end) => own.between(place, start, end),
  };
}
