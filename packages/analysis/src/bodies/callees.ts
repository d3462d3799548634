import type { FileModel } from '../file/file.ts';
import { isSuper } from '../flow/constructing.ts';
import { isRequire } from '../flow/functions.ts';
import type { Provenance } from '../flow/provenance.ts';
import { wordsOf } from '../knowledge/words.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';

/** What the names of a callee tell that is not read. */
interface Callees {
  /** Whether it may ask an address for the file: not where it is XT's own client, a cache, queue, router or test. */
  mayAsk(callee: PlainNode): boolean;
  /** Whether it is a cache, queue, router or test, of a client that XT's address was given. */
  isKeeping(callee: PlainNode): boolean;
  /** Whether its name says that it asks an address and hands on the answer. */
  isAsking(callee: PlainNode): boolean;
  /** Whether it is of this program or a module, and not of JavaScript or the browser. */
  isOfModule(callee: PlainNode): boolean;
  /** Whether nothing is known of what a call goes to but its name. */
  isUnread(callee: PlainNode): boolean;
}

/** How far makers of makers are named. */
const deepest = 3;

export function createCallees({ scopes, knowledge }: FileModel, { flow }: Provenance): Callees {
  const { callees, symbolPrefix } = knowledge.catalogue.api;
  const asking = new Set(callees.asking);
  const known = new Set([...callees.asking, ...callees.beside]);
  const keeping = new Set(callees.keeping);

  /** All names on the way to a callee: its own, those of what it is a member of, of what made that, of its module. */
  function* namesOf(callee: PlainNode, depth = deepest): Iterable<string> {
    let at = callee;
    for (; at.kind === 'member'; at = at.object) yield memberName(at) ?? '';
    if (at.kind === 'call' || at.kind === 'await') {
      if (depth > 0) yield* namesOf(at.kind === 'call' ? at.callee : at.argument, depth - 1);
      return;
    }
    if (at.kind === 'name') yield at.name;
    for (const { root } of flow.valueOf(at).places) {
      const { node } = root;
      if (node.kind === 'imported' && node.parent?.kind === 'import') {
        yield node.imported;
        yield* partsOf(node.parent.source);
      } else if (node.kind === 'call') yield* madeBy(node, depth);
    }
  }

  function* madeBy(call: CallNode, depth: number): Iterable<string> {
    const [first] = call.args;
    if (isRequire(call) && first?.kind === 'string') yield* partsOf(first.value);
    else if (depth > 0) yield* namesOf(call.callee, depth - 1);
  }

  /** The names that a module's address tells something by: of folders of a program only that it is XT's. */
  function partsOf(source: string): readonly string[] {
    const isPackage = /^@?[a-z]/.test(source);
    const parts = source.split('/');
    return parts.filter(
      (part, index) =>
        index === parts.length - 1 ||
        isPackage ||
        wordsOf(part).some((word) => word.startsWith(symbolPrefix)),
    );
  }

  function isNamed(callee: PlainNode, isMeant: (word: string) => boolean): boolean {
    for (const name of namesOf(callee)) if (wordsOf(name).some(isMeant)) return true;
    return false;
  }

  function isOfModule(callee: PlainNode): boolean {
    const root = callee.kind === 'member' ? callee.object : callee;
    return root.kind !== 'name' || scopes.bindingOf(root) !== undefined;
  }

  return {
    mayAsk: (callee) => !isNamed(callee, (word) => keeping.has(word) || word.startsWith(symbolPrefix)),
    isKeeping: (callee) => isNamed(callee, (word) => keeping.has(word)),
    isAsking(callee) {
      const name = callee.kind === 'member' ? memberName(callee) : callee.kind === 'name' ? callee.name : '';
      const words = wordsOf(name ?? '');
      return words.some((word) => asking.has(word)) && words.every((word) => known.has(word));
    },
    isOfModule,
    isUnread(callee) {
      if (isSuper(callee)) return false;
      for (const { base, root } of flow.valueOf(callee).places) {
        const { node } = root;
        if (!base && (node.kind === 'function' || node.kind === 'class')) return false;
        // `new Map().get`: what JavaScript makes is known.
        if (node.kind === 'call' && node.isNew && !isOfModule(node.callee)) return false;
      }
      return true;
    },
  };
}
