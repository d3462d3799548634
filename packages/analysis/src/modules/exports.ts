import { append } from '../basics/grouped.ts';
import { once } from '../basics/once.ts';
import type { Exported } from '../file/files.ts';
import type { FileModel } from '../file/file.ts';
import { boundNames } from '../scope/bound-names.ts';
import { memberName } from '../tree/keys.ts';
import type { NameNode, PlainNode } from '../tree/nodes.ts';

/** What a name is handed on from: `export { name } from 'source'`. */
interface HandedOn {
  readonly source: string;
  /** `*` for all of it. */
  readonly name: string;
}

/** What one file exports, as it is written there. */
interface Exports {
  readonly named: ReadonlyMap<string, readonly (Exported | HandedOn)[]>;
  /** The modules of which all is handed on: `export * from 'source'`. */
  readonly all: readonly string[];
  /** What the module itself is: `module.exports = …`, `export = …`, the value of a JSON file. */
  readonly whole: readonly PlainNode[];
}

export function isHandedOn(exported: Exported | HandedOn): exported is HandedOn {
  return 'source' in exported && !('kind' in exported) && !('declarations' in exported);
}

export const exportsOf = once(readExports);

function readExports(file: FileModel): Exports {
  const named = new Map<string, (Exported | HandedOn)[]>();
  const all: string[] = [];
  const whole: PlainNode[] = [];
  const add = (name: string, exported: Exported | HandedOn | undefined): void => {
    if (!exported) return;
    append(named, name, exported);
  };

  for (const node of file.nodesOf('export')) {
    if (node.names.length === 0 && node.source === undefined) {
      for (const name of node.children.flatMap(declaredNames)) add(name.name, file.scopes.bindingOf(name));
    }
    for (const { exported, local } of node.names) {
      const [only] = node.children;
      if (local === undefined) {
        if (exported === '=' && only) whole.push(only);
        else add(exported, only);
      } else if (node.source === undefined) add(exported, file.scopes.bindingAt(local, node));
      else if (exported === '*') all.push(node.source);
      else add(exported, { source: node.source, name: local });
    }
  }
  if (/\bexports\b/.test(file.source.text)) readCommonJs(file, add, whole);
  const [first, ...others] = file.source.program.body;
  if (first?.kind === 'statement' && others.length === 0 && /\.json[c5]?$/.test(file.source.fileName)) {
    whole.push(first.expression);
  }
  return { named, all, whole };
}

function declaredNames(declaration: PlainNode): readonly NameNode[] {
  switch (declaration.kind) {
    case 'variable':
      return declaration.declarators.flatMap((declarator) =>
        declarator.kind === 'declarator' ? boundNames(declarator.target).map(({ name }) => name) : [],
      );
    case 'function':
    case 'class':
      return declaration.name ? [declaration.name] : [];
    case 'enum':
    case 'typeDeclaration':
      return [declaration.name];
    default:
      return [];
  }
}

/** `module.exports = …`, `exports.name = …`, `module.exports.name = …`. */
function readCommonJs(
  file: FileModel,
  add: (name: string, exported: Exported) => void,
  whole: PlainNode[],
): void {
  const isExports = (node: PlainNode): boolean =>
    (node.kind === 'name' && node.name === 'exports' && !file.scopes.bindingOf(node)) ||
    isModuleExports(node);
  const isModuleExports = (node: PlainNode): boolean =>
    node.kind === 'member' &&
    memberName(node) === 'exports' &&
    node.object.kind === 'name' &&
    node.object.name === 'module' &&
    !file.scopes.bindingOf(node.object);
  for (const { target, value, operator } of file.nodesOf('assign')) {
    if (target.kind !== 'member' || operator !== '=') continue;
    if (isModuleExports(target)) whole.push(value.kind === 'assign' ? value.value : value);
    else if (isExports(target.object)) {
      const name = memberName(target);
      if (name !== undefined) add(name, value);
    }
  }
}
