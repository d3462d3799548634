/** What is done in VS Code, and what must be seen. */
import { messageCodes } from '../../packages/codes/src/index.ts';
import type { Editor } from './editor.ts';

/** What a check saw, in a few words, and what differs from what it must be. */
export interface Outcome {
  readonly seen: string;
  readonly problems: readonly string[];
}

export type Check = (editor: Editor) => Promise<Outcome>;

function messageOf(wanted: string): string {
  const found = messageCodes.find((entry) => entry.code === wanted);
  if (!found) throw new Error(`${wanted} is not in the catalogue`);
  return found.message;
}

const hover: Check = async (editor) => {
  await editor.openFile('hover.ts');
  const text = await editor.hover('AUTH_105', (shown) => shown.includes(messageOf('AUTH_105')));
  return { seen: shortened(text), problems: once(text, `AUTH_105: ${messageOf('AUTH_105')}`) };
};

/** What stands in a text must stand there once: two hosts that answer would both write it. */
function once(text: string, wanted: string): readonly string[] {
  const count = text.split(wanted).length - 1;
  return count === 1 ? [] : [`${wanted} shows ${count} times in:\n${text}`];
}

function shortened(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 110);
}

export const checks: Readonly<Record<string, Check>> = { hover };
