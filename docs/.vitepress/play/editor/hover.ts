import type { EditorState } from '@codemirror/state';
import type { EditorView, Tooltip } from '@codemirror/view';
import type { Answers } from '../answers.ts';
import type { PlayFile } from '../example.ts';
import { htmlOf } from './markdown.ts';

/** What stands under the pointer, explained. */
export function hoverWith(answers: () => Answers | undefined, fileIn: (state: EditorState) => PlayFile) {
  return ({ state }: EditorView, position: number): Tooltip | null => {
    const hover = answers()?.hover(fileIn(state), position);
    if (!hover) return null;
    const create = (): { dom: HTMLElement } => {
      const dom = htmlOf(hover.markdown);
      dom.classList.add('xt-hover');
      return { dom };
    };
    return { pos: hover.start, end: hover.end, above: true, create };
  };
}
