import type { Analysis } from '../../corroboration/analysis.ts';
import { ownerOfThis } from '../../tree/ancestors.ts';
import { keyName, memberName, propertyNamed } from '../../tree/keys.ts';
import type { AssignNode, CallNode, PlainNode } from '../../tree/nodes.ts';
import { castBehind } from '../../text/casts.ts';

/** What is written for what a literal becomes. */
interface WrittenTypes {
  readonly types: readonly WrittenType[];
  /** The casts of a call that it is handed to. They have no node: only the text has them. */
  readonly casts: readonly string[];
}

/** A type, and the way from a value of it to the literal. */
interface WrittenType {
  readonly type: PlainNode;
  readonly path: readonly string[];
}

/**
 * The types that are written for an object, or for the Map that it becomes: those of its casts, of the variable, field,
 * parameter or property that it is for, of what a function returns.
 */
export function writtenTypesFor(node: PlainNode, analysis: Analysis): WrittenTypes {
  const types: WrittenType[] = [];
  const { source } = analysis.file;
  const casts: string[] = [];
  let path: readonly string[] = [];
  const add = (...written: readonly (PlainNode | undefined)[]): void => {
    for (const type of written) if (type) types.push({ type, path });
  };
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    if (inner.kind === 'object') add(...inner.casts);
    const cast = inner.kind === 'call' ? castBehind(inner, outer, source) : undefined;
    if (cast) casts.push(source.text.slice(cast.start, cast.end));
    switch (outer.kind) {
      case 'declarator':
        add(outer.type);
        return { types, casts };
      case 'property': {
        add(outer.type);
        const name = keyName(outer);
        if (outer.parent?.kind !== 'object' || name === undefined) return { types, casts };
        path = [name, ...path];
        break;
      }
      case 'call':
        // `Object.freeze({…})` keeps what is declared for its result.
        if (isKeeping(outer)) break;
        add(paramType(outer, inner, analysis));
        return { types, casts };
      case 'assign':
        add(...assignedTypes(outer, analysis));
        return { types, casts };
      case 'default':
        add(outer.parent?.kind === 'param' ? outer.parent.type : undefined);
        return { types, casts };
      case 'function':
        add(outer.returnType);
        return { types, casts };
      case 'block':
        if (inner.kind !== 'return') return { types, casts };
        break;
      case 'object':
      case 'return':
      case 'logical':
      case 'conditional':
        break;
      default:
        return { types, casts };
    }
  }
  return { types, casts };
}

/** `Object.freeze(…)`, `new Map(…)`: what is made has the type that is written for it. */
export function isKeeping({ callee, isNew }: CallNode): boolean {
  if (callee.kind === 'name') return isNew && callee.name === 'Map';
  return callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'Object';
}

function paramType(call: CallNode, argument: PlainNode, { provenance }: Analysis): PlainNode | undefined {
  return provenance.calls.calledFunction(call)?.params[call.args.indexOf(argument)]?.type;
}

/** `TEXTS = { … }`, `this.texts = { … }`. */
function assignedTypes({ target }: AssignNode, { file }: Analysis): readonly (PlainNode | undefined)[] {
  if (target.kind === 'name') {
    const declarations = file.scopes.bindingOf(target)?.declarations ?? [];
    return declarations.map((node) =>
      node.kind === 'declarator' || node.kind === 'param' ? node.type : undefined,
    );
  }
  const owner = target.kind === 'member' && target.object.kind === 'this' ? ownerOfThis(target) : undefined;
  const name = target.kind === 'member' ? memberName(target) : undefined;
  return owner?.kind === 'class' && name !== undefined ? [propertyNamed(owner, name)?.type] : [];
}
