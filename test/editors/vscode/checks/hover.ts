import type { Check } from './scene.ts';
import { messageOf, once, oneLine } from './texts.ts';

/** Points at a code. */
export const hover: Check = async ({ editor, picture }) => {
  await editor.openFile('hover.ts');
  const heading = `AUTH_105: ${messageOf('AUTH_105')}`;
  const text = await editor.hover('AUTH_105', heading);
  await picture('hover');
  return {
    seen: oneLine(text),
    problems: [...once(text, heading), ...(text.includes('resync the clock') ? [] : ['no advice'])],
  };
};

/** Points at what has nothing to do with codes: TypeScript's own answer stands, and ours is not there. */
export const ordinaryHover: Check = async ({ editor }) => {
  await editor.openFile('hover.ts');
  const text = await editor.hover('response', 'const response: Response');
  return { seen: oneLine(text), problems: text.includes('XT') ? [`it speaks of XT: ${text}`] : [] };
};
