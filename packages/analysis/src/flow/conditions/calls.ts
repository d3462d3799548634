import { memberName } from '../../tree/keys.ts';
import type { CallNode, NodeOf, PlainNode } from '../../tree/nodes.ts';
import { type Answer, any, literal, ofTruth, truthOf, truthy } from './answers.ts';
import { assertionOf } from '../assertions.ts';
import { isAsserted } from './asserted.ts';
import { count } from './counts.ts';
import { listAt, ofListMethod } from './lists.ts';
import { ofBinary } from './operators.ts';
import { returnedBy } from './returned.ts';
import { givenFor, isAmong, tableOf } from './tables.ts';
import { ofSpelling, ofTextMethod } from './texts.ts';
import type { Evaluator, World } from './world.ts';

/** What a call gives under an assumption: JavaScript's own questions, and functions of the file. */
export function evaluateCall(call: CallNode, world: World, evaluator: Evaluator): Answer {
  if (call.isNew) return truthy;
  const assertion = assertionOf(call, evaluator.file);
  if (assertion) return isAsserted(assertion, world, evaluator);
  const { callee, args } = call;
  const [first] = args;
  if (callee.kind === 'name' && first) {
    const answer = evaluator.file.scopes.bindingOf(callee) ? undefined : ofGlobal(callee.name, first);
    if (answer) return answer;
  }
  if (callee.kind === 'member') {
    const method = memberName(callee);
    const answer = method === undefined ? undefined : ofMethod(method, callee, call);
    if (answer) return answer;
  }
  const owner = evaluator.provenance.calls.calledFunction(call);
  return owner ? returnedBy(owner, world.inside(call, owner), evaluator) : any;

  function ofGlobal(name: string, argument: PlainNode): Answer | undefined {
    const value = (): Answer => evaluator.evaluate(argument, world);
    switch (name) {
      case 'Boolean':
        return ofTruth(truthOf(value()));
      case 'String': {
        const answer = value();
        return answer.kind === 'literal' ? literal(String(answer.value)) : answer;
      }
      case 'Number':
      case 'parseInt': {
        const answer = value();
        return answer.kind === 'literal' ? literal(Number(answer.value)) : any;
      }
      default:
        return undefined;
    }
  }

  function ofMethod(
    method: string,
    { object }: NodeOf<'member'>,
    { args: given }: CallNode,
  ): Answer | undefined {
    const [argument] = given;
    switch (method) {
      case 'all':
      case 'allSettled':
        // What a list of promises gives is a list.
        return argument && isNamed(object, 'Promise') ? listAt(argument, world, evaluator) : undefined;
      case 'includes':
      case 'has':
      case 'get':
      case 'indexOf':
        return argument && ofMembership(method, object, argument);
      case 'hasOwn':
        return given[1] && ofMembership('has', given[0] ?? object, given[1]);
      case 'hasOwnProperty':
        return argument && ofMembership('has', object, argument);
      case 'is':
        return given[1] && isNamed(object, 'Object') ? ofSameness(given[0] ?? object, given[1]) : undefined;
      case 'isArray':
        // What is missing is no list.
        return argument && object.kind === 'name' && truthOf(evaluator.evaluate(argument, world)) === false
          ? ofTruth(false)
          : undefined;
      case 'toString':
      case 'trim':
      case 'toUpperCase':
      case 'toLowerCase':
        return ofSpelling(method, evaluator.evaluate(object, world));
      default:
        return (
          ofTextMethod(method, object, argument, world, evaluator) ??
          ofListMethod(method, object, call, world, evaluator)
        );
    }
  }

  function ofSameness(first: PlainNode, second: PlainNode): Answer {
    return ofBinary('===', evaluator.evaluate(first, world), evaluator.evaluate(second, world));
  }

  function ofMembership(method: string, asked: PlainNode, argument: PlainNode): Answer | undefined {
    const table = tableOf(asked, evaluator.file, evaluator.provenance);
    // `body.mc.includes('AUTH')`
    if (!table) return ofTextMethod(method, asked, argument, world, evaluator);
    const value = evaluator.evaluate(argument, world);
    if (method === 'get') return givenFor(value, table, (entry) => evaluator.evaluate(entry, world));
    const isFound = truthOf(isAmong(value, table));
    if (method !== 'indexOf') return ofTruth(isFound);
    if (isFound === undefined) return count(-1, table.texts.size - 1);
    return literal(value.kind === 'literal' ? [...table.texts].indexOf(String(value.value)) : -1);
  }
}

function isNamed(node: PlainNode, name: string): boolean {
  return node.kind === 'name' && node.name === name;
}
