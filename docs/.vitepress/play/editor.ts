import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { forceLinting, linter, lintKeymap } from '@codemirror/lint';
import { EditorState, StateEffect } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  hoverTooltip,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Answers } from './answers.ts';
import type { PlayFile } from './example.ts';
import { completeWith } from './editor/complete.ts';
import { colours, looks } from './editor/colours.ts';
import { hoverWith } from './editor/hover.ts';
import { diagnosticsOf } from './editor/diagnostics.ts';

/** What the editor tells the page. */
export interface Listeners {
  readonly changed: (text: string) => void;
  readonly moved: (offset: number) => void;
}

/** The editor, as the page uses it. */
export interface PlayEditor {
  /** Shows a file; what was typed in the one before is forgotten here, and kept by the page. */
  show(file: PlayFile): void;
  /** Asks the answers again: they have come, or others hold. */
  refresh(): void;
  apply(edits: readonly { readonly start: number; readonly end: number; readonly text: string }[]): void;
  select(start: number, end: number): void;
  destroy(): void;
}

const refreshed = StateEffect.define();

/** Typing is left in peace for so long, in milliseconds: what is half typed is no mistake. */
const quiet = 300;

/**
 * Makes the editor in an element.
 *
 * @param answers what there is to say now; undefined while the parser is on its way
 */
export function createEditor(
  parent: HTMLElement,
  answers: () => Answers | undefined,
  listeners: Listeners,
): PlayEditor {
  let name = 'client.ts';
  const fileIn = (state: EditorState): PlayFile => ({ name, text: state.doc.toString() });
  const extensions: readonly Extension[] = [
    lineNumbers(),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    indentUnit.of('  '),
    syntaxHighlighting(colours),
    looks,
    linter(({ state }) => diagnosticsOf(answers()?.reports(fileIn(state)) ?? []), {
      delay: quiet,
      needsRefresh: ({ transactions }) =>
        transactions.some(({ effects }) => effects.some((effect) => effect.is(refreshed))),
    }),
    autocompletion({ override: [completeWith(answers, fileIn)] }),
    hoverTooltip(hoverWith(answers, fileIn)),
    // Tab leaves the editor, so that the keyboard alone can: nothing here takes it.
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...completionKeymap,
      ...lintKeymap,
    ]),
    EditorView.contentAttributes.of({ 'aria-label': 'Code', spellcheck: 'false', tabindex: '0' }),
    EditorView.updateListener.of(({ state, docChanged, selectionSet }) => {
      if (docChanged) listeners.changed(state.doc.toString());
      if (docChanged || selectionSet) listeners.moved(state.selection.main.head);
    }),
  ];
  const stateOf = (text: string): EditorState =>
    EditorState.create({
      doc: text,
      extensions: [...extensions, javascript({ typescript: !/\.jsx?$/.test(name), jsx: name.endsWith('x') })],
    });
  const view = new EditorView({ parent, state: stateOf('') });
  return {
    show(file) {
      ({ name } = file);
      view.setState(stateOf(file.text));
      forceLinting(view);
    },
    refresh() {
      view.dispatch({ effects: refreshed.of(null) });
      forceLinting(view);
    },
    apply(edits) {
      view.dispatch({
        changes: edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })),
        userEvent: 'input.fix',
      });
      forceLinting(view);
      view.focus();
    },
    select(start, end) {
      view.dispatch({
        selection: { anchor: start, head: end },
        effects: EditorView.scrollIntoView(start, { y: 'center' }),
      });
      view.focus();
    },
    destroy() {
      view.destroy();
    },
  };
}
