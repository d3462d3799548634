import type { FileModel } from '../file/file.ts';
import type { Contexts } from '../flow/context.ts';
import { methodOf } from '../flow/functions.ts';
import type { Place, Site } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import type { CallNode, ImportedNode, PlainNode } from '../tree/nodes.ts';
import { createAddresses } from './addresses.ts';
import { bodyMethods, libraryByGlobal, libraryByModule } from '../knowledge/http-libraries.ts';
import { isJsonParse } from './reading.ts';
import { createRequests } from './requests.ts';
import { bodyOf, libraryItself, stepInto } from './steps.ts';
import type { Traced } from './values.ts';
import { unchecked } from './values.ts';

/** What a place holds on the way from an HTTP library to a body. */
export interface Kinds {
  kindOf(place: Place): Traced | undefined;
}

export function createKinds(file: FileModel, provenance: Provenance, contexts: Contexts): Kinds {
  const { packages, sdkGroups } = file.knowledge.catalogue.api;
  const kinds = new Map<Place, Traced | undefined>();
  const addresses = createAddresses(file, contexts);
  const requests = createRequests(file, provenance, addresses, kindAt);

  function kindOf(place: Place): Traced | undefined {
    if (kinds.has(place)) return kinds.get(place);
    // A client that is made of itself ends here.
    kinds.set(place, undefined);
    const kind = place.base ? ofStep(place, place.base) : ofRoot(place);
    kinds.set(place, kind);
    return kind;
  }

  /** What an expression holds, where all that it may be is of one kind. */
  function kindAt(node: PlainNode, site: Site | undefined): Traced | undefined {
    const { places } = contexts.expand(contexts.valueAt(node, site));
    let found: Traced | undefined;
    for (const place of places) {
      const kind = kindOf(place);
      if (!kind || (found && (found.kind !== kind.kind || !isOneClient(found, kind)))) return undefined;
      found = kind;
    }
    return found;
  }

  function ofStep(place: Place, base: Place): Traced | undefined {
    const outer = kindOf(base);
    if (outer) return stepInto(outer, [place.step]);
    return isGlobalObject(base) ? libraryItself(libraryByGlobal.get(place.step)) : undefined;
  }

  function ofRoot({ root }: Place): Traced | undefined {
    const { kind, node, site } = root;
    if (kind === 'global')
      return node.kind === 'name' ? libraryItself(libraryByGlobal.get(node.name)) : undefined;
    if (kind !== 'node') return undefined;
    if (node.kind === 'imported') return ofImport(node);
    return node.kind === 'call' ? ofCall(node, site) : undefined;
  }

  function ofImport({ parent, imported }: ImportedNode): Traced | undefined {
    return parent?.kind === 'import' ? ofModule(parent.source, imported) : undefined;
  }

  function ofModule(source: string, imported: string): Traced | undefined {
    if (packages.includes(source)) {
      return { kind: 'sdk', path: imported === 'default' || imported === '*' ? [] : [imported] };
    }
    const found = libraryByModule.get(source);
    return found === 'fetch' && imported !== 'default' && imported !== 'fetch'
      ? undefined
      : libraryItself(found);
  }

  function ofCall(call: CallNode, site: Site | undefined): Traced | undefined {
    const { callee, args } = call;
    const [first] = args;
    if (callee.kind === 'name' && callee.name === 'require' && first?.kind === 'string') {
      return ofModule(first.value, '*');
    }
    const method = methodOf(call);
    if (callee.kind === 'member' && method !== undefined) {
      const receiver = kindAt(callee.object, site);
      if (receiver?.kind === 'response' || receiver?.kind === 'foreign') {
        if (bodyMethods.has(method)) return bodyOf(receiver);
        return method === 'text' || method === 'clone' ? receiver : undefined;
      }
      if (receiver?.kind === 'sdk') {
        const isRequest = receiver.path.length === 1 && sdkGroups.includes(receiver.path[0] ?? '');
        return isRequest ? { kind: 'body', reason: 'sdk', isChecked: unchecked } : undefined;
      }
      if (isJsonParse(callee) && first) return bodyOf(kindAt(first, site));
    }
    return requests.traceRequest(call, site);
  }

  return { kindOf };
}

/** Two clients are one where they were made at one place. */
function isOneClient(first: Traced, second: Traced): boolean {
  return first.kind !== 'client' || second.kind !== 'client' || first.madeAt === second.madeAt;
}

function isGlobalObject({ root, base }: Place): boolean {
  return (
    !base &&
    root.kind === 'global' &&
    root.node.kind === 'name' &&
    ['window', 'globalThis', 'self', 'global'].includes(root.node.name)
  );
}
