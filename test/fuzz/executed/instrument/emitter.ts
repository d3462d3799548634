import ts from 'typescript';

/** A place of the program's text. */
export interface Site {
  readonly start: number;
  readonly end: number;
}

/** Writes a program anew, node by node; what has nothing to be watched is copied as it stands. */
export interface Emitter {
  readonly emit: (node: ts.Node) => string;
  /** A node with its children emitted, and with these texts in the place of some of them. */
  readonly copy: (node: ts.Node, instead?: ReadonlyMap<ts.Node, string>) => string;
  /** The number by which the runtime tells where something happened. */
  readonly site: (node: ts.Node) => number;
  /** Whether a name is declared at the top of the program: what is assigned to it outlives the call. */
  readonly isModuleVariable: (name: string) => boolean;
}

/** What one kind of syntax becomes, or `undefined` where it is not of this kind. */
export type Handler = (node: ts.Node, emitter: Emitter) => string | undefined;

export function createEmitter(file: ts.SourceFile, handlers: readonly Handler[], sites: Site[]): Emitter {
  const moduleVariables = new Set(
    file.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations)
      .flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : [])),
  );
  const emitter: Emitter = {
    emit(node) {
      for (const handler of handlers) {
        const text = handler(node, emitter);
        if (text !== undefined) return text;
      }
      return emitter.copy(node);
    },
    copy(node, instead = new Map()) {
      let text = '';
      let at = node.getStart(file);
      node.forEachChild((child) => {
        const start = child.getStart(file);
        // A shorthand property's name is its value as well: it stands once.
        if (start < at) return;
        text += file.text.slice(at, start) + (instead.get(child) ?? emitter.emit(child));
        at = child.end;
      });
      return text + file.text.slice(at, node.end);
    },
    site: (node) => sites.push({ start: node.getStart(file), end: node.end }) - 1,
    isModuleVariable: (name) => moduleVariables.has(name),
  };
  return emitter;
}

/** Whether a node waits for something in its own function: it cannot be moved into a function of its own. */
export function hasAwait(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, hasAwait) ?? false;
}
