import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { targetOf } from './pages.ts';

type Token = ReturnType<MarkdownRenderer['parse']>[number];

export interface LinkOptions {
  /** The repository's root. */
  readonly root: string;
  /** Where the repository's files can be read; empty where nobody has said. */
  readonly files: string;
}

interface Environment {
  readonly path?: string;
  readonly realPath?: string;
}

/**
 * Makes links that GitHub follows lead to the site's pages, and those to other files to the repository. Where nobody
 * has said where that is, they become plain text.
 */
export function siteLinks(markdown: MarkdownRenderer, { root, files }: LinkOptions): void {
  markdown.core.ruler.push('site-links', ({ tokens, env }) => {
    const { realPath, path = '' } = env as Environment;
    const from = relative(root, realPath ?? path);
    for (const { children } of tokens) if (children) rewrite(children, from);
  });

  function rewrite(tokens: Token[], from: string): void {
    let isDropped = false;
    for (const token of tokens) {
      if (token.type === 'link_close' && isDropped) {
        isDropped = false;
        drop(token);
      }
      if (token.type !== 'link_open') continue;
      const target = targetOf(from, token.attrGet('href') ?? '', (path) => existsSync(join(root, path)));
      if (target.kind === 'page') token.attrSet('href', target.href);
      if (target.kind !== 'file') continue;
      if (files !== '') token.attrSet('href', `${files}/${target.path}${target.suffix}`);
      else {
        isDropped = true;
        drop(token);
      }
    }
  }
}

/** Makes a token of a link an empty text. */
function drop(token: Token): void {
  token.type = 'text';
  token.tag = '';
  token.content = '';
  token.nesting = 0;
}
