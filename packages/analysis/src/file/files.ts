import type { Binding, Scopes } from '../scope/bindings.ts';
import type { ImportedNode, NameNode, PlainNode } from '../tree/nodes.ts';
import type { FileModel } from './file.ts';

/**
 * What a module exports under one name: an expression, a declared name, the whole of a module, as its program, or a
 * part of what CommonJS makes the whole of it.
 */
export type Exported = PlainNode | Binding | PartOfWhole;

/** `a` of `module.exports = { a }`. */
interface PartOfWhole {
  readonly whole: PlainNode;
  readonly part: string;
}

/**
 * The files whose values flow together: the one that is analysed, and the modules that it imports, each read when it
 * is first asked for. A node of any of them can be asked about; whose it is, its root tells.
 */
export interface Files {
  /** Whether modules may be followed at all. */
  readonly hasModules: boolean;
  /** The modules that the file at hand reaches by its imports and theirs, read when first asked. */
  reached(): readonly FileModel[];
  /** The file that a node stands in. */
  of(node: PlainNode): FileModel;
  /** Whether a node stands in the file that is analysed. */
  isOwn(node: PlainNode): boolean;
  /** What names refer to, each in the file that it stands in. */
  readonly scopes: Scopes;
  /** What declares a name: where it is imported, what declares it in the module that writes it. */
  declarationsOf(name: NameNode): readonly PlainNode[];
  /** What an imported name stands for; undefined where it is not followed. */
  imported(node: ImportedNode): readonly Exported[] | undefined;
  /** What `require(specifier)` or `import(specifier)` gives at a node; undefined where it is not followed. */
  required(specifier: string, at: PlainNode): readonly Exported[] | undefined;
  /** What a module, given by its program, exports under a name; undefined where nobody knows. */
  exportedBy(module: PlainNode, name: string): readonly Exported[] | undefined;
}

/** The files of one that is read alone: every import is unknown. */
export function alone(file: () => FileModel, scopes: Scopes): Files {
  return {
    hasModules: false,
    reached: () => [],
    of: file,
    isOwn: () => true,
    scopes,
    declarationsOf: (name) => scopes.bindingOf(name)?.declarations ?? [],
    imported: () => undefined,
    required: () => undefined,
    exportedBy: () => undefined,
  };
}
