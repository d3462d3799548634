import { fileURLToPath } from 'node:url';
import { toCatalogue } from './catalogue.ts';
import { emitMc } from './emit-mc.ts';
import { emitReference } from './emit-reference.ts';
import { emitFacts, emitTables, emitTypes } from './emit-source.ts';
import { parseCatalogue } from './parse-catalogue.ts';

/** The repository's root, with a slash at the end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

const dataFile = 'packages/codes/data/codes.tsv';
const generated = 'packages/codes/src/generated';

/**
 * Renders every file that is generated from the catalogue.
 *
 * @param read gives the text of a file of the repository
 * @returns texts by path from the root
 * @throws CatalogueError if the data file has a mistake
 */
export function renderAll(read: (path: string) => string): ReadonlyMap<string, string> {
  const rows = parseCatalogue(read(dataFile), dataFile);
  const catalogue = toCatalogue(rows);
  return new Map([
    [`${generated}/types.ts`, emitTypes(catalogue)],
    [`${generated}/tables.ts`, emitTables(catalogue)],
    [`${generated}/mc.ts`, emitMc(catalogue)],
    [`${generated}/catalogue.ts`, emitFacts(catalogue)],
    ['docs/codes.md', emitReference(catalogue)],
  ]);
}
