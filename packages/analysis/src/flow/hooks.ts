import { memberName, propertyNamed } from '../tree/keys.ts';
import type { CallNode, NameNode, ObjectNode, PlainNode } from '../tree/nodes.ts';

/** Hooks of React and Vue that run a function to get their `data`. */
const fetching = new Set([
  'useSWR',
  'useSWRImmutable',
  'useQuery',
  'useLazyQuery',
  'useAsyncData',
  'useLazyAsyncData',
]);

function isFetching({ callee }: CallNode): boolean {
  return callee.kind === 'name' && fetching.has(callee.name);
}

/** The fetcher that a hook is given behind its key, which it is passed: `useSWR(url, fetcher)`. */
export function fetcherOf(call: CallNode): PlainNode | undefined {
  const [, second] = call.args;
  return isFetching(call) && second?.kind !== 'object' ? second : undefined;
}

/** The functions of a query: what gets the data, and what selects some of it. */
export function queryOf(
  call: CallNode,
): { readonly run: PlainNode; readonly select: PlainNode | undefined } | undefined {
  if (!isFetching(call)) return undefined;
  const options = call.args.find((argument): argument is ObjectNode => argument.kind === 'object');
  const run = (options && propertyNamed(options, 'queryFn')?.value) ?? fetcherOf(call);
  return run && { run, select: options && propertyNamed(options, 'select')?.value };
}

/** The query in whose options a function selects some of the data. */
export function querySelectedBy(selector: PlainNode): CallNode | undefined {
  const property = selector.parent;
  const call = property?.parent?.parent;
  const isSelector =
    property?.kind === 'property' && call?.kind === 'call' && queryOf(call)?.select === selector;
  return isSelector ? call : undefined;
}

/** The name of the function that sets a state: `const [body, setBody] = useState(null)`. */
export function setterOf(call: CallNode): NameNode | undefined {
  const { callee, parent } = call;
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? memberName(callee) : '';
  if (name !== 'useState' || parent?.kind !== 'declarator' || parent.target.kind !== 'arrayPattern')
    return undefined;
  const [, setter] = parent.target.elements;
  return setter?.kind === 'name' ? setter : undefined;
}

/** Whether a list says what a hook depends on, and is handed to nobody: `useEffect(show, [body])`. */
export function isDependencies(list: PlainNode, { callee, args }: CallNode): boolean {
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? memberName(callee) : '';
  return list.kind === 'array' && args.length > 1 && args.at(-1) === list && /^use[A-Z]/.test(name ?? '');
}
