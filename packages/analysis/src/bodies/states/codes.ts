import { append } from '../../basics/grouped.ts';
import { type Answer, literal } from '../../flow/conditions/answers.ts';
import { codesBut } from '../../flow/conditions/possible-codes.ts';
import { tableOf, textOf } from '../../flow/conditions/tables.ts';
import type { Evaluator } from '../../flow/conditions/world.ts';
import { askingMethods } from '../../knowledge/returning-calls.ts';
import { memberName } from '../../tree/keys.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { type Owner, ownerOf } from '../../tree/owner.ts';
import type { BodyEvents } from './events.ts';
import { aboutOf, type Track } from './track.ts';

/** What the mc of a refusal is supposed to be. */
export interface SupposedCode {
  readonly id: string;
  readonly mc: Answer;
}

/** So many codes are told apart in a function: each is a way of its own through it. */
const mostCodes = 3;
/** A function that asks more often than that dispatches: no two of its tests are about one code. */
const mostAsked = 24;

/**
 * What the mc may be where a function asks for codes more than once: `if (mc === 'A') throw …; if (rc !== 0 && mc !==
 * 'A') …` leaves nothing open, though each test by itself does.
 *
 * @returns one code for all that the tests treat alike, and any other; nothing where they need not be told apart
 */
export function supposedCodes(
  owner: Owner,
  track: Track,
  events: BodyEvents,
  { file, provenance }: Evaluator,
): readonly SupposedCode[] {
  const asked: (readonly string[])[] = [];
  for (const alias of track.aliases) {
    for (const event of events.between(alias, owner.start, owner.end)) {
      if (event.kind !== 'mc' || aboutOf(event, track) !== 'surely' || ownerOf(event.node) !== owner)
        continue;
      const codes = codesAskedAt(event.node);
      if (codes) asked.push(codes);
      if (asked.length > mostAsked) return [];
    }
  }
  const told = toldApart(asked);
  if (told.length === 0) return [];
  const { success } = file.knowledge.catalogue.api.outcomes;
  const others: SupposedCode = {
    id: 'others',
    mc: { kind: 'code', codes: codesBut(new Set([success, ...told.flat()]), file.knowledge) },
  };
  return [others, ...told.flatMap(([code]) => (code === undefined ? [] : { id: code, mc: literal(code) }))];

  /** The codes that a test compares an mc with, or looks it up among. */
  function codesAskedAt(node: PlainNode): readonly string[] | undefined {
    const { parent } = node;
    if (parent?.kind === 'binary') {
      const other = parent.left === node ? parent.right : parent.left;
      if (parent.operator === 'in') return parent.left === node ? textsOf(other) : undefined;
      const text = textOf(other, file, provenance);
      return text === undefined || text === file.knowledge.catalogue.api.outcomes.success
        ? undefined
        : [text];
    }
    if (parent?.kind === 'member') return parent.property === node ? textsOf(parent.object) : undefined;
    if (parent?.kind !== 'call' || parent.callee.kind !== 'member' || parent.callee === node)
      return undefined;
    return askingMethods.has(memberName(parent.callee) ?? '') ? textsOf(parent.callee.object) : undefined;
  }

  function textsOf(node: PlainNode): readonly string[] | undefined {
    const table = tableOf(node, file, provenance);
    if (!table || table.isOpen) return undefined;
    // No refusal has the code of a success.
    const texts = [...table.texts].filter((text) => text !== file.knowledge.catalogue.api.outcomes.success);
    return texts.length > 0 ? texts.sort() : undefined;
  }
}

/** The codes that are told apart: those that all tests treat alike together. */
function toldApart(asked: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (asked.length < 2) return [];
  const groups = new Map<string, string[]>();
  for (const code of new Set(asked.flat())) {
    const tests = asked.flatMap((codes, index) => (codes.includes(code) ? [index] : []));
    append(groups, tests.join(), code);
  }
  if (groups.size <= mostCodes) return [...groups.values()];
  const repeated = [...groups].flatMap(([tests, codes]) => (tests.includes(',') ? [codes] : []));
  return repeated.length <= mostCodes ? repeated : [];
}
