import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { Source } from '../scope/bindings.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, NameNode, PlainNode } from '../tree/nodes.ts';
import { isRequire } from './functions.ts';

/** A word of a package, as it is called: `z.literal` is `literal` of `zod`. */
interface LibraryWord {
  readonly package: string;
  /** The last name: `P.string.startsWith` is `startsWith`. */
  readonly name: string;
}

/** The packages that a file imports or requires, for whoever asks whether one of them is there at all. */
export const packagesOf = once((file: FileModel): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { source } of file.nodesOf('import')) found.add(packageOf(source));
  for (const { value, parent } of file.nodesOf('string')) {
    if (parent?.kind === 'call' && isRequire(parent)) found.add(packageOf(value));
  }
  return found;
});

/** The word of a package that an expression names; undefined where it names something else. */
export function libraryWordOf(node: PlainNode, file: FileModel): LibraryWord | undefined {
  const names: string[] = [];
  let at = node;
  while (at.kind === 'member') {
    const name = memberName(at);
    if (name === undefined) return undefined;
    names.unshift(name);
    at = at.object;
  }
  const origin = at.kind === 'name' ? originOf(at, file) : undefined;
  const name = names.at(-1) ?? origin?.name;
  return origin && name !== undefined ? { package: origin.package, name } : undefined;
}

/** The package that a name was imported or required from, or that it is itself: `z` of `z.ZodType`. */
export function packageNamed(name: NameNode, file: FileModel): string | undefined {
  return originOf(name, file)?.package;
}

/** The package that a name was imported or required from, and its name there; a module itself has none. */
function originOf(
  name: NameNode,
  file: FileModel,
): { readonly package: string; readonly name: string | undefined } | undefined {
  const binding = file.scopes.bindingOf(name);
  const [declared] = binding?.declarations ?? [];
  if (declared?.kind === 'imported' && declared.parent?.kind === 'import') {
    const { imported } = declared;
    const isModule = imported === '*' || imported === 'default';
    return { package: packageOf(declared.parent.source), name: isModule ? undefined : imported };
  }
  const [source, ...others] = binding?.sources ?? [];
  const required = others.length === 0 && source ? requiredBy(source) : undefined;
  return required === undefined ? undefined : { package: packageOf(required), name: source?.path.at(-1) };
}

function requiredBy({ from }: Source): string | undefined {
  const call = from?.kind === 'await' ? from.argument : from;
  const [module] = call?.kind === 'call' && isRequire(call) ? call.args : [];
  return module?.kind === 'string' ? module.value : undefined;
}

/** The package of a specifier: `zod` of `zod/v4`, `@sinclair/typebox` of `@sinclair/typebox/value`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

const heads = new WeakMap<PlainNode, { readonly head: CallNode | undefined }>();

/** The call that a chain of methods begins with. Kept, since each link of a chain is asked. */
export function firstCallOf(node: PlainNode): CallNode | undefined {
  const passed: PlainNode[] = [];
  let head: CallNode | undefined;
  for (let at = node; ;) {
    const known = heads.get(at);
    if (known) {
      ({ head = head } = known);
      break;
    }
    passed.push(at);
    if (at.kind === 'call') {
      head = at;
      at = at.callee;
    } else if (at.kind === 'member') at = at.object;
    else break;
  }
  for (const at of passed) if (at.kind === 'call' || at.kind === 'member') heads.set(at, { head });
  return head;
}

/** The call that an expression's chain of methods begins with, or that made the constant which the chain is called on. */
export function headBehind(node: PlainNode, file: FileModel): CallNode | undefined {
  const head = firstCallOf(node);
  if (head) return head;
  let at = node;
  while (at.kind === 'member') at = at.object;
  const made = constantOf(at, file);
  return made === at ? undefined : firstCallOf(made);
}

/** What a constant of the file is made with; the node itself otherwise. */
export function constantOf(node: PlainNode, { scopes }: FileModel): PlainNode {
  if (node.kind !== 'name') return node;
  const binding = scopes.bindingOf(node);
  const [source, ...others] = binding?.sources ?? [];
  if (!source?.from || others.length > 0 || binding?.parameter || source.path.length > 0) return node;
  return source.from;
}
