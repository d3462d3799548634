import type { PlainNode } from '../../tree/nodes.ts';
import { type Regex, regexOf } from '../regexes.ts';
import { type Answer, any, literal, ofTruth, optional, truthOf, truthy } from './answers.ts';
import { inSmallLetters } from './possible-codes.ts';
import type { Evaluator, World } from './world.ts';

/** What a text, or a regular expression, answers that is asked for a part: `body.mc.startsWith('AUTH_')`. */
export function ofTextMethod(
  method: string,
  asked: PlainNode,
  argument: PlainNode | undefined,
  world: World,
  evaluator: Evaluator,
): Answer | undefined {
  if (!argument) return undefined;
  switch (method) {
    case 'startsWith':
    case 'endsWith':
    case 'includes': {
      const part = evaluator.evaluate(argument, world);
      if (part.kind !== 'literal') return any;
      return ofEach(evaluator.evaluate(asked, world), (text) => text[method](String(part.value)));
    }
    case 'test':
    case 'exec': {
      const found = ofPattern(asked, argument, world, evaluator);
      return found && method === 'exec' ? asMatch(found) : found;
    }
    case 'match': {
      const found = ofPattern(argument, asked, world, evaluator);
      return found && asMatch(found);
    }
    default:
      return undefined;
  }
}

/** What is made of a text that is only spelt otherwise. */
export function ofSpelling(method: string, answer: Answer): Answer | undefined {
  const isSmall = method === 'toLowerCase';
  if (answer.kind === 'code' && isSmall) return { kind: 'code', codes: inSmallLetters(answer.codes) };
  if (answer.kind !== 'literal') return answer.kind === 'code' ? answer : undefined;
  const text = String(answer.value);
  return literal(isSmall ? text.toLowerCase() : method === 'toUpperCase' ? text.toUpperCase() : text);
}

/** How a text comes out, or a code of which nobody knows which it is: where all known ones come out alike. */
function ofEach(answer: Answer, isSo: (text: string) => boolean): Answer {
  if (answer.kind === 'literal') return literal(isSo(String(answer.value)));
  if (answer.kind !== 'code') return any;
  const { known } = answer.codes;
  const found = known.filter(isSo).length;
  return ofTruth(found === 0 ? false : found === known.length ? true : undefined);
}

/** `/^AUTH_/.test(body.mc)`: what a regular expression says of a text; undefined where `asked` is none that is read. */
function ofPattern(
  asked: PlainNode,
  argument: PlainNode,
  world: World,
  evaluator: Evaluator,
): Answer | undefined {
  const pattern = asked.kind === 'constant' ? asked : evaluator.provenance.resolver.resolve(asked);
  const regex = pattern && regexOf(pattern, evaluator.file.files.of(pattern));
  if (!regex) return undefined;
  const text = evaluator.evaluate(argument, world);
  const plain = plainPattern(regex);
  return plain ? ofEach(text, (one) => plain.test(one)) : any;
}

/** What is found by a pattern is a list, or null. */
function asMatch(answer: Answer): Answer {
  const truth = truthOf(answer);
  return truth === undefined ? optional : truth ? truthy : literal(null);
}

/** A regular expression of plain text, alternatives, groups, digits and anchors: it can run on any text in no time. */
function plainPattern({ source, flags }: Regex): RegExp | undefined {
  const isPlain = /^(?:[\w^$|()?:\- ]|\\d|\[[\w-]+\]|\{\d+\})+$/.test(source) && /^i?$/.test(flags);
  if (!isPlain) return undefined;
  try {
    return new RegExp(source, flags);
  } catch {
    // Half-typed, `/^(AUTH_/`, or a mistake that shows when it runs.
    return undefined;
  }
}
