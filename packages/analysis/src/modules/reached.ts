import type { FileModel } from '../file/file.ts';
import { isRequire } from '../flow/functions.ts';

/** What a file takes from a module, or hands on from it. */
interface Named {
  readonly source: string;
  readonly isHandedOn: boolean;
}

/** The modules that a file names, in the order of their kinds: imports, exports, `require` and `import()`. */
function namedBy(file: FileModel): readonly Named[] {
  const named: Named[] = file.nodesOf('import').map(({ source }) => ({ source, isHandedOn: false }));
  for (const { source } of file.nodesOf('export'))
    if (source !== undefined) named.push({ source, isHandedOn: true });
  for (const { value, parent } of file.nodesOf('string')) {
    const isRequired = parent?.kind === 'call' && isRequire(parent);
    const isLoaded = parent?.kind === 'other' && file.source.text.startsWith('import', parent.start);
    if (isRequired || isLoaded) named.push({ source: value, isHandedOn: false });
  }
  return named;
}

/**
 * The files that one reaches by its imports and theirs, itself left out.
 *
 * @param find gives the file that another one names; undefined where it is not followed
 */
export function reachedFrom(
  own: FileModel,
  find: (named: Named, from: FileModel) => FileModel | undefined,
): readonly FileModel[] {
  const reached = new Set([own]);
  // Goes on to what is added on the way.
  for (const file of reached) {
    for (const named of namedBy(file)) {
      const module = find(named, file);
      if (module) reached.add(module);
    }
  }
  reached.delete(own);
  return [...reached];
}
