/** Which files a file imports, by their paths below `src`. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The room that a file stands in: the file itself, its folder, or `a/*` for each folder in `a`. */
export function roomOf(file: string, rooms: readonly string[]): string | undefined {
  if (rooms.includes(file)) return file;
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
  const [room] = [folder, folder.replace(/\/[^/]+$/, '/*')].filter((name) => rooms.includes(name));
  return room;
}

/** Folders that are no room. */
export function unknownFolders(imports: Imports, rooms: readonly string[]): readonly string[] {
  return [...imports.keys()].filter((file) => roomOf(file, rooms) === undefined);
}

/** Imports of a room that comes later, as `file → file`. */
export function upwards(imports: Imports, rooms: readonly string[]): readonly string[] {
  const heightOf = (file: string): number => rooms.indexOf(roomOf(file, rooms) ?? '');
  return arrows(imports, (from, to) => heightOf(to) > heightOf(from));
}

/** Imports of one rule's folder in another's. */
export function acrossRules(imports: Imports): readonly string[] {
  const ruleOf = (file: string): string | undefined => /^rules\/(\w+-[\w-]+)\//.exec(file)?.[1];
  return arrows(imports, (from, to) => {
    const [own, other] = [ruleOf(from), ruleOf(to)];
    return own !== undefined && other !== undefined && own !== other;
  });
}

/** Files that reach themselves through their imports. Between rooms there is no circle where no arrow goes up. */
export function inCircles(imports: Imports): readonly string[] {
  return [...imports.keys()].filter((file) => reachedFrom(file, imports).has(file)).sort();
}

function reachedFrom(start: string, imports: Imports): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(imports.get(start) ?? [])];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...(imports.get(file) ?? []));
  }
  return reached;
}

function arrows(imports: Imports, isWrong: (from: string, to: string) => boolean): readonly string[] {
  return [...imports].flatMap(([from, targets]) =>
    targets.filter((to) => isWrong(from, to)).map((to) => `${from} → ${to}`),
  );
}
