import * as fs from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { createKept, createNeighbours, type Disk, diskOf, type ModuleText } from '@xt-mc/analysis';
import { createSourceFile, ScriptTarget, type SourceFile } from 'typescript';
import type { ModulesAround } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import type { Document } from './documents/document.ts';
import { languageOf, scriptsOf } from './languages.ts';

/** The modules around a file, as they are when they are asked for; undefined where it is no file. */
export type Surroundings = (fileName: string) => ModulesAround | undefined;

/** No file has modules around it: each is read alone. */
export const noSurroundings: Surroundings = () => undefined;

/**
 * The modules as the editor has them open, saved or not; else as they are on the disk.
 *
 * @param rootOf the folder in whose repository modules are read; where there is none, that of the file itself
 */
export function createSurroundings(
  documents: () => Iterable<Document>,
  rootOf: (fileName: string) => string | undefined,
): Surroundings {
  const disk = diskOf(fs);
  const texts = createKept<ModuleText | undefined>();
  const trees = createKept<SourceFile>();

  return (fileName) => {
    if (!isAbsolute(fileName)) return undefined;
    const folder = rootOf(fileName) ?? dirname(fileName);
    const neighbours = createNeighbours(folder, withOpen(disk, documents()), texts);
    return {
      resolve(specifier, fromFile) {
        const path = neighbours.resolve(specifier, fromFile);
        return path === undefined ? undefined : neighbours.made(path, trees, (text) => treeOf(path, text));
      },
      reaches: (file, isSought) => neighbours.reaches(file.fileName, file.text, isSought),
    };
  };
}

/** A module's tree. What a component exports stands in its script, of Astro in the one at its head. */
function treeOf(path: string, text: string): SourceFile {
  const languageId = languageOf(path);
  const [script = { text: languageId === undefined ? text : '', kind: undefined }] =
    languageId === undefined ? [] : scriptsOf({ languageId, text });
  return createSourceFile(path, script.text, ScriptTarget.Latest, true, script.kind);
}

const states = new WeakMap<Document, number>();
let lastState = 0;

/** A disk on which each open document is as the editor has it. */
function withOpen(disk: Disk, documents: Iterable<Document>): Disk {
  const open = new Map(
    Array.from(documents, (document) => [document.fileName.replaceAll('\\', '/'), document]),
  );
  return {
    versionOf(path) {
      const document = open.get(path);
      if (!document) return disk.versionOf(path);
      let state = states.get(document);
      if (state === undefined) states.set(document, (state = ++lastState));
      // No file on a disk has a time before all times.
      return { size: document.text.length, time: -state };
    },
    isFolder: (path) => disk.isFolder(path),
    textOf: (path) => open.get(path)?.text ?? disk.textOf(path),
    realPathOf: (path) => disk.realPathOf(path) ?? (open.has(path) ? path : undefined),
  };
}
