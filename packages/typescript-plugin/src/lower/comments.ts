import type { Comment } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Syntax } from '../answers/syntax.ts';
import type { Range } from './lowering.ts';

/** The comments of a file: every `//` and `/*` that stands outside literals and the text between tags. */
export function findComments(typescript: Syntax, file: ts.SourceFile): Comment[] {
  const { text } = file;
  const comments: Comment[] = [];
  const opaque = opaqueRanges(typescript, file);
  const mark = /\/\/|\/\*/g;
  // `#!/usr/bin/env -S deno run https://…`
  mark.lastIndex = /^#!.*/.exec(text)?.[0].length ?? 0;
  let next = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const start = found.index;
    while (next < opaque.length && (opaque[next]?.end ?? 0) <= start) next++;
    const around = opaque[next];
    if (around && around.start <= start) {
      mark.lastIndex = around.end;
      continue;
    }
    const isLine = found[0] === '//';
    const end = isLine ? lineEnd(text, start) : blockEnd(text, start);
    const isClosed = !isLine && text.startsWith('*/', end - 2);
    comments.push({ start, end, value: text.slice(start + 2, isClosed ? end - 2 : end) });
    mark.lastIndex = end;
  }
  return comments;
}

/** Literals and texts in which slashes mean themselves, in the order of the text. */
function opaqueRanges({ SyntaxKind, forEachChild }: Syntax, file: ts.SourceFile): Range[] {
  const kinds = new Set([
    SyntaxKind.StringLiteral,
    SyntaxKind.NoSubstitutionTemplateLiteral,
    SyntaxKind.TemplateHead,
    SyntaxKind.TemplateMiddle,
    SyntaxKind.TemplateTail,
    SyntaxKind.RegularExpressionLiteral,
    SyntaxKind.JsxText,
  ]);
  const ranges: Range[] = [];
  // A list of what is still to be seen, since trees may be deeper than the stack.
  const nodes: ts.Node[] = [file];
  const add = (node: ts.Node): void => void nodes.push(node);
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (kinds.has(node.kind)) ranges.push({ start: node.getStart(file), end: node.end });
    else forEachChild(node, add);
  }
  return ranges.sort((a, b) => a.start - b.start);
}

function lineEnd(text: string, start: number): number {
  const end = /[\r\n\u2028\u2029]/g;
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
}

function blockEnd(text: string, start: number): number {
  const end = text.indexOf('*/', start + 2);
  return end < 0 ? text.length : end + 2;
}
