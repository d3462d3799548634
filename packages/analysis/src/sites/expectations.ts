import type { FileModel } from '../file/file.ts';
import { anyItem } from '../flow/place.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { type Meeting, type MetValue, takeApart } from './meetings.ts';

/** Matchers that are given an object which the value is like. */
const ofObjects = ['toMatchObject', 'toEqual', 'toStrictEqual', 'toContainEqual', 'toBe'];

/** Matchers that are given what a thrown error says or is. */
const ofErrors = ['toThrow', 'toThrowError'];

/** Assertions about two values, or about what is thrown and what that is like. */
const comparing = ['deepEqual', 'deepStrictEqual', 'partialDeepStrictEqual', 'like'];
const throwing = ['rejects', 'throws', 'throwsAsync'];

/** What test libraries expect of a part of a value: `expect(body).toMatchObject({ mc: 'AUTH_103' })`. */
export function expectedObjects(file: FileModel): readonly Meeting[] {
  const calls = file.callsByMethod();
  const found: Meeting[] = [];
  const each = (methods: readonly string[], read: (call: CallNode) => readonly Meeting[]): void => {
    for (const method of methods) for (const call of calls.get(method) ?? []) found.push(...read(call));
  };
  const isPattern = ({ kind }: PlainNode): boolean =>
    kind === 'object' || kind === 'array' || kind === 'call';

  each(ofObjects, (call) => {
    const [pattern] = call.args;
    const value = expectedValue(call.callee);
    // What is no object is compared as it is, but for an error.
    if (!value || !pattern || (!value.isThrown && !isPattern(pattern))) return [];
    if (value.isThrown && pattern.kind === 'call') return ofError(value, pattern, call, file);
    return takeApart(value, pattern, call, file);
  });
  each(['toHaveProperty'], (call) => {
    const [name, pattern] = call.args;
    const value = expectedValue(call.callee);
    if (!value || !pattern || name?.kind !== 'string') return [];
    return takeApart({ ...value, path: name.value.split('.') }, pattern, call, file);
  });
  each(['toMatch'], (call) => {
    const [met] = call.args;
    const value = expectedValue(call.callee);
    return value && met ? [{ value, met, as: textOrRegex(met), group: call, isExcluded: false }] : [];
  });
  each(['toContain'], (call) => {
    const [met] = call.args;
    const value = expectedValue(call.callee);
    if (!value || !met) return [];
    const whole = { group: call, isExcluded: false };
    // A list of codes has one, a code is one of a list, a text speaks of one.
    return [
      { value: { ...value, path: [anyItem] }, met, as: 'whole', ...whole },
      { value: { node: met, path: [], isThrown: false }, met: value.node, as: 'member', ...whole },
      { value, met, as: 'prefix', ...whole },
    ];
  });
  each(ofErrors, (call) => {
    const [pattern] = call.args;
    const value = expectedValue(call.callee);
    return value && pattern ? ofError({ ...value, isThrown: true }, pattern, call, file) : [];
  });
  each(comparing, (call) => {
    const [node, pattern] = call.args;
    if (call.callee.kind !== 'member' || !node || !pattern || !isPattern(pattern)) return [];
    return takeApart({ node, path: [], isThrown: false }, pattern, call, file);
  });
  each(throwing, (call) => {
    const [node, pattern] = call.args;
    return node && pattern ? ofError({ node, path: [], isThrown: true }, pattern, call, file) : [];
  });
  return found;
}

/** An error is expected by its message, or like an object. */
function ofError(value: MetValue, pattern: PlainNode, call: CallNode, file: FileModel): readonly Meeting[] {
  const message = { ...value, path: ['message'] };
  const isMade = pattern.kind === 'call' && pattern.isNew;
  // Another error is like it that says the same.
  if (isMade) return pattern.args.slice(0, 1).flatMap((said) => takeApart(message, said, call, file));
  if (pattern.kind === 'object' || pattern.kind === 'call') return takeApart(value, pattern, call, file);
  const as = textOrRegex(pattern);
  return [
    { value: message, met: pattern, as: as === 'regex' ? as : 'whole', group: call, isExcluded: false },
  ];
}

function textOrRegex({ kind }: PlainNode): 'regex' | 'prefix' {
  return kind === 'string' ? 'prefix' : 'regex';
}

/** The value in `expect(value)`, below whatever chain of words hangs on it. */
function expectedValue(callee: PlainNode): MetValue | undefined {
  let isThrown = false;
  for (let at = callee; ;) {
    if (at.kind === 'member') {
      isThrown ||= memberName(at) === 'rejects';
      at = at.object;
      continue;
    }
    if (at.kind !== 'call' || at.callee.kind !== 'name' || at.callee.name !== 'expect') return undefined;
    const [node] = at.args;
    return node && { node, path: [], isThrown };
  }
}
