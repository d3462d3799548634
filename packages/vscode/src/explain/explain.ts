import { buildKnowledge } from '@xt-mc/analysis';
import { catalogue, readOptions } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import { commands, QuickPickItemKind, Uri, window } from 'vscode';
import type { QuickPick, QuickPickItem, TextEditor } from 'vscode';
import type { Entry } from 'xt-mc-language-server/src/explain/entries.ts';
import { entriesOf } from 'xt-mc-language-server/src/explain/entries.ts';
import type { Item } from './items.ts';
import { codeNear, itemsOf } from './items.ts';
import { entryAt, pageOf, pathOf } from './page.ts';

type Options = Readonly<Record<string, unknown>>;

/** The tables by the options that hold now. */
function read(options: Options) {
  const knowledge = buildKnowledge(catalogue, readOptions(options).settings);
  return { knowledge, entries: entriesOf(knowledge) };
}

/** Asks for a code, by code or by message, and shows its page. Ends quietly where none is chosen. */
export async function explain(scheme: string, options: Options): Promise<void> {
  const { entries } = read(options);
  const entry = await choose(entries, nearCaret(window.activeTextEditor, entries));
  if (!entry) return;
  await show(Uri.from({ scheme, path: pathOf(entry) }));
}

/** The rendered page; its text where VS Code's Markdown preview is switched off. */
async function show(page: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    await commands.executeCommand('vscode.open', page);
  }
}

function nearCaret(editor: TextEditor | undefined, entries: readonly Entry[]): string | undefined {
  if (!editor) return undefined;
  const { document, selection } = editor;
  const word = document.getWordRangeAtPosition(selection.active, /\w+/);
  return codeNear(document.getText(selection), word ? document.getText(word) : '', entries);
}

type Choice = QuickPickItem & { readonly entry?: Entry };

function choose(entries: readonly Entry[], near: string | undefined): Promise<Entry | undefined> {
  const pick: QuickPick<Choice> = window.createQuickPick();
  pick.title = 'XT: Explain Message Code';
  pick.placeholder = 'A code (ORDER_002), or words of its message (insufficient)';
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = itemsOf<Choice>(entries, (label) => ({ label, kind: QuickPickItemKind.Separator }));
  const isNear = (item: Choice): item is Item => item.entry !== undefined && item.label === near;
  pick.activeItems = pick.items.filter(isNear);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.entry);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** The text of a page; undefined where there is none of that path. */
export function pageAt(path: string, options: Options): string | undefined {
  const { knowledge, entries } = read(options);
  const entry = entryAt(path, entries);
  return entry && pageOf(entry, entries, knowledge);
}
