import type { Analysis } from '../../corroboration/analysis.ts';
import type { Edit } from '../../text/edit.ts';
import { isOneLine } from '../../text/lines.ts';
import { hasComment } from '../../text/trivia.ts';
import { mayHaveField } from '../../bodies/written-fields.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import type { PlainNode, PlainSource } from '../../tree/nodes.ts';
import { conditionsBeside } from './guard-conditions.ts';
import { rootOf } from './guard-place.ts';
import { askedBehind, askedOfBody, guardText } from './guard-text.ts';
import { mayBeNothing, reachable } from './missing-bodies.ts';

/** `(body) => body.result`: the arrow that is given the body gets a block, with the guard in it. */
export function inArrow(
  at: PlainNode,
  from: PlainNode,
  body: string,
  isOptional: boolean,
  analysis: Analysis,
): readonly Edit[] | undefined {
  const { file } = analysis;
  const { source } = file;
  const root = rootOf(from);
  const owner = root.kind === 'name' ? file.scopes.bindingOf(root)?.parameter?.owner : undefined;
  const value = owner?.kind === 'function' && enclosing(at, 'function') === owner ? owner.body : undefined;
  if (!owner || !value || value.kind === 'block' || !isWithin(at, value)) return undefined;
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  if (![returnCode, messageCode].every((field) => mayHaveField(from, field, analysis))) return undefined;
  const [start, end] = withParentheses(value, owner.end, source);
  // The arrow is all in front of its body; a comment there would be torn from what it says.
  if (end !== owner.end || hasComment(start, end, source) || !isOneLine(source, start, end)) return undefined;
  const isTolerant = isOptional || mayBeNothing(from, at, value, file);
  const beside = conditionsBeside(from, at, owner, file);
  if (!beside) return undefined;
  const asked = askedOfBody(reachable(body, from, at, value, file), isTolerant, analysis);
  const guard = guardText(askedBehind(beside, asked), value, file);
  return [
    { start, end: start, text: `{ ${guard}; return ` },
    { start: end, end, text: '; }' },
  ];
}

/** An expression with the parentheses that stand around it, up to `limit`. */
function withParentheses(
  { start, end }: PlainNode,
  limit: number,
  { text }: PlainSource,
): readonly [number, number] {
  let [from, to] = [start, end];
  while (to < limit) {
    const before = startOfSpaceBefore(text, from);
    const after = to + (/^\s*/.exec(text.slice(to, limit))?.[0].length ?? 0);
    if (text.charAt(before - 1) !== '(' || text.charAt(after) !== ')') break;
    [from, to] = [before - 1, after + 1];
  }
  return [from, to];
}

function startOfSpaceBefore(text: string, at: number): number {
  let start = at;
  while (/\s/.test(text.charAt(start - 1))) start--;
  return start;
}
