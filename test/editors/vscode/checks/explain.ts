import { eventually } from '../editor.ts';
import { choices, follow, rendered } from '../widgets.ts';
import type { Check } from './scene.ts';
import { messageOf, once } from './texts.ts';

/** Looks a code up by words of its message. */
export const explain: Check = async ({ editor, picture }) => {
  await editor.openFile('hover.ts');
  await eventually('the command', async () => {
    await editor.press('Escape', 'F1');
    await editor.type('XT: Explain');
    await choices(editor, 'XT: Explain Message Code');
    return true;
  });
  await editor.press('Enter');
  await choices(editor, 'AUTH_001');
  await editor.type('insuff');
  const shown = await choices(editor, 'ORDER_002');
  await picture('explain');
  // A code that begins so itself stands before those whose message does.
  await editor.type('icient funds');
  await eventually('ORDER_002 as the first choice', async () => {
    const [first = ''] = await choices(editor, 'ORDER_002');
    return first.startsWith('ORDER_002') ? true : undefined;
  });
  await editor.press('Enter');
  const heading = `ORDER_002: ${messageOf('ORDER_002')}`;
  const text = await rendered(editor, heading);
  await picture('explained');
  await follow(editor, 'FUND_002');
  await rendered(editor, `FUND_002: ${messageOf('FUND_002')}`);
  return {
    seen: `${shown.length} codes for "insuff"; page of ${text.length} characters, whose link leads to FUND_002's`,
    problems: [
      ...once(text, heading),
      ...(text.includes(messageOf('ORDER_001')) ? [] : ['the page lacks the codes of the same family']),
    ],
  };
};
