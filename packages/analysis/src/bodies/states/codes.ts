import { append } from '../../basics/grouped.ts';
import { once } from '../../basics/once.ts';
import type { FileModel } from '../../file/file.ts';
import { type Answer, literal, truthOf } from '../../flow/conditions/answers.ts';
import { codesBut } from '../../flow/conditions/possible-codes.ts';
import { tableOf, textOf } from '../../flow/conditions/tables.ts';
import type { Evaluator, World } from '../../flow/conditions/world.ts';
import { methodOf } from '../../flow/functions.ts';
import { askingMethods } from '../../knowledge/returning-calls.ts';
import { memberName } from '../../tree/keys.ts';
import type { CallNode, PlainKind, PlainNode } from '../../tree/nodes.ts';
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
  evaluator: Evaluator,
): readonly SupposedCode[] {
  const { file, provenance } = evaluator;
  const asked: (readonly string[])[] = [];
  const described: [PlainNode, CallNode][] = [];
  for (const alias of track.aliases) {
    for (const event of events.between(alias, owner.start, owner.end)) {
      if (event.kind !== 'mc' || aboutOf(event, track) !== 'surely' || ownerOf(event.node) !== owner)
        continue;
      const codes = codesAskedAt(event.node);
      if (codes) asked.push(codes);
      const describing = codes ? undefined : describingCall(event.node);
      if (describing) described.push([event.node, describing]);
      if (asked.length + described.length > mostAsked) return [];
    }
  }
  const named = new Set(asked.flat());
  // `mc.startsWith('AUTH_')` treats all codes alike that begin so, of those that are named.
  for (const [mc, call] of described) {
    const codes = [...named].filter((code) => mayDescribe(call, mc, code, evaluator));
    if (codes.length > 0) asked.push(codes);
  }
  // What one test says of a code may be kept, and asked later.
  const fewest = isKeepingAccount(file)(owner) ? 1 : 2;
  const told = asked.length < fewest ? [] : toldApart(asked);
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

/** The call that asks what an mc is like: `mc.startsWith('AUTH_')`, `/^AUTH_/.test(mc)`. */
function describingCall(mc: PlainNode): CallNode | undefined {
  const { parent } = mc;
  const call = parent?.kind === 'member' && parent.object === mc ? parent.parent : parent;
  return call?.kind === 'call' && describing.has(methodOf(call) ?? '') ? call : undefined;
}

const describing = new Set(['startsWith', 'endsWith', 'includes', 'test', 'exec', 'match']);

/** Whether a call that asks what an mc is like may answer yes where that is `code`. */
function mayDescribe(call: CallNode, mc: PlainNode, code: string, evaluator: Evaluator): boolean {
  const world: World = {
    answerOf: (node) => (node === mc ? literal(code) : undefined),
    isAboutItemsOf: () => false,
    inside: () => world,
    kept: new Map(),
    touch: { isTouched: false },
  };
  return truthOf(evaluator.evaluate(call, world)) !== false;
}

/** Whether a function sets variables to what is written there: `good = false`. */
const isKeepingAccount = once((file: FileModel) => {
  const keeping = new Set<Owner>();
  for (const { target, value } of file.nodesOf('assign'))
    if (target.kind === 'name' && literals.has(value.kind)) keeping.add(ownerOf(target));
  return (owner: Owner): boolean => keeping.has(owner);
});

const literals: ReadonlySet<PlainKind> = new Set(['constant', 'number', 'string']);

/** The codes that are told apart: those that all tests treat alike together. */
function toldApart(asked: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const code of new Set(asked.flat())) {
    const tests = asked.flatMap((codes, index) => (codes.includes(code) ? [index] : []));
    append(groups, tests.join(), code);
  }
  if (groups.size <= mostCodes) return [...groups.values()];
  const repeated = [...groups].flatMap(([tests, codes]) => (tests.includes(',') ? [codes] : []));
  return repeated.length <= mostCodes ? repeated : [];
}
