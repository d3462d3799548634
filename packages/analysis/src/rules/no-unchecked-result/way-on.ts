import { once } from '../../basics/once.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import { isLogging, isShowing } from '../../bodies/states/calls.ts';
import type { FileModel } from '../../file/file.ts';
import { calledName, methodOf } from '../../flow/functions.ts';
import { leave } from '../../flow/leaving.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import { firstFrom } from '../../tree/ordered.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import type { WayOut } from './way-out.ts';

const timers = new Set([
  'setInterval',
  'setTimeout',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
]);

/**
 * How the code goes on where an error would end more than one turn: the next try of a loop that tries again, the next
 * item of one that collects, the next run of a timer, whose errors nobody catches.
 */
export function wayOnFrom(statement: PlainNode, file: FileModel): WayOut | undefined {
  const owner = enclosing(statement, 'function');
  if (isCaught(statement, owner)) return undefined;
  const logger = loggerOfOthers(statement, file);
  if (isLastInLoop(statement) && (logger !== undefined || isLastOfTry(statement)))
    return { leaving: 'continue', logger: logger ?? 'console.error' };
  return owner && areRunByTimer(file)(owner) ? { leaving: 'return', logger: 'console.error' } : undefined;
}

/** Whether what stands behind a statement runs the function again: neither an error nor a return may keep it from that. */
export function isGoingOnBehind(statement: PlainNode, { provenance }: Analysis): boolean {
  const { parent } = statement;
  const owner = enclosing(statement, 'function');
  if (parent?.kind !== 'block' || !owner || isCaught(statement, owner)) return false;
  const running = runningAgain(provenance);
  const call = running[firstFrom(statement.start, running)];
  return call !== undefined && call.end <= parent.end;
}

/** The calls that run the function in which they stand, and that nobody waits for: `setTimeout(tick, 1000)`, `poll()`. */
const runningAgain = once(({ calls, flow }: Provenance): readonly CallNode[] => {
  const { file } = flow.parts;
  return file.nodesOf('call').filter((call) => {
    if (call.parent?.kind !== 'statement') return false;
    const [callback] = call.args;
    const called = timers.has(calledName(call)) ? functionNamed(callback, file) : calls.calledFunction(call);
    return called !== undefined && isWithin(call, called);
  });
});

function functionNamed(node: PlainNode | undefined, { scopes }: FileModel): PlainNode | undefined {
  const declared = node?.kind === 'name' ? scopes.bindingOf(node)?.declarations[0] : undefined;
  return declared?.kind === 'declarator' ? declared.init : declared;
}

/** Whether an error is caught in the same function. */
function isCaught(statement: PlainNode, owner: FunctionNode | undefined): boolean {
  for (let at = enclosing(statement, 'try'); at; at = enclosing(at, 'try')) {
    if (owner && !isWithin(at, owner)) return false;
    if (at.handler && isWithin(statement, at.block)) return true;
  }
  return false;
}

function isLastInLoop(statement: PlainNode): boolean {
  const { parent } = statement;
  return parent?.kind === 'block' && parent.parent?.kind === 'loop' && parent.body.at(-1) === statement;
}

/** `for (let i = 0; i < 3; i++) { …; return body.result; }`: where there is none, the loop tries again. */
function isLastOfTry(statement: PlainNode): boolean {
  const loop = enclosing(statement, 'loop');
  if (!loop || loop.keyword.startsWith('for-')) return false;
  const isEndless = loop.head.every((part) => part.kind === 'constant');
  if (isEndless) return false;
  return (
    statement.kind === 'return' ||
    (statement.kind === 'if' && !statement.whenFalse && leave([statement.whenTrue], true))
  );
}

/** `else console.error(o.reason)`: what a loop tells of the others. */
function loggerOfOthers(statement: PlainNode, { scopes, source }: FileModel): string | undefined {
  const others = statement.kind === 'if' ? statement.whenFalse : undefined;
  const inside = others?.kind === 'block' ? others.body : others ? [others] : [];
  const calls = inside.flatMap((one) =>
    one.kind === 'statement' && one.expression.kind === 'call' ? one.expression : [],
  );
  if (calls.length === 0 || calls.length < inside.length || !calls.every((call) => isShowing(call, scopes)))
    return undefined;
  const callee = calls.find(isLogging)?.callee;
  return callee ? source.text.slice(callee.start, callee.end) : 'console.error';
}

/** Whether a timer runs a function, so that nobody catches its errors. */
const areRunByTimer = once(({ scopes }: FileModel) => {
  const isRun = once((owner: FunctionNode): boolean => {
    const { parent } = owner;
    if (parent?.kind === 'call' && parent.callee !== owner) {
      if (timers.has(calledName(parent))) return true;
      // A promise that nobody waits for, inside of one.
      const outer = methodOf(parent) === 'then' ? enclosing(parent, 'function') : undefined;
      return outer !== undefined && isLeftAlone(parent) && isRun(outer);
    }
    const name = owner.name ?? (parent?.kind === 'declarator' ? parent.target : undefined);
    const binding = name?.kind === 'name' ? scopes.bindingOf(name) : undefined;
    const references = binding ? scopes.referencesOf(binding) : [];
    return (
      references.some((node) => node.parent?.kind === 'call' && timers.has(calledName(node.parent))) &&
      references.every(({ parent: call }) => call?.kind === 'call' && call.parent?.kind === 'statement')
    );
  });
  return isRun;
});

/** Whether a chain of promises is a statement of its own, and has no handler for errors. */
function isLeftAlone(call: CallNode): boolean {
  let at = call;
  while (at.parent?.kind === 'member' && at.parent.parent?.kind === 'call') {
    at = at.parent.parent;
    if (methodOf(at) === 'catch') return false;
  }
  return at.parent?.kind === 'statement';
}
