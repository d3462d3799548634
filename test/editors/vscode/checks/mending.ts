import { eventually } from '../editor.ts';
import { chooseFix, fixes, underlined } from '../widgets.ts';
import type { Check } from './scene.ts';
import { lineWith, messageOf, once, saved } from './texts.ts';

/** Adds the cases that a switch lacks. Where nothing is underlined, the fix is a refactor. */
export const addCases: Check = async ({ editor, project, picture }) => {
  await editor.openFile('switch.ts');
  await editor.placeCaret(project.text('switch.ts'), '|switch');
  const title = 'Add the 2 missing cases above default';
  const shown = await fixes(editor, title);
  await picture('add-cases');
  await chooseFix(editor, title);
  const text = await saved(editor, project, 'switch.ts', 'AUTH_106');
  const added = [
    `    case 'AUTH_104': // ${messageOf('AUTH_104')}\n`,
    `    case 'AUTH_106': // ${messageOf('AUTH_106')}\n`,
  ];
  return {
    seen: `${shown.join(' | ')}; added: ${lineWith(text, 'AUTH_104')}`,
    problems: [
      ...once(shown.join('\n'), title),
      ...(text === project.text('switch.ts').replace('    default:', `${added.join('')}    default:`)
        ? []
        : [`it makes this of the text:\n${text}`]),
    ],
  };
};

/** Turns diagnostics on while VS Code runs, mends what they tell, and turns them off. */
export const diagnostics: Check = async ({ editor, project, set, picture }) => {
  await editor.openFile('misspelt.ts');
  await editor.hover('AUHT_105', 'is no XT message code');
  const before = await underlined(editor);
  set({ 'xtMc.diagnostics': 'warning' });
  await eventually('a squiggle', async () => ((await underlined(editor)) > 0 ? true : undefined));
  const during = await underlined(editor);
  const told = await editor.hover('AUHT_105', 'Did you mean');
  await picture('squiggle');
  set({});
  await eventually('no squiggle', async () => ((await underlined(editor)) === 0 ? true : undefined));
  set({ 'xtMc.diagnostics': 'warning' });
  await eventually('a squiggle', async () => ((await underlined(editor)) > 0 ? true : undefined));
  await editor.placeCaret(project.text('misspelt.ts'), "'AUHT|_105'");
  const shown = await fixes(editor, "Change to 'AUTH_105'");
  await chooseFix(editor, "Change to 'AUTH_105'");
  const text = await saved(editor, project, 'misspelt.ts', "'AUTH_105'");
  await eventually('no squiggle', async () => ((await underlined(editor)) === 0 ? true : undefined));
  set({});
  return {
    seen: `${before} places underlined, then ${during}, then 0; mended by "${shown.find((row) => row.includes('Change to')) ?? ''}"`,
    problems: [
      ...(before === 0 ? [] : ['something is underlined though diagnostics are off']),
      ...(during === 1 ? [] : [`${during} places are underlined`]),
      ...once(told, 'Did you mean'),
      ...once(shown.join('\n'), "Change to 'AUTH_105'"),
      ...(text === project.text('misspelt.ts').replace('AUHT', 'AUTH') ? [] : [`mended, it is:\n${text}`]),
    ],
  };
};
