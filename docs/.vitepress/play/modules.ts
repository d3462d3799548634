import { createKept, createNeighbours, type Disk, type ModuleText } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { ModulesAround } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import type { PlayFile } from './example.ts';

/** Where the files lie for each other. */
const folder = '/play';

export const pathOf = (name: string): string => `${folder}/${name}`;

/** The modules around a file of the playground: the others, found as in a project whose only folder they are. */
export function createSurroundings(
  files: () => readonly PlayFile[],
  parse: (file: PlayFile) => ts.SourceFile,
): () => ModulesAround {
  const find = (path: string): PlayFile | undefined => files().find(({ name }) => pathOf(name) === path);
  // Each state of a file has a version of its own.
  const versions = new WeakMap<PlayFile, number>();
  let last = 0;
  const versionOf = (file: PlayFile): number => {
    let version = versions.get(file);
    if (version === undefined) versions.set(file, (version = ++last));
    return version;
  };
  const disk: Disk = {
    versionOf(path) {
      const file = find(path);
      return file && { size: file.text.length, time: versionOf(file) };
    },
    isFolder: (path) => path === folder,
    textOf: (path) => find(path)?.text,
    realPathOf: (path) => path,
  };
  const texts = createKept<ModuleText | undefined>();

  return () => {
    const neighbours = createNeighbours(folder, disk, texts);
    return {
      resolve(specifier, fromFile) {
        const path = neighbours.resolve(specifier, fromFile);
        const file = path === undefined ? undefined : find(path);
        return file && parse(file);
      },
      reaches: (file, isSought) => neighbours.reaches(file.fileName, file.text, isSought),
    };
  };
}
