import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours by variables of the page, so that its switch of dark and light is the editor's: XtPlayground.vue sets them. */
export const colours = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.controlKeyword],
    color: 'var(--play-keyword)',
  },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--play-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--play-number)' },
  { tag: [tags.typeName, tags.className, tags.namespace], color: 'var(--play-type)' },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName)],
    color: 'var(--play-function)',
  },
  { tag: tags.comment, color: 'var(--vp-c-text-2)', fontStyle: 'italic' },
]);

export const looks = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--vp-c-bg)', color: 'var(--vp-c-text-1)', fontSize: '14px' },
  '&.cm-focused': { outline: '2px solid var(--vp-c-brand-1)' },
  '.cm-scroller': { fontFamily: 'var(--vp-font-family-mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--vp-c-text-1)' },
  '.cm-cursor': { borderLeftColor: 'var(--vp-c-text-1)' },
  '.cm-gutters': {
    backgroundColor: 'var(--vp-c-bg-soft)',
    color: 'var(--vp-c-text-2)',
    borderRight: '1px solid var(--vp-c-divider)',
  },
  '.cm-activeLine': { backgroundColor: 'var(--play-line)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--play-selection)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--vp-c-bg-elv)',
    color: 'var(--vp-c-text-1)',
    border: '1px solid var(--vp-c-divider)',
    maxWidth: 'min(36rem, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--vp-c-brand-soft)',
    color: 'var(--vp-c-text-1)',
  },
  '.cm-diagnosticAction': { backgroundColor: 'var(--vp-c-brand-3)', color: 'white', padding: '2px 8px' },
  '.cm-diagnosticSource': { opacity: '1', fontSize: '85%', color: 'var(--vp-c-text-2)' },
  '.xt-hover, .cm-completionInfo': { padding: '4px 10px', lineHeight: '1.5' },
  '.xt-hover ul, .cm-completionInfo ul': { paddingLeft: '1.2em', listStyle: 'disc' },
  '.xt-hover p, .cm-completionInfo p': { margin: '6px 0' },
  '.xt-hover a, .cm-completionInfo a': { color: 'var(--vp-c-brand-1)', textDecoration: 'underline' },
});
