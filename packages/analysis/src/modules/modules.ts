import { lazy, once } from '../basics/once.ts';
import { type FileModel, modelFile } from '../file/file.ts';
import { alone, type Exported, type Files } from '../file/files.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Binding, Scopes } from '../scope/bindings.ts';
import type { ImportedNode, NameNode, PlainNode, PlainSource } from '../tree/nodes.ts';
import { exportsOf, isHandedOn } from './exports.ts';
import { maxImportsDeep, maxModuleLength, maxModulesOfFile } from './limits.ts';
import { reachedFrom } from './reached.ts';

/**
 * Gives the lowered text of a module, the same object as long as it is unchanged; undefined where it cannot be found or
 * read, or is not of the project.
 */
export type ReadModule = (specifier: string, fromFile: string) => PlainSource | undefined;

interface Module {
  readonly file: FileModel;
  /** Imports between it and the file that is analysed. */
  depth: number;
}

/** The model of a module, made once for all files that import it. */
const modelOf = once((knowledge: Knowledge) =>
  once((source: PlainSource) => modelFile(source, knowledge, undefined)),
);

/** The files among which one is analysed: those that it imports, as `readModule` gives them. */
export function filesAmong(
  own: () => FileModel,
  ownScopes: Scopes,
  knowledge: Knowledge,
  readModule: ReadModule | undefined,
): Files {
  return readModule ? createFiles(own, ownScopes, knowledge, readModule) : alone(own, ownScopes);
}

function createFiles(
  own: () => FileModel,
  ownScopes: Scopes,
  knowledge: Knowledge,
  readModule: ReadModule,
): Files {
  const byProgram = new Map<PlainNode, Module>();
  const resolved = new Map<FileModel, Map<string, Module | undefined>>();

  const fileOfNode = once((node: PlainNode): FileModel => {
    let root = node;
    while (root.parent) root = root.parent;
    return byProgram.get(root)?.file ?? own();
  });
  const of = (node: PlainNode): FileModel => (byProgram.size === 0 ? own() : fileOfNode(node));

  /** The module that a specifier in `from` names. */
  function moduleOf(specifier: string, from: FileModel, isHandedOn = false): Module | undefined {
    const depth = (byProgram.get(from.source.program)?.depth ?? 0) + (isHandedOn ? 0 : 1);
    let known = resolved.get(from);
    if (!known) resolved.set(from, (known = new Map<string, Module | undefined>()));
    if (!known.has(specifier)) {
      if (depth > maxImportsDeep) return undefined;
      known.set(specifier, load(specifier, from));
    }
    const module = known.get(specifier);
    if (module) module.depth = Math.min(module.depth, depth);
    return module;
  }

  function load(specifier: string, from: FileModel): Module | undefined {
    const source = readModule(specifier, from.source.fileName);
    if (!source || source.text.length > maxModuleLength) return undefined;
    if (source.fileName === own().source.fileName) return { file: own(), depth: 0 };
    const known = byProgram.get(source.program);
    if (known) return known;
    if (byProgram.size >= maxModulesOfFile) return undefined;
    const module = { file: modelOf(knowledge)(source), depth: maxImportsDeep };
    byProgram.set(source.program, module);
    return module;
  }

  /** What a module exports as `name`; through as many that hand it on as there are, each asked once. */
  function exported(
    { file }: Module,
    name: string,
    seen = new Set<FileModel>(),
  ): readonly Exported[] | undefined {
    if (seen.has(file)) return undefined;
    seen.add(file);
    const { named, all, whole } = exportsOf(file);
    if (name === '*') return whole.length > 0 ? whole : [file.source.program];
    const found = named.get(name);
    if (found) {
      const out: Exported[] = [];
      for (const one of found) {
        if (!isHandedOn(one)) out.push(one);
        else {
          const from = moduleOf(one.source, file, true);
          const there = from && exported(from, one.name, seen);
          if (!there) return undefined;
          out.push(...there);
        }
      }
      return out;
    }
    if (whole.length > 0)
      return name === 'default' ? whole : whole.map((one) => ({ whole: one, part: name }));
    for (const source of all) {
      const from = moduleOf(source, file, true);
      const there = from && exported(from, name, seen);
      if (there) return there;
    }
    return undefined;
  }

  function imported(node: ImportedNode): readonly Exported[] | undefined {
    const statement = node.parent;
    if (statement?.kind !== 'import') return undefined;
    const module = moduleOf(statement.source, of(node));
    return module && exported(module, node.imported);
  }

  function scopesAt(node: PlainNode): Scopes {
    const file = of(node);
    return file === own() ? ownScopes : file.scopes;
  }

  const bindingOf = (name: NameNode): Binding | undefined => scopesAt(name).bindingOf(name);

  /** The declarations of a name; of an imported one those in the module that writes it. */
  function declarationsOf(name: NameNode): readonly PlainNode[] {
    return declaring(bindingOf(name), new Set());
  }

  function declaring(binding: Binding | undefined, seen: Set<Binding>): readonly PlainNode[] {
    if (!binding || seen.has(binding)) return [];
    seen.add(binding);
    return binding.declarations.flatMap((node) => {
      const found = node.kind === 'imported' ? imported(node) : undefined;
      return found?.flatMap((one) => declaredBy(one, seen)) ?? [node];
    });
  }

  function declaredBy(exported: Exported, seen: Set<Binding>): readonly PlainNode[] {
    if ('whole' in exported) return [];
    if (!('kind' in exported)) return declaring(exported, seen);
    // `export default XtBody`
    return exported.kind === 'name' ? declaring(bindingOf(exported), seen) : [exported];
  }

  const reached = lazy(() =>
    reachedFrom(own(), ({ source, isHandedOn: isExport }, from) => moduleOf(source, from, isExport)?.file),
  );

  return {
    hasModules: true,
    reached,
    of,
    isOwn: (node) => of(node) === own(),
    scopes: {
      bindings: ownScopes.bindings,
      bindingOf,
      bindingAt: (name, at) => scopesAt(at).bindingAt(name, at),
      referencesOf(binding) {
        const [declaration] = binding.declarations;
        return (declaration ? scopesAt(declaration) : ownScopes).referencesOf(binding);
      },
    },
    declarationsOf,
    imported,
    required(specifier, at) {
      const module = moduleOf(specifier, of(at));
      return module && exported(module, '*');
    },
    exportedBy(program, name) {
      const module =
        byProgram.get(program) ?? (program === own().source.program ? { file: own(), depth: 0 } : undefined);
      return module && exported(module, name);
    },
  };
}
