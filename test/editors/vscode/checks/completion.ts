import { eventually } from '../editor.ts';
import { suggestions } from '../widgets.ts';
import type { Check } from './scene.ts';
import { lineWith, messageOf, once, oneLine, saved } from './texts.ts';

/** Completes in a string that is being typed. */
export const completeComparison: Check = async ({ editor, project, picture }) => {
  await editor.openFile('compare.ts');
  await editor.placeCaret(project.text('compare.ts'), 'body.mc === |');
  // The editor closes the quote by itself, and takes both away again: a server that still starts answers nothing.
  const first = await eventually('suggestions', async () => {
    await editor.type("'");
    const shown = await suggestions(editor, 'SUCCESS', 5_000).catch(() => undefined);
    if (!shown) await editor.press('Escape', 'Backspace');
    return shown;
  });
  await editor.type('ORDER_00');
  const shown = await suggestions(editor, 'ORDER_002');
  await editor.press('ArrowDown');
  await eventually('documentation', async () => {
    await editor.press('Control+Space');
    const details = editor.locator('.suggest-details');
    await details.waitFor({ timeout: 3_000 });
    await editor.pause(500);
    return (await details.innerText()).includes(messageOf('ORDER_002')) ? true : undefined;
  });
  await picture('completion');
  await editor.press('Enter');
  const text = await saved(editor, project, 'compare.ts', "body.mc === 'ORDER_002'");
  return {
    seen: `first ${first[0] ?? ''}; with documentation; taken: ${lineWith(text, 'ORDER_002')}`,
    problems: [
      ...once(shown.join('\n'), 'ORDER_002'),
      ...(first.some((row) => row.includes(messageOf('AUTH_001'))) ? [] : ['rows without messages']),
    ],
  };
};

/** Completes in an empty string of a case that is not finished. */
export const completeCase: Check = async ({ editor, project }) => {
  await editor.openFile('case.ts');
  await editor.placeCaret(project.text('case.ts'), "case '|'");
  const first = await eventually('suggestions', async () => {
    await editor.press('Escape', 'Control+Space');
    await editor.pause(1_000);
    const shown = await editor.locator('.suggest-widget.visible .monaco-list-row').allInnerTexts();
    return shown.some((row) => row.includes('ORDER_001')) ? shown : undefined;
  });
  await editor.type('ORDER_003');
  const shown = await suggestions(editor, 'ORDER_003');
  await editor.press('Enter');
  const text = await saved(editor, project, 'case.ts', "case 'ORDER_003'");
  return {
    seen: `first ${oneLine(first[0] ?? '')}; taken: ${lineWith(text, 'ORDER_003')}`,
    problems: once(shown.join('\n'), 'ORDER_003'),
  };
};
