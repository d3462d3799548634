/** The folders that an editor has open, by their addresses. */
export interface Roots {
  /** The innermost root in which a document lies; undefined outside of all. */
  of(uri: string): string | undefined;
  change(added: readonly string[], removed: readonly string[]): void;
}

export function createRoots(first: readonly string[]): Roots {
  let roots = sorted(first);
  return {
    of: (uri) => roots.find((root) => uri === root || uri.startsWith(root.endsWith('/') ? root : `${root}/`)),
    change(added, removed) {
      roots = sorted([...roots.filter((root) => !removed.includes(root)), ...added]);
    },
  };
}

/** Longest first. */
function sorted(roots: readonly string[]): readonly string[] {
  return [...new Set(roots)].sort((a, b) => b.length - a.length);
}
