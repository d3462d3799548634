import type ts from 'typescript';
import { ScriptKind } from 'typescript';

/** A stretch of a document. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** A piece of TypeScript or JavaScript, at its place in the document: everything around it is blank. */
export interface Script {
  readonly text: string;
  readonly kind: ts.ScriptKind;
  /** Where in the document it may be written to. */
  readonly parts: readonly Part[];
}

/** A part with the language that it says it is in. */
interface Written extends Part {
  readonly lang: string;
}

/**
 * A comment, or a script's tag: its attributes, then its text up to the closing tag, or to the end of what is half typed.
 * The bound on the attributes keeps a text that only looks like tags from being read again and again.
 */
const markup =
  /<!--[\s\S]*?(?:-->|$)|<script\b((?:"[^"]{0,2000}"|'[^']{0,2000}'|[^'">]){0,2000})>([\s\S]*?)(?:<\/script\b|$)/gi;

/** Astro's own part, between two fences at the head of the file. */
const frontmatter = /^(\s*---)([\s\S]*?)(?:[\r\n]---|$)/;

/**
 * The scripts of a component's file, each at its place. Those of Vue and Svelte are one module; Astro's frontmatter runs on
 * the server, and each of its scripts by itself.
 */
export function scriptsIn(text: string, languageId: string): readonly Script[] {
  const tags = tagsIn(text);
  if (languageId !== 'astro') return tags.length === 0 ? [] : [scriptOf(text, tags)];
  const head = frontmatter.exec(text);
  const start = head?.[1]?.length ?? 0;
  const own = head ? [{ start, end: start + (head[2]?.length ?? 0), lang: 'ts' }] : [];
  const below = tags.filter((tag) => own.every(({ end }) => tag.start >= end));
  // A script without attributes is TypeScript there.
  return [...own, ...below.map((tag) => ({ ...tag, lang: tag.lang || 'ts' }))].map((part) =>
    scriptOf(text, [part]),
  );
}

function tagsIn(text: string): readonly Written[] {
  const found: Written[] = [];
  for (const { index, 0: whole, 1: attributes, 2: content } of text.matchAll(markup)) {
    if (attributes === undefined || content === undefined) continue;
    const lang = languageOf(attributes);
    if (lang === undefined) continue;
    const start = index + whole.indexOf('>', '<script'.length + attributes.length) + 1;
    found.push({ start, end: start + content.length, lang });
  }
  return found;
}

const scriptTypes = /^(?:module|(?:text|application)\/(?:javascript|typescript|babel|ecmascript))$/i;
const langs: ReadonlySet<string> = new Set(['', 'js', 'javascript', 'jsx', 'ts', 'typescript', 'tsx']);

/** What a tag's attributes say its language is; undefined where that is another one, or data. */
function languageOf(attributes: string): string | undefined {
  const type = valueOf('type', attributes);
  const lang = valueOf('lang', attributes).toLowerCase();
  return (type === '' || scriptTypes.test(type)) && langs.has(lang) ? lang : undefined;
}

function valueOf(name: string, attributes: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  );
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}

function scriptOf(text: string, parts: readonly Written[]): Script {
  let last = 0;
  const pieces: string[] = [];
  for (const { start, end } of parts) {
    pieces.push(blank(text.slice(last, start)), text.slice(start, end));
    last = end;
  }
  pieces.push(blank(text.slice(last)));
  return { text: pieces.join(''), kind: kindOf(parts), parts };
}

/** As long as the text, with its lines. */
function blank(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
}

function kindOf(parts: readonly Written[]): Script['kind'] {
  const all = parts.map(({ lang }) => lang);
  if (all.includes('tsx')) return ScriptKind.TSX;
  if (all.some((lang) => lang.startsWith('t'))) return ScriptKind.TS;
  return all.includes('jsx') ? ScriptKind.JSX : ScriptKind.JS;
}
