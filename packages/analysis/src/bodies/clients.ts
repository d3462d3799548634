import type { FileModel } from '../file/file.ts';
import type { Place } from '../flow/place.ts';
import { librariesByModule, librariesByType, libraryByGlobal } from '../knowledge/http-libraries.ts';
import { propertyNamed } from '../tree/keys.ts';
import type { CallNode, ImportedNode, PlainNode } from '../tree/nodes.ts';
import { libraryItself } from './steps.ts';
import type { Traced } from './values.ts';

/** The HTTP libraries and SDKs of a file, by what names them: imports, globals and declared types. */
interface Clients {
  ofImport(node: ImportedNode): Traced | undefined;
  ofModule(source: string, imported: string): Traced | undefined;
  ofGlobal(name: string): Traced | undefined;
  /** What a framework puts in by its type: `constructor(private http: HttpService)`. */
  ofType(type: PlainNode | undefined): Traced | undefined;
  /** The same in a field without a value. */
  ofField(place: Place): Traced | undefined;
  /** `inject(HttpClient)`. */
  ofInjection(call: CallNode): Traced | undefined;
}

export function createClients({ scopes, knowledge }: FileModel): Clients {
  const { packages } = knowledge.catalogue.api;

  function ofModule(source: string, imported: string): Traced | undefined {
    if (packages.includes(source)) {
      return { kind: 'sdk', path: imported === 'default' || imported === '*' ? [] : [imported] };
    }
    return libraryItself(librariesByModule.get(source)?.[imported]);
  }

  function importedBy(name: PlainNode | undefined): ImportedNode | undefined {
    const binding = name?.kind === 'name' ? scopes.bindingOf(name) : undefined;
    return binding?.declarations.find((node): node is ImportedNode => node.kind === 'imported');
  }

  function ofTypeName(name: PlainNode | undefined): Traced | undefined {
    const node = importedBy(name);
    const source = node?.parent?.kind === 'import' ? node.parent.source : '';
    return libraryItself(librariesByType.get(source)?.[node?.imported ?? '']);
  }

  const ofType = (type: PlainNode | undefined): Traced | undefined =>
    type?.kind === 'typeReference' ? ofTypeName(type.root) : undefined;

  return {
    ofImport: ({ parent, imported }) =>
      parent?.kind === 'import' ? ofModule(parent.source, imported) : undefined,
    ofModule,
    ofGlobal: (name) => libraryItself(libraryByGlobal.get(name)),
    ofType,
    ofField({ base, step }) {
      if (base?.base || base?.root.kind !== 'instance' || base.root.node.kind !== 'class') return undefined;
      return ofType(propertyNamed(base.root.node, step)?.type);
    },
    ofInjection({ callee, args }) {
      const [first] = args;
      return callee.kind === 'name' && importedBy(callee)?.imported === 'inject'
        ? ofTypeName(first)
        : undefined;
    },
  };
}
