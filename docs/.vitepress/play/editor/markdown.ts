/**
 * The Markdown that hovers are written in, as elements: paragraphs, lists, strong, code and links. Texts become text
 * nodes, so that nothing in them can be anything else.
 */
export function htmlOf(markdown: string): HTMLElement {
  const root = document.createElement('div');
  for (const block of markdown.split(/\n{2,}/)) {
    const lines = block.split('\n').filter((line) => line !== '');
    const isList = lines.length > 0 && lines.every((line) => line.startsWith('- '));
    const element = document.createElement(isList ? 'ul' : 'p');
    if (isList) {
      for (const line of lines) {
        const item = document.createElement('li');
        appendInline(item, line.slice(2));
        element.append(item);
      }
    } else appendInline(element, lines.join(' '));
    root.append(element);
  }
  return root;
}

const inline =
  /\*\*(?<strong>(?:\\.|[^*])+)\*\*|`(?<code>[^`]+)`|\[(?<title>[^\]]+)\]\((?<url>https:[^)\s]+)\)/g;

function appendInline(parent: HTMLElement, text: string): void {
  let last = 0;
  for (const match of text.matchAll(inline)) {
    parent.append(plain(text.slice(last, match.index)), elementOf(match.groups ?? {}));
    last = match.index + match[0].length;
  }
  parent.append(plain(text.slice(last)));
}

function elementOf({ strong, code, title, url }: Readonly<Record<string, string | undefined>>): HTMLElement {
  const element = document.createElement(strong !== undefined ? 'strong' : code !== undefined ? 'code' : 'a');
  element.textContent = plain(strong ?? code ?? title ?? '');
  if (url !== undefined) {
    element.setAttribute('href', url);
    element.setAttribute('rel', 'noreferrer');
    element.setAttribute('target', '_blank');
  }
  return element;
}

/** Without the backslashes in front of what Markdown would take for its own. */
function plain(text: string): string {
  return text.replace(/\\([\\`*<>[\]|#])/g, '$1');
}
