/** What is done in VS Code, and what must be seen. */
import { messageCodes } from '../../packages/codes/src/index.ts';
import type { Editor } from './editor.ts';
import { eventually } from './editor.ts';
import type { FileName, Project } from './project.ts';
import { chooseFix, choices, fixes, follow, rendered, suggestions, underlined } from './widgets.ts';

/** What a check saw, in a few words, and what differs from what it must be. */
export interface Outcome {
  readonly seen: string;
  readonly problems: readonly string[];
}

export interface Scene {
  readonly editor: Editor;
  readonly project: Project;
  /** Writes the project's settings while VS Code runs. */
  readonly set: (settings: Readonly<Record<string, unknown>>) => void;
  /** Keeps what the window shows now for the documentation. */
  readonly picture: (name: string) => Promise<void>;
}

export type Check = (scene: Scene) => Promise<Outcome>;

function messageOf(wanted: string): string {
  const found = messageCodes.find((entry) => entry.code === wanted);
  if (!found) throw new Error(`${wanted} is not in the catalogue`);
  return found.message;
}

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

/** What stands in a text must stand there once: two hosts that answer would both write it. */
function once(text: string, wanted: string): readonly string[] {
  const count = text.split(wanted).length - 1;
  return count === 1 ? [] : [`"${wanted}" shows ${count} times in:\n${text}`];
}

/** Saves the file, and gives its text once it holds what is wanted. */
function saved(editor: Editor, project: Project, name: FileName, wanted: string): Promise<string> {
  return eventually(`${name} with ${wanted}`, async () => {
    await editor.press('Control+S');
    await editor.pause(300);
    const text = project.saved(name);
    return text.includes(wanted) ? text : undefined;
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function lineWith(text: string, wanted: string): string {
  return (text.split('\n').find((line) => line.includes(wanted)) ?? '').trim();
}
