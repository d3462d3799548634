/** What a type lists: some texts, or all but some. */
export interface Texts {
  readonly isAllBut: boolean;
  readonly texts: ReadonlySet<string>;
}

export const anyText: Texts = { isAllBut: true, texts: new Set() };

export function only(texts: Iterable<string>): Texts {
  return { isAllBut: false, texts: new Set(texts) };
}

export function lists({ isAllBut, texts }: Texts, text: string): boolean {
  return isAllBut !== texts.has(text);
}

export function isSameTexts(first: Texts | undefined, second: Texts | undefined): boolean {
  if (!first || !second) return first === second;
  return (
    first.isAllBut === second.isAllBut &&
    first.texts.size === second.texts.size &&
    [...first.texts].every((text) => second.texts.has(text))
  );
}

/** Undefined where one of them is: what nobody knows is no part of anything. */
export function inBoth(first: Texts | undefined, second: Texts | undefined): Texts | undefined {
  if (!first || !second) return undefined;
  if (first.isAllBut && second.isAllBut)
    return { isAllBut: true, texts: new Set([...first.texts, ...second.texts]) };
  const [listing, other] = first.isAllBut ? [second, first] : [first, second];
  return only([...listing.texts].filter((text) => lists(other, text)));
}

export function without(first: Texts | undefined, second: Texts | undefined): Texts | undefined {
  return inBoth(first, second && { ...second, isAllBut: !second.isAllBut });
}

/** What any of them lists; undefined where one of them is. */
export function inAny(all: readonly (Texts | undefined)[]): Texts | undefined {
  const listed = new Set<string>();
  let open: Texts | undefined;
  for (const texts of all) {
    if (!texts) return undefined;
    if (!texts.isAllBut) for (const text of texts.texts) listed.add(text);
    else open = open ? only([...open.texts].filter((text) => texts.texts.has(text))) : texts;
    if (open) open = { ...open, isAllBut: true };
  }
  return open
    ? { isAllBut: true, texts: new Set([...open.texts].filter((text) => !listed.has(text))) }
    : only(listed);
}
