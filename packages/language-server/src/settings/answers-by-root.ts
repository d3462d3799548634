import type { Connection } from 'vscode-languageserver';
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Answers } from '../answers.ts';
import { createAnswers } from '../answers.ts';
import type { Client } from '../client.ts';
import type { Surroundings } from '../modules.ts';
import { optionsOf, section } from './read.ts';
import type { Roots } from './roots.ts';

/** An editor that leaves a question for its settings open for so long gets answers by what is known. Milliseconds. */
const patience = 3_000;

/** The answers by the settings of each root. */
export interface AnswersByRoot {
  /** The answers for a document, once its root's settings are known. */
  for(uri: string): Promise<Answers>;
  /** Takes settings that the editor has sent; asks for them anew where it can be asked. */
  change(pushed: unknown): void;
  /** Asks anew: a root came or went. */
  forget(): void;
}

/**
 * @param given what the editor gave at the start; its settings stand over that
 * @param around the modules around a file
 */
export function createAnswersByRoot(
  connection: Connection,
  client: () => Client,
  roots: () => Roots,
  given: () => unknown,
  around: Surroundings,
  log: (error: unknown) => void,
): AnswersByRoot {
  const outside = '';
  let byRoot = new Map<string, Promise<Answers>>();
  // Roots with the same settings share what is known of files.
  let byOptions = new Map<string, Answers>();
  let pushed: unknown;
  /** What was wrong with each root's settings when they were read last. */
  const told = new Map<string, readonly string[]>();

  function forget(): void {
    byRoot = new Map();
    byOptions = new Map();
  }

  async function answersIn(root: string): Promise<Answers> {
    const current = byOptions;
    const options = optionsOf(given(), pushed, await configured(root));
    tell(root, options.problems);
    const key = JSON.stringify([options.editor, options.settings]);
    let answers = current.get(key);
    if (!answers) current.set(key, (answers = createAnswers(options, around)));
    return answers;
  }

  /** Tells what is wrong once, until it is mended. */
  function tell(root: string, problems: readonly string[]): void {
    const known = [...told.values()].flat();
    told.set(root, problems);
    for (const problem of problems.filter((one) => !known.includes(one))) {
      const message = `Settings of XT message codes (${section}): ${problem}.`;
      connection
        .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
        .catch(log);
    }
  }

  async function configured(root: string): Promise<unknown> {
    if (!client().hasConfiguration) return undefined;
    const item = root === outside ? { section } : { section, scopeUri: root };
    try {
      return await inTime(connection.workspace.getConfiguration(item));
    } catch (error) {
      log(`No settings for ${root || 'files outside of folders'}: ${String(error)}`);
      return undefined;
    }
  }

  return {
    for(uri) {
      const root = roots().of(uri) ?? outside;
      let answers = byRoot.get(root);
      if (!answers) byRoot.set(root, (answers = answersIn(root)));
      return answers;
    },
    change(settings) {
      if (settings !== undefined) pushed = settings;
      forget();
    },
    forget,
  };
}

async function inTime(asked: Promise<unknown>): Promise<unknown> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => {
      reject(new Error(`the editor said nothing for ${patience / 1000} s`));
    }, patience);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(clock);
  }
}
