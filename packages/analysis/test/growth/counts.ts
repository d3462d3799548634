import type { PlainSource } from '../../src/index.ts';
import { countReads } from '../support/counted-source.ts';
import { countCharacters } from '../support/counted-text.ts';
import { knowledgeWith } from '../support/knowledge.ts';
import { findAll } from './work.ts';

/** What the analysis of a file and all its findings read. */
export interface Counts {
  /** Fields of nodes, and items of lists of nodes. */
  readonly nodes: number;
  /** Fields of comments, and items of their list. */
  readonly comments: number;
  /** Characters of the file's text. */
  readonly characters: number;
  /** Items of the catalogue's lists of codes. */
  readonly codes: number;
}

/** Counts what one file costs. */
export function countWork(source: PlainSource): Counts {
  let [comments, codes] = [0, 0];
  const known = knowledgeWith();
  const countCodes = <Item>(items: readonly Item[]): readonly Item[] => counting(items, () => codes++);
  const knowledge = {
    ...known,
    vocabulary: { ...known.vocabulary, codes: countCodes(known.vocabulary.codes) },
    unitCodes: countCodes(known.unitCodes),
    catalogue: { ...known.catalogue, codes: countCodes(known.catalogue.codes) },
  };
  const counted = countReads(source);
  const file: PlainSource = {
    ...counted.source,
    comments: counting(
      source.comments.map((comment) => counting(comment, () => comments++)),
      () => comments++,
    ),
  };
  const characters = countCharacters(source.text, () => findAll(file, knowledge));
  return { nodes: counted.reads(), comments, characters, codes };
}

function counting<Target extends object>(target: Target, count: () => void): Target {
  return new Proxy(target, {
    get(of, key, receiver) {
      count();
      return Reflect.get(of, key, receiver) as unknown;
    },
  });
}
