import { isGoingThrough, queriedBy } from '../../declared/type-queries.ts';
import { once } from '../../basics/once.ts';
import type { FileModel } from '../../file/file.ts';
import { createSolver, type Solver } from '../../flow/solver.ts';
import { maxFlowSteps, maxTimesWorkedOut } from '../../knowledge/thresholds.ts';
import type { Binding } from '../../scope/bindings.ts';
import type { NameNode, PlainNode } from '../../tree/nodes.ts';

/**
 * Whether a type of the file asks for something under each name or text of a collection: `Record<Code, string>` of an enum,
 * `{ [K in keyof typeof TEXTS]: … }` of a map. What has that type lacks each name that is added.
 */
export function isAskedWhole(owner: PlainNode, file: FileModel): boolean {
  const name = nameOf(owner);
  const binding = name && file.scopes.bindingOf(name);
  return binding !== undefined && solverIn(file).solve(binding);
}

/** Which declared names, and types that are made of them, are asked whole: each is read once, whatever leads to it. */
const solverIn = once((file: FileModel): Solver<Binding, boolean> =>
  createSolver<Binding, boolean>({
    read: (binding, ask) =>
      file.scopes.referencesOf(binding).some(({ parent }) => {
        const asked = parent && askedBy(parent, file);
        const declared = asked && asked !== 'whole' ? file.scopes.bindingOf(asked) : undefined;
        return asked === 'whole' || (declared !== undefined && ask(declared));
      }),
    nothing: false,
    unknown: true,
    isSame: (first, second) => first === second,
    grown: (_, found) => found,
    maxTimes: maxTimesWorkedOut,
    maxSteps: maxFlowSteps,
  }),
);

function nameOf(owner: PlainNode): NameNode | undefined {
  if (owner.kind === 'enum') return owner.name;
  let at = owner.parent;
  while (at?.kind === 'call') at = at.parent;
  return at?.kind === 'declarator' && at.target.kind === 'name' ? at.target : undefined;
}

/** Where a type of names goes: into one that has all of them for keys, or into a type that the file declares. */
function askedBy(type: PlainNode, file: FileModel): 'whole' | NameNode | undefined {
  if (type.kind !== 'typeReference' && type.kind !== 'other') return undefined;
  for (let inner: PlainNode = type, outer = type.parent; outer; inner = outer, outer = outer.parent) {
    switch (outer.kind) {
      case 'unionType':
        break;
      case 'typeReference':
        if (outer.args[0] !== inner) return undefined;
        if (outer.typeName === 'Record') return isPartial(outer) ? undefined : 'whole';
        if (outer.typeName !== 'Readonly') return undefined;
        break;
      case 'other':
        if (queriedBy(outer, file)) break;
        if (!isGoingThrough(outer, inner, file)) return undefined;
        if (isMapped(outer, file)) return isOptional(inner, outer, file) ? undefined : 'whole';
        break;
      case 'typeDeclaration':
        return outer.name;
      default:
        return undefined;
    }
  }
  return undefined;
}

function isPartial({ parent }: PlainNode): boolean {
  return parent?.kind === 'typeReference' && parent.typeName === 'Partial';
}

function isMapped({ start, end }: PlainNode, { source }: FileModel): boolean {
  return source.text.slice(start, end).startsWith('{');
}

/** `{ [K in Code]?: … }` */
function isOptional(keys: PlainNode, { end }: PlainNode, { source }: FileModel): boolean {
  return /^[^\]]*\]\s*\+?\?/.test(source.text.slice(keys.end, end));
}
