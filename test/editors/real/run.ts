/*
 * Hover, completion, diagnostics and a quick fix in real editors without a window, with the packed language server: in
 * Neovim and in Emacs with eglot, by the settings that docs/editors.md shows. Prints what was seen; ends with 1 when
 * something is not as it must be.
 */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageAt } from '../../../packages/eslint-plugin/test/support/documentation.ts';
import { messageCodes } from '../../../packages/codes/src/index.ts';
import { stageServer } from '../server/support/stage.ts';
import { installEditors } from './install.ts';

/** What a script of an editor saw. */
interface Seen {
  readonly version: string;
  readonly problem?: string;
  readonly hover?: string;
  readonly completion?: readonly string[];
  readonly diagnostics?: readonly string[];
  readonly actions?: readonly string[];
  readonly text?: string;
}

interface EditorRun {
  readonly name: string;
  /** The language of the page's block, and a text in it. */
  readonly settings: readonly [language: string, mark: string];
  readonly client: string;
  readonly command: (script: string) => readonly [string, ...string[]];
  readonly script: string;
}

const editors: readonly EditorRun[] = [
  {
    name: 'Neovim',
    settings: ['lua', "vim.lsp.enable('xt_mc')"],
    client: 'client.ts',
    command: (script) => ['nvim', '--headless', '--clean', '-c', `luafile ${script}`],
    script: 'neovim.lua',
  },
  {
    name: 'Emacs',
    settings: ['elisp', 'eglot-server-programs'],
    client: 'client.js',
    command: (script) => [
      'emacs',
      '--batch',
      '-l',
      '/usr/share/emacs/site-lisp/debian-startup.el',
      '-l',
      script,
    ],
    script: 'emacs.el',
  },
];

const client = [
  'export async function placeOrder(order) {',
  "  const response = await fetch('https://sapi.xt.com/v4/order', order);",
  '  const body = await response.json();',
  '  if (body.rc === 0) return body.result;',
  "  if (body.mc === 'AUTH_105') return placeOrder(order);",
  "  if (body.mc === 'AUHT_103') throw new Error('sign it again');",
  "  if (body.mc === 'ORDER_') throw new Error('order');",
  '  throw new Error(body.mc);',
  '}',
  '',
].join('\n');

const messageOf = (wanted: string): string =>
  messageCodes.find(({ code }) => code === wanted)?.message ?? 'not in the catalogue';
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

function problemsOf({
  problem,
  hover = '',
  completion = [],
  diagnostics = [],
  text = '',
}: Seen): readonly string[] {
  const orders = messageCodes.filter(({ family }) => family === 'ORDER').map(({ code }) => code);
  const missing = orders.filter((code) => !completion.includes(code));
  return [
    ...(problem === undefined ? [] : [problem]),
    ...(hover.includes(messageOf('AUTH_105')) ? [] : [`the hover does not explain AUTH_105: ${hover}`]),
    ...(missing.length === 0 ? [] : [`not offered: ${missing.join(', ')}`]),
    ...(diagnostics.some((told) => told.includes("'AUTH_103'")) ? [] : ['AUHT_103 is not told']),
    ...(text.trimEnd() === client.replace('AUHT', 'AUTH').trimEnd() ? [] : [`mended, the file is:\n${text}`]),
  ];
}

installEditors();
const staged = stageServer();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xt-mc-editors-')));
const failures: string[] = [];
try {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  symlinkSync(staged.server, join(bin, 'xt-mc-language-server'));
  const { blocks } = pageAt('docs/editors.md');
  for (const { name, settings, client: file, command, script } of editors) {
    const project = join(folder, name);
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{}');
    writeFileSync(join(project, file), client);
    const [language, mark] = settings;
    const block = blocks.find((one) => one.language === language && one.text.includes(mark));
    if (!block) throw new Error(`docs/editors.md shows no ${language} with ${mark}`);
    const [own, seenFile] = [join(folder, `${name}.settings`), join(folder, `${name}.json`)];
    writeFileSync(own, block.text);
    const [program, ...parameters] = command(here(script));
    const { stderr, error } = spawnSync(program, parameters, {
      cwd: project,
      encoding: 'utf8',
      timeout: 180_000,
      env: {
        ...process.env,
        HOME: project,
        PATH: [bin, process.env.PATH].join(delimiter),
        XT_MC_PARAMETERS: [own, join(project, file), seenFile].join('\n'),
      },
    });
    if (error) throw error;
    const seen = readSeen(seenFile, stderr);
    const problems = problemsOf(seen);
    console.log(`${name} ${seen.version}`);
    const told = {
      hover: seen.hover,
      completion: seen.completion?.slice(0, 3),
      diagnostics: seen.diagnostics,
      actions: seen.actions,
    };
    for (const [what, value] of Object.entries(told)) {
      console.log(`  ${what.padEnd(12)}${JSON.stringify(value ?? 'nothing').slice(0, 140)}`);
    }
    failures.push(...problems.map((problem) => `${name}: ${problem}`));
  }
} finally {
  staged.remove();
  rmSync(folder, { recursive: true });
}
if (failures.length > 0) {
  console.error(`\nNot as it must be:\n${failures.map((failure) => `- ${failure}`).join('\n')}`);
  process.exitCode = 1;
}

function readSeen(file: string, stderr: string): Seen {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Seen;
  } catch {
    return { version: '', problem: `it saw nothing, and wrote:\n${stderr}` };
  }
}
