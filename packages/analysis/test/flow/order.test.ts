import { describe, expect, it } from 'vitest';
import { modelFile } from '../../src/file/file.ts';
import { createFlow } from '../../src/flow/flow.ts';
import { type PlainNode, type PlainSource, walk } from '../../src/index.ts';
import { lowerText } from '../support/analyse-text.ts';
import { describeValue } from '../support/described.ts';
import { fixturesIn } from '../support/fixtures.ts';
import { growing } from '../support/growing/growing.ts';
import { knowledgeWith } from '../support/knowledge.ts';
import { shuffled } from '../support/shuffled.ts';
import { carriers, programOf, questions } from './carriers.ts';

/*
 * What rule, hover or completion asks first must change nothing. So every node of many files is asked, in the order of
 * the text and in random orders, each time by a flow that has been asked nothing yet.
 */

const knowledge = knowledgeWith();
const seeds = [1, 2, 3];

/** What every node of a source may come from, by the node's position in the text. */
function answers(source: PlainSource, nodes: readonly PlainNode[]): ReadonlyMap<PlainNode, string> {
  const flow = createFlow(modelFile(source, knowledge, undefined));
  return new Map(nodes.map((node) => [node, describeValue(flow.valueOf(node))]));
}

function differences(text: string, fileName: string): readonly string[] {
  const source = lowerText(text, fileName);
  const nodes: PlainNode[] = [];
  walk(source.program, (node) => nodes.push(node));
  const expected = answers(source, nodes);
  return seeds.flatMap((seed) => {
    const given = answers(source, shuffled(nodes, seed));
    return nodes
      .filter((node) => given.get(node) !== expected.get(node))
      .map(
        (node) =>
          `${text.slice(node.start, node.end)}\n${expected.get(node) ?? ''}\n-- but --\n${given.get(node) ?? ''}`,
      );
  });
}

const files = ['clients/correct', 'clients/faulty', 'look-alikes'].flatMap((folder) =>
  fixturesIn(folder).map(({ name, text }) => [`${folder}/${name}`, name, text] as const),
);

describe('the order of questions changes no answer', () => {
  it.each(files)('%s', (_, name, text) => {
    expect(differences(text, name)).toEqual([]);
  });

  it.each(carriers.map((carrier) => [carrier.name, carrier] as const))('through %s', (_, carrier) => {
    for (const question of questions) {
      const program = programOf(carrier, question);
      if (program !== undefined) expect(differences(program, 'client.js')).toEqual([]);
    }
  });

  // Twenty: more than are told apart of anything, so that all bounds are reached.
  const shapes = growing.flatMap((shape) =>
    [4, 20].map((size) => [`${shape.name}, ${size} times`, size, shape] as const),
  );

  it.each(shapes)('%s', (_, size, { write, isTyped }) => {
    expect(differences(write(size), isTyped ? 'client.ts' : 'client.js')).toEqual([]);
  });
});
