import type { Analysis } from '../../corroboration/analysis.ts';
import { spelling } from '../../sites/site.ts';
import { placeTold } from '../../text/place-told.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { createEmptyCode } from './empty-code.ts';

/** A handler of another module's table that does nothing, and where this file first asks the table. */
interface ImportedHandler {
  readonly code: string;
  readonly asked: PlainNode;
  /** The table as this file names it, and where the handler is written. */
  readonly name: string;
  readonly where: string;
}

/** Empty handlers of tables that other modules write and a code asks here; those that are XT's by themselves are told there. */
export function emptyImportedHandlers({ file, sites, corroboration }: Analysis): readonly ImportedHandler[] {
  const { success } = file.knowledge.catalogue.api.outcomes;
  const isFailure = (code: string): boolean => file.knowledge.isKnown(code) && code !== success;
  return sites.importedCollections.flatMap(({ asked, collection, evidence }) => {
    if (collection.shape !== 'map' || !corroboration.isEnough(evidence, undefined)) return [];
    const empty = createEmptyCode(file.files.of(collection.node));
    return collection.members.flatMap(({ literal, entry, value }) => {
      const code = spelling(literal);
      if (!isFailure(code) || !entry || !empty.isEmptyFunction(value, entry.start)) return [];
      const name = file.source.text.slice(asked.start, asked.end);
      return [{ code, asked, name, where: placeTold(literal, file) }];
    });
  });
}
