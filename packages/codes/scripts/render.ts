import { fileURLToPath } from 'node:url';
import { readDocsUrl, toCatalogue } from './catalogue.ts';
import { emitJson } from './emit-json.ts';
import { emitMc } from './emit-mc.ts';
import { emitReference } from './emit-reference.ts';
import { emitSchema } from './emit-schema.ts';
import { emitFacts, emitTables, emitTypes } from './emit-source.ts';
import { readSources } from './sources.ts';

/** The repository's root, with a slash at the end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

const generated = 'packages/codes/src/generated';

/**
 * Renders every file that is generated from the catalogue.
 *
 * @param read gives the text of a file of the repository
 * @returns texts by path from the root
 * @throws CatalogueError if a data file has a mistake, Error if the root's `homepage` has
 */
export function renderAll(read: (path: string) => string): ReadonlyMap<string, string> {
  const catalogue = toCatalogue(readSources(read), readDocsUrl(read('package.json')));
  return new Map([
    [`${generated}/types.ts`, emitTypes(catalogue)],
    [`${generated}/tables.ts`, emitTables(catalogue)],
    [`${generated}/mc.ts`, emitMc(catalogue)],
    [`${generated}/catalogue.ts`, emitFacts(catalogue)],
    ['packages/codes/catalogue.json', emitJson(catalogue)],
    ['packages/codes/catalogue.schema.json', emitSchema(catalogue)],
    ['docs/codes.md', emitReference(catalogue)],
  ]);
}
