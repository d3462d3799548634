import type { FileModel } from '../file/file.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { methodOf } from './functions.ts';

/** What an operator of rxjs makes of what comes: what its callback returns, the same, or either. */
type Operator = 'mapping' | 'keeping' | 'rescuing';

const operators: ReadonlyMap<string, Operator> = new Map([
  ...['map', 'switchMap', 'mergeMap', 'concatMap', 'exhaustMap', 'flatMap'].map(
    (name) => [name, 'mapping'] as const,
  ),
  ...[
    'tap',
    'filter',
    'retry',
    'retryWhen',
    'timeout',
    'delay',
    'take',
    'first',
    'last',
    'share',
    'shareReplay',
  ].map((name) => [name, 'keeping'] as const),
  ...[
    'finalize',
    'takeUntil',
    'debounceTime',
    'throttleTime',
    'observeOn',
    'startWith',
    'distinctUntilChanged',
  ].map((name) => [name, 'keeping'] as const),
  ['catchError', 'rescuing'],
]);

/** Operators whose callback gets what comes. */
const running = new Set([
  'map',
  'switchMap',
  'mergeMap',
  'concatMap',
  'exhaustMap',
  'flatMap',
  'tap',
  'filter',
]);

/** Functions of rxjs that hand on what comes. */
const handingOn = new Set(['firstValueFrom', 'lastValueFrom', 'from', 'of', 'defer']);

/** The name in rxjs of the function that a call goes to. */
function rxjsName({ callee }: CallNode, { scopes }: FileModel): string | undefined {
  if (callee.kind !== 'name') return undefined;
  for (const node of scopes.bindingOf(callee)?.declarations ?? []) {
    if (
      node.kind === 'imported' &&
      node.parent?.kind === 'import' &&
      /^rxjs(?:\/|$)/.test(node.parent.source)
    ) {
      return node.imported;
    }
  }
  return undefined;
}

/** What a call of rxjs hands on as it is. */
export function observedBy(call: CallNode, file: FileModel): PlainNode | undefined {
  if (methodOf(call) === 'toPromise' && call.callee.kind === 'member') return call.callee.object;
  return handingOn.has(rxjsName(call, file) ?? '') ? call.args[0] : undefined;
}

/** The operators of `stream.pipe(…)`; undefined where one is not known. */
export function operatorsOf(
  pipe: CallNode,
  file: FileModel,
): readonly { readonly call: CallNode; readonly does: Operator }[] | undefined {
  const found: { readonly call: CallNode; readonly does: Operator }[] = [];
  for (const call of pipe.args) {
    const does = call.kind === 'call' ? operators.get(rxjsName(call, file) ?? '') : undefined;
    if (call.kind !== 'call' || !does) return undefined;
    found.push({ call, does });
  }
  return found.length > 0 ? found : undefined;
}

/** The `pipe` call in which a call is an operator whose callback gets what comes, and its position. */
export function pipeAround(
  call: CallNode,
  file: FileModel,
): { readonly pipe: CallNode; readonly position: number } | undefined {
  const pipe = call.parent;
  if (pipe?.kind !== 'call' || methodOf(pipe) !== 'pipe' || !running.has(rxjsName(call, file) ?? '')) {
    return undefined;
  }
  return { pipe, position: pipe.args.indexOf(call) };
}

/** Methods whose callback gets what the promise or stream gives that they are called on. */
export const receiving: ReadonlySet<string> = new Set(['then', 'done', 'subscribe']);
