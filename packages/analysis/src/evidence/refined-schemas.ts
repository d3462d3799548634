import { once } from '../basics/once.ts';
import { type Answer, literal, truthOf } from '../flow/conditions/answers.ts';
import { createEvaluator } from '../flow/conditions/evaluate.ts';
import { codesOfRefusals } from '../flow/conditions/possible-codes.ts';
import { returnedBy } from '../flow/conditions/returned.ts';
import type { Evaluator, World } from '../flow/conditions/world.ts';
import type { Provenance } from '../flow/provenance.ts';
import { answeringRefinements, reportingRefinements } from '../knowledge/schema-parsers.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';

const evaluatorOf = once((provenance: Provenance) => createEvaluator(provenance.flow.parts.file, provenance));

/**
 * Whether what a schema asks beside its shape lets no refusal through: `.refine((body) => body.rc === 0)`. One that
 * reports what is wrong (`superRefine`) is taken to, where it asks for rc or mc.
 */
export function refusesFailures(parts: readonly CallNode[], provenance: Provenance): boolean {
  return parts.some((part) => {
    const word = part.callee.kind === 'member' ? memberName(part.callee) : wordOf(part.callee);
    const [made] = part.args;
    if (word === undefined || made?.kind !== 'function') return false;
    const isAsked = { isTouched: false };
    const evaluator = evaluatorOf(provenance);
    const answer = returnedBy(made, refusalIn(made, evaluator, isAsked), evaluator);
    if (answeringRefinements.has(word)) return truthOf(answer) === false;
    return reportingRefinements.has(word) && isAsked.isTouched;
  });
}

function wordOf(callee: PlainNode): string | undefined {
  return callee.kind === 'name' ? callee.name : undefined;
}

/** The assumption that what a function is passed is a refusal of XT's. */
function refusalIn(owner: FunctionNode, { file }: Evaluator, touch: World['touch']): World {
  const { catalogue } = file.knowledge;
  const { fields, outcomeReturnCodes } = catalogue.api;
  const held = new Map<string, Answer>([
    [fields.returnCode, literal(outcomeReturnCodes.failure)],
    [fields.messageCode, { kind: 'code', codes: codesOfRefusals(file.knowledge) }],
  ]);
  /** The way from the parameter to what an expression is; undefined where it is nothing of it. */
  function pathOf(node: PlainNode): readonly (string | undefined)[] | undefined {
    if (node.kind === 'name') {
      const parameter = file.scopes.bindingOf(node)?.parameter;
      return parameter?.owner === owner && parameter.index === 0 ? parameter.path : undefined;
    }
    const base = node.kind === 'member' ? pathOf(node.object) : undefined;
    return base && node.kind === 'member' ? [...base, memberName(node)] : undefined;
  }
  const world: World = {
    kept: new Map(),
    touch,
    answerOf(node) {
      const [name, ...deeper] = pathOf(node) ?? [];
      const answer = name === undefined || deeper.length > 0 ? undefined : held.get(name);
      if (answer) touch.isTouched = true;
      return answer;
    },
    isAboutItemsOf: () => false,
    inside: () => world,
  };
  return world;
}
