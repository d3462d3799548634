import { chooseFix, fixes, rendered } from '../widgets.ts';
import type { Check } from './scene.ts';
import { once } from './texts.ts';

/** Asks, from the menu at a misspelt code, why it is one. */
export const why: Check = async ({ editor, project }) => {
  await editor.openFile('misspelt.ts');
  await editor.placeCaret(project.text('misspelt.ts'), "'AUHT|_105'");
  const title = 'Explain why this is (not) a message code';
  const shown = await fixes(editor, title);
  await chooseFix(editor, title);
  const question = 'Is this value a message code?';
  const text = await rendered(editor, question);
  return {
    seen: `${shown.join(' | ')}; a page of ${text.length} characters`,
    problems: [
      ...once(shown.join('\n'), title),
      ...once(text, question),
      ...once(text, 'What is wrong with it?'),
    ],
  };
};
