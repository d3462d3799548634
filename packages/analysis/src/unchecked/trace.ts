import type { FileModel } from '../file.ts';
import { collectPropertyAssignments } from '../provenance/assigned-properties.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { Binding } from '../scope/bindings.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, MemberNode, NameNode, PlainNode } from '../tree/nodes.ts';
import { createAddresses } from './addresses.ts';
import { declaredAs } from './declared-bodies.ts';
import { createFunctions } from './functions.ts';
import { bodyMethods, libraryByGlobal, libraryByModule } from './http-libraries.ts';
import type { Looks } from './looks.ts';
import { longChainBelow } from './receivers.ts';
import { createRequests } from './requests.ts';
import { isJsonParse, isReadingResponse } from './reading.ts';
import { createReturned } from './returned.ts';
import { bodyOf, declaredBody, libraryItself, oneOf, stepInto } from './steps.ts';
import { unwrap } from './unwrap.ts';
import { unchecked } from './values.ts';
import type { Traced } from './values.ts';

export interface BodyTracer {
  trace(node: PlainNode): Traced | undefined;
  /** What a function's parameter gets, where the function is a callback of `then`. */
  traceParameter(owner: PlainNode, index: number): Traced | undefined;
}

/** Follows expressions back to the request that made them. `isXtFile` is C2 or C3: declared types need it. */
export function createBodyTracer(
  file: FileModel,
  provenance: Provenance,
  looks: Looks,
  isXtFile: () => boolean,
): BodyTracer {
  const { resolver, keys } = provenance;
  const { packages, sdkGroups } = file.knowledge.catalogue.api;
  const traced = new Map<PlainNode, Traced | undefined>();
  const assignedTo = collectPropertyAssignments(file, keys);
  const functions = createFunctions(file, provenance);
  const requests = createRequests(file, provenance, createAddresses(file, provenance), trace);
  const traceReturned = createReturned({ file, provenance, looks, isXtFile, trace });

  function trace(outer: PlainNode): Traced | undefined {
    const node = unwrap(outer);
    if (traced.has(node)) return traced.get(node);
    for (const link of longChainBelow(node, (inner) => traced.has(inner))) traceKept(link);
    return traceKept(node);
  }

  function traceKept(node: PlainNode): Traced | undefined {
    // A cycle (`a = b; b = a`, a function that returns its own call) ends here.
    traced.set(node, undefined);
    const value = traceNode(node);
    traced.set(node, value);
    return value;
  }

  function traceNode(node: PlainNode): Traced | undefined {
    switch (node.kind) {
      case 'name':
        return traceName(node);
      case 'member':
        return traceMember(node);
      case 'call':
        return traceCall(node);
      case 'logical':
        // `body || {}` is the body wherever there is one.
        return node.operator === '&&' ? trace(node.right) : trace(node.left);
      case 'conditional':
        return oneOf([trace(node.whenTrue), trace(node.whenFalse)]);
      default:
        return undefined;
    }
  }

  function traceName(name: NameNode): Traced | undefined {
    const binding = file.scopes.bindingOf(name);
    if (!binding) return libraryItself(libraryByGlobal.get(name.name));
    for (const declaration of binding.declarations) {
      if (declaration.kind === 'imported' && declaration.parent?.kind === 'import') {
        return traceModule(declaration.parent.source, declaration.imported);
      }
    }
    return traceDeclared(binding) ?? traceBinding(binding);
  }

  function traceBinding({ sources, parameter }: Binding): Traced | undefined {
    if (parameter) {
      return sources.length === 0
        ? stepInto(traceParameter(parameter.owner, parameter.index), parameter.path)
        : undefined;
    }
    const values = sources.flatMap(({ from, path }) =>
      from && !isNothing(from) ? [stepInto(trace(from), path)] : [],
    );
    return values.includes(undefined) ? undefined : oneOf(values);
  }

  /** `const body: XtBody = await response.json()`, where the address tells nothing. */
  function traceDeclared({ declarations }: Binding): Traced | undefined {
    for (const declaration of declarations) {
      if (declaration.kind !== 'declarator' || declaration.target.kind !== 'name') continue;
      if (!declaration.init || !isXtFile() || declaredAs(declaration.type, file) !== 'body') continue;
      const init = unwrap(declaration.init);
      if (isReadingResponse(init)) return trace(init) ?? declaredBody(unchecked);
    }
    return undefined;
  }

  function traceModule(source: string, imported: string): Traced | undefined {
    if (packages.includes(source)) {
      return { kind: 'sdk', path: imported === 'default' || imported === '*' ? [] : [imported] };
    }
    const found = libraryByModule.get(source);
    return found === 'fetch' && imported !== 'default' && imported !== 'fetch'
      ? undefined
      : libraryItself(found);
  }

  function traceMember(member: MemberNode): Traced | undefined {
    const name = memberName(member);
    if (name !== undefined) {
      const inner = stepInto(trace(member.object), [name]);
      if (inner) return inner;
      if (isGlobalObject(member.object)) return libraryItself(libraryByGlobal.get(name));
    }
    // A client kept in a property is the same client wherever it is used; a body kept in one is not followed, for
    // what another method did to it nobody can tell.
    const resolved = resolver.resolve(member);
    const kept = [...(resolved && resolved !== member ? [resolved] : []), ...assignedTo(member)];
    const value = oneOf(kept.map(trace));
    return value?.kind === 'client' || value?.kind === 'sdk' ? value : undefined;
  }

  function traceCall(call: CallNode): Traced | undefined {
    const { callee, args } = call;
    const [first] = args;
    if (callee.kind === 'name' && callee.name === 'require' && first?.kind === 'string') {
      return traceModule(first.value, '*');
    }
    const method = callee.kind === 'member' ? memberName(callee) : undefined;
    if (callee.kind === 'member' && method !== undefined) {
      if (method === 'catch' || method === 'finally') return trace(callee.object);
      if (method === 'then' && first) {
        const callback = functions.behind(first);
        return callback && traceReturned(callback);
      }
      const receiver = trace(callee.object);
      if (receiver?.kind === 'response' || receiver?.kind === 'foreign') {
        if (bodyMethods.has(method)) return bodyOf(receiver);
        return method === 'text' || method === 'clone' ? receiver : undefined;
      }
      if (receiver?.kind === 'sdk') {
        const isRequest = receiver.path.length === 1 && sdkGroups.includes(receiver.path[0] ?? '');
        return isRequest ? { kind: 'body', reason: 'sdk', isChecked: unchecked } : undefined;
      }
      if (isJsonParse(callee) && first) return bodyOf(trace(first));
    }
    const requested = requests.traceRequest(call);
    if (requested) return requested;
    const target = functions.called(call);
    return target && traceReturned(target);
  }

  function traceParameter(owner: PlainNode, index: number): Traced | undefined {
    const call = index === 0 ? functions.thenOf(owner) : undefined;
    return call?.callee.kind === 'member' ? trace(call.callee.object) : undefined;
  }

  return { trace, traceParameter };
}

function isNothing(node: PlainNode): boolean {
  return (
    (node.kind === 'constant' && node.value === 'null') || (node.kind === 'name' && node.name === 'undefined')
  );
}

function isGlobalObject(node: PlainNode): boolean {
  return node.kind === 'name' && ['window', 'globalThis', 'self', 'global'].includes(node.name);
}
