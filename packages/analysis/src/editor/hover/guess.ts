import type { Analysis } from '../../corroboration/analysis.ts';
import type { Collection } from '../../sites/members.ts';
import { collectionOf, valuesOf } from '../../sites/members.ts';
import { spelling } from '../../sites/site.ts';
import { isForeignFamily, parseCode } from '../../spelling/index.ts';
import type { KeyNode, PlainNode, StringNode, SwitchNode } from '../../tree/nodes.ts';
import type { Hovered } from './topic.ts';

/** A text that is spelt like a numbered code, where no evidence says whose it is. */
export function guessCode(node: StringNode | KeyNode, analysis: Analysis): Hovered | undefined {
  const code = spelling(node);
  if (!analysis.file.knowledge.isNumbered(code) || !parseCode(code)) return undefined;
  // A name behind a dot (`Mc.AUTH_103`) is TypeScript's to explain.
  if (node.kind === 'key' && node.parent?.kind !== 'property') return undefined;
  if (standsBesideForeign(node, analysis)) return undefined;
  return { start: node.start, end: node.end, topic: { kind: 'code', code, isProven: false } };
}

/** Whether what the literal is listed with has a family that is neither XT's nor like one: another system's list. */
function standsBesideForeign(node: PlainNode, { file, provenance }: Analysis): boolean {
  const { vocabulary } = file.knowledge;
  // The literal, its property or pair, the list, and a call around it: `new Set([…])`.
  let around: PlainNode | undefined = node.parent;
  for (let level = 0; around && level < 3; level++, around = around.parent) {
    const texts =
      around.kind === 'switch'
        ? testsOf(around)
        : [collectionOf(around, provenance.resolver), valuesOf(around, provenance.resolver)].flatMap(textsOf);
    if (texts.some((text) => isForeignFamily(text, vocabulary))) return true;
  }
  return false;
}

function textsOf(collection: Collection | undefined): readonly string[] {
  return collection?.members.map(({ literal }) => spelling(literal)) ?? [];
}

function testsOf({ cases }: SwitchNode): readonly string[] {
  return cases.flatMap(({ test }) => (test?.kind === 'string' ? [test.value] : []));
}
