import { memberName } from '../../tree/keys.ts';
import type { CallNode, NodeOf, PlainNode } from '../../tree/nodes.ts';
import { type Answer, any, literal, ofTruth, truthOf, truthy } from './answers.ts';
import { type Regex, regexOf } from '../regexes.ts';
import { listAt, ofListMethod } from './lists.ts';
import { returnedBy } from './returned.ts';
import { isAmong, tableOf } from './tables.ts';
import type { Evaluator, World } from './world.ts';

/** What a call gives under an assumption: JavaScript's own questions, and functions of the file. */
export function evaluateCall(call: CallNode, world: World, evaluator: Evaluator): Answer {
  if (call.isNew) return truthy;
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
        return argument && isPromise(object) ? listAt(argument, world, evaluator) : undefined;
      case 'includes':
      case 'has':
      case 'get':
      case 'indexOf':
        return argument && ofMembership(method, object, argument);
      case 'hasOwn':
        return given[1] && ofMembership('has', given[0] ?? object, given[1]);
      case 'hasOwnProperty':
        return argument && ofMembership('has', object, argument);
      case 'startsWith':
      case 'endsWith':
        return (
          argument &&
          ofText(object, argument, (text, part) =>
            method === 'startsWith' ? text.startsWith(part) : text.endsWith(part),
          )
        );
      case 'test':
        return argument && ofPattern(object, argument);
      case 'isArray':
        // What is missing is no list.
        return argument && object.kind === 'name' && truthOf(evaluator.evaluate(argument, world)) === false
          ? ofTruth(false)
          : undefined;
      case 'toString':
      case 'trim':
      case 'toUpperCase': {
        const answer = evaluator.evaluate(object, world);
        return answer.kind === 'any'
          ? undefined
          : answer.kind === 'literal'
            ? literal(String(answer.value))
            : answer;
      }
      default:
        return ofListMethod(method, object, call, world, evaluator);
    }
  }

  function ofMembership(method: string, asked: PlainNode, argument: PlainNode): Answer | undefined {
    const table = tableOf(asked, evaluator.file, evaluator.provenance);
    if (!table) {
      // `body.mc.includes('AUTH')`
      return method === 'includes' ? ofText(asked, argument, (text, part) => text.includes(part)) : undefined;
    }
    const value = evaluator.evaluate(argument, world);
    const isFound = truthOf(isAmong(value, table));
    if (method === 'indexOf') {
      if (isFound === undefined) return any;
      return literal(value.kind === 'literal' ? [...table.texts].indexOf(String(value.value)) : -1);
    }
    if (method === 'get') return isFound === false ? literal(undefined) : isFound ? truthy : any;
    return ofTruth(isFound);
  }

  function ofText(
    asked: PlainNode,
    argument: PlainNode,
    isSo: (text: string, part: string) => boolean,
  ): Answer | undefined {
    const [text, part] = [evaluator.evaluate(asked, world), evaluator.evaluate(argument, world)];
    if (text.kind !== 'literal' || part.kind !== 'literal') return any;
    return literal(isSo(String(text.value), String(part.value)));
  }

  /** `/^AUTH_/.test(body.mc)`: what a regular expression says of a text that is known. */
  function ofPattern(asked: PlainNode, argument: PlainNode): Answer {
    const pattern = asked.kind === 'constant' ? asked : evaluator.provenance.resolver.resolve(asked);
    const text = evaluator.evaluate(argument, world);
    if (!pattern || text.kind !== 'literal') return any;
    const regex = regexOf(pattern, evaluator.file.files.of(pattern));
    const plain = regex && plainPattern(regex);
    return plain ? literal(plain.test(String(text.value))) : any;
  }
}

/** A regular expression of plain text, alternatives, groups, digits and anchors: it can run on any text in no time. */
function plainPattern({ source, flags }: Regex): RegExp | undefined {
  const isPlain = /^(?:[\w^$|()?:\- ]|\\d|\[[\w-]+\]|\{\d+\})+$/.test(source) && /^i?$/.test(flags);
  return isPlain ? new RegExp(source, flags) : undefined;
}

function isPromise(node: PlainNode): boolean {
  return node.kind === 'name' && node.name === 'Promise';
}
