import { tracersOf } from '../../evidence/read-fields.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import { type Answer, literal } from '../../flow/conditions/answers.ts';
import { codesOfRefusals } from '../../flow/conditions/possible-codes.ts';
import { tableOf } from '../../flow/conditions/tables.ts';
import { createEvaluator } from '../../flow/conditions/evaluate.ts';
import { passedInto } from '../../flow/conditions/passed.ts';
import type { Evaluator, World } from '../../flow/conditions/world.ts';
import { canCarry } from '../../flow/carrying.ts';
import type { Binding } from '../../scope/bindings.ts';
import { memberName } from '../../tree/keys.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/** What a request came back with: one code, some code of a failure, a failure that nobody names, or a success. */
export interface CodeWorlds {
  readonly evaluator: Evaluator;
  /** The assumption that the value of `subject` is this code. */
  withCode(subject: PlainNode, code: string): World;
  /** The assumption that it is a code of a failure, nobody knows which. */
  withSome(subject: PlainNode): World;
  /** The assumption that it is one that no file names. */
  withOther(subject: PlainNode): World;
  withSuccess(subject: PlainNode): World;
}

export function createCodeWorlds({ file, provenance }: Analysis): CodeWorlds {
  const { outcomes, outcomeReturnCodes } = file.knowledge.catalogue.api;
  const evaluator = createEvaluator(file, provenance);
  const { bodyPlaces } = provenance;
  const { messageCode, returnCode } = tracersOf(provenance);

  /** What no list names is in none, whatever is passed for it: `codes.includes(body.mc)`, where `codes` is a parameter. */
  function inNoList(node: PlainNode, isSubject: (node: PlainNode) => boolean): Answer | undefined {
    if (node.kind !== 'call' || node.callee.kind !== 'member' || !node.args[0]) return undefined;
    const { object } = node.callee;
    const isAsked = object.kind === 'name' || object.kind === 'member';
    if (!isAsked || isSubject(object) || !isSubject(node.args[0])) return undefined;
    switch (memberName(node.callee)) {
      case 'includes':
      case 'has':
        return tableOf(object, file, provenance) ? undefined : literal(false);
      case 'indexOf':
        return tableOf(object, file, provenance) ? undefined : literal(-1);
      default:
        return undefined;
    }
  }

  function world(
    subject: PlainNode,
    mc: Answer,
    rc: Answer,
    bound: ReadonlyMap<Binding, Answer>,
    isNamed: boolean,
  ): World {
    const place = bodyPlaces.placeOf(subject);
    const { bodies } = messageCode.trace(subject);
    const isOfSame = (others: ReadonlySet<unknown>): boolean => [...bodies].some((body) => others.has(body));
    const isSubject = (node: PlainNode): boolean =>
      canCarry(node) &&
      (node === subject || bodyPlaces.placeOf(node) === place || isOfSame(messageCode.trace(node).bodies));
    return {
      kept: new Map(),
      touch: { isTouched: false },
      answerOf(node) {
        if (!canCarry(node)) return undefined;
        const binding = node.kind === 'name' ? file.scopes.bindingOf(node) : undefined;
        const passed = binding && bound.get(binding);
        if (passed) return passed;
        if (isSubject(node)) return mc;
        if (isOfSame(returnCode.trace(node).bodies)) return rc;
        return isNamed ? undefined : inNoList(node, isSubject);
      },
      isAboutItemsOf: () => false,
      inside(call, owner) {
        // What is run where it is written is passed items, and not what the call is.
        if (owner.parent === call) return world(subject, mc, rc, bound, isNamed);
        const inner = passedInto(
          call,
          owner,
          bound,
          file.scopes,
          (argument) => evaluator.evaluate(argument, this),
          ({ kind }) => kind === 'literal' || kind === 'code',
        );
        return world(subject, mc, rc, inner, isNamed);
      },
    };
  }

  const failed = (subject: PlainNode, mc: Answer, isNamed = true): World =>
    world(subject, mc, literal(outcomeReturnCodes.failure), new Map(), isNamed);
  return {
    evaluator,
    withCode: (subject, code) => failed(subject, literal(code)),
    withSome: (subject) => failed(subject, { kind: 'code', codes: codesOfRefusals(file.knowledge) }),
    withOther: (subject) => failed(subject, literal('\0'), false),
    withSuccess: (subject) =>
      world(subject, literal(outcomes.success), literal(outcomeReturnCodes.success), new Map(), false),
  };
}
