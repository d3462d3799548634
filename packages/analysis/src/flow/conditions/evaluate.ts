import type { FileModel } from '../../file/file.ts';
import type { Provenance } from '../provenance.ts';
import { memberName } from '../../tree/keys.ts';
import type { CaseNode, PlainNode } from '../../tree/nodes.ts';
import { type Answer, any, areEqual, isNullish, literal, oneOfAnswers, truthOf, truthy } from './answers.ts';
import { isNoAssertion } from '../assertions.ts';
import { evaluateCall } from './calls.ts';
import { itemAt, listAt, writtenList } from './lists.ts';
import { nameHeld } from './names.ts';
import { ofBinary, ofLogical, ofUnary } from './operators.ts';
import { givenFor, isAmong, tableOf, textOf } from './tables.ts';
import type { Evaluator, World } from './world.ts';

/** A question is answered in so many steps; helpers that call each other take more, and nobody writes such tests. */
const mostSteps = 2_000;
/** Expressions and helpers within each other. */
const deepest = 64;

export function createEvaluator(file: FileModel, provenance: Provenance): Evaluator {
  let steps = 0;
  let depth = 0;
  let cuts = 0;

  function evaluate(node: PlainNode, world: World): Answer {
    if (depth === 0) steps = 0;
    const { kept, touch } = world;
    const known = kept.get(node);
    if (known) {
      touch.isTouched ||= known.isTouched;
      return known.answer;
    }
    if (++steps > mostSteps || depth >= deepest) {
      cuts++;
      return any;
    }
    const [wasTouched, cutsBefore] = [touch.isTouched, cuts];
    touch.isTouched = false;
    depth++;
    const answer = world.answerOf(node) ?? read(node, world);
    depth--;
    // What was cut short depends on where it was asked from.
    if (cuts === cutsBefore) kept.set(node, { answer, isTouched: touch.isTouched });
    touch.isTouched ||= wasTouched;
    return answer;
  }

  function read(node: PlainNode, world: World): Answer {
    switch (node.kind) {
      case 'string':
      case 'number':
        return literal(node.value);
      case 'constant':
        return ofConstant(node.value);
      case 'unary':
        return ofUnary(node.operator, evaluate(node.argument, world));
      case 'binary':
        return readBinary(node.operator, node.left, node.right, world);
      case 'logical':
        return ofLogical(node.operator, evaluate(node.left, world), () => evaluate(node.right, world));
      case 'conditional': {
        const test = truthOf(evaluate(node.test, world));
        const arms =
          test === undefined ? [node.whenTrue, node.whenFalse] : [test ? node.whenTrue : node.whenFalse];
        return oneOfAnswers(arms.map((arm) => evaluate(arm, world)));
      }
      case 'await':
        return evaluate(node.argument, world);
      case 'assign':
        return node.operator === '=' ? evaluate(node.value, world) : any;
      case 'sequence': {
        const last = node.expressions.at(-1);
        return last ? evaluate(last, world) : any;
      }
      case 'name':
        return node.name === 'undefined'
          ? literal(undefined)
          : (nameHeld(node, world, evaluator) ?? constantAt(node) ?? any);
      case 'member':
        return readMember(node, world);
      case 'call':
        return evaluateCall(node, world, evaluator);
      case 'array':
        return writtenList(node.elements, world.isAboutItemsOf(node), (element) => evaluate(element, world));
      case 'template':
        return !node.tag && node.texts.some((text) => text !== '') ? truthy : any;
      case 'object':
      case 'function':
      case 'class':
        return truthy;
      default:
        return any;
    }
  }

  function readBinary(operator: string, left: PlainNode, right: PlainNode, world: World): Answer {
    if (operator !== 'in') return ofBinary(operator, evaluate(left, world), evaluate(right, world));
    const table = tableOf(right, file, provenance);
    return table ? isAmong(evaluate(left, world), table) : any;
  }

  /** A string or number that the file names: `RC.OK`. */
  function constantAt(node: PlainNode): Answer | undefined {
    const made = provenance.resolver.resolve(node);
    const value = made?.kind === 'property' ? made.value : made;
    if (value?.kind === 'number') return literal(value.value);
    const text = textOf(node, file, provenance);
    return text === undefined ? undefined : literal(text);
  }

  function readMember(node: PlainNode & { kind: 'member' }, world: World): Answer {
    const object = evaluate(node.object, world);
    // What hangs on nothing by `?.` is nothing.
    if (isNullish(object)) return literal(undefined);
    const constant = constantAt(node);
    if (constant) return constant;
    if (node.property.kind === 'key' || node.property.kind === 'string') {
      const name = memberName(node);
      if (name !== 'length') return any;
      // `body.mc.length`
      return object.kind === 'code' ? truthy : (listAt(node.object, world, evaluator)?.length ?? any);
    }
    // `TEXTS[body.mc]`: there is something for the keys of a table alone.
    const asked = evaluate(node.property, world);
    const position = asked.kind === 'literal' && typeof asked.value === 'number' ? asked.value : undefined;
    const list = position === undefined ? undefined : listAt(node.object, world, evaluator);
    if (list && position !== undefined) return itemAt(list, position);
    const table = asked.kind === 'any' ? undefined : tableOf(node.object, file, provenance);
    return table ? givenFor(asked, table, (value) => evaluate(value, world)) : any;
  }

  const evaluator: Evaluator = {
    file,
    provenance,
    evaluate,
    mayBe({ test, outcome }, world) {
      if (test.kind === 'case') return mayEqual(test, outcome === 'true', world);
      if (isNoAssertion(test, file)) return outcome === 'true';
      const answer = evaluate(test, world);
      if (outcome === 'nullish' || outcome === 'present') {
        const isNothing = isNullish(answer);
        return isNothing === undefined || isNothing === (outcome === 'nullish');
      }
      const truth = truthOf(answer);
      return truth === undefined || truth === (outcome === 'true');
    },
  };
  return evaluator;

  function mayEqual({ test, parent }: CaseNode, isEqual: boolean, world: World): boolean {
    if (!test || parent?.kind !== 'switch') return true;
    const found = areEqual(evaluate(parent.subject, world), evaluate(test, world), false);
    return found === undefined || found === isEqual;
  }
}

function ofConstant(value: 'true' | 'false' | 'null' | 'other'): Answer {
  return value === 'other' ? truthy : literal(value === 'null' ? null : value === 'true');
}
