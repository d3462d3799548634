import { messageCodes } from '../../../../packages/codes/src/index.ts';
import type { Editor } from '../editor.ts';
import { eventually } from '../editor.ts';
import type { FileName, Project } from '../project.ts';

/** XT's message of a code. */
export function messageOf(wanted: string): string {
  const found = messageCodes.find((entry) => entry.code === wanted);
  if (!found) throw new Error(`${wanted} is not in the catalogue`);
  return found.message;
}

/** What stands in a text must stand there once: two hosts that answer would both write it. */
export function once(text: string, wanted: string): readonly string[] {
  const count = text.split(wanted).length - 1;
  return count === 1 ? [] : [`"${wanted}" shows ${count} times in:\n${text}`];
}

/** Saves the file, and gives its text once it holds what is wanted. */
export function saved(editor: Editor, project: Project, name: FileName, wanted: string): Promise<string> {
  return eventually(`${name} with ${wanted}`, async () => {
    await editor.press('Control+S');
    await editor.pause(300);
    const text = project.saved(name);
    return text.includes(wanted) ? text : undefined;
  });
}

/** A text as it is printed. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function lineWith(text: string, wanted: string): string {
  return (text.split('\n').find((line) => line.includes(wanted)) ?? '').trim();
}
