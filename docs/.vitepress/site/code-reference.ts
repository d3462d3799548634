import type { MarkdownRenderer } from 'vitepress';

const page = /\bdocs\/codes\.md$/;

interface Environment {
  readonly path?: string;
  readonly realPath?: string;
}

/**
 * Gives the code reference its filter, in front of the first table, and each code an anchor as it is spelt
 * (`#AUTH_105`) beside the one that GitHub has (`#auth_105`).
 */
export function codeReference(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('code-reference', (state) => {
    const { realPath, path = '' } = state.env as Environment;
    if (!page.test(realPath ?? path)) return;
    for (const { children } of state.tokens) {
      for (const token of children ?? []) {
        const [, id] = /^<a id="([^"]+)">$/.exec(token.content) ?? [];
        const spelt = id?.toUpperCase();
        if (
          token.type === 'html_inline' &&
          id !== undefined &&
          spelt !== id &&
          /^[A-Z][A-Z_]*(?:_\w+)?$/.test(spelt ?? '')
        ) {
          token.content = `<a id="${spelt}" class="code-anchor"></a><a id="${id}">`;
        }
      }
    }
    const first = state.tokens.findIndex(({ type, tag }) => type === 'heading_open' && tag === 'h2');
    if (first < 0) return;
    const filter = new state.Token('html_block', '', 0);
    filter.content = '<CodeFilter />\n';
    state.tokens.splice(first, 0, filter);
  });
}
