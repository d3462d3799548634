import { faulty, nothing, ownAnswers } from '../tsserver/support/own-answers.ts';
import type { OwnAnswers } from '../tsserver/support/own-answers.ts';
import { configWith } from '../tsserver/support/project.ts';
import { withSession } from '../tsserver/support/session.ts';
import type { Staged } from '../tsserver/support/stage.ts';
import type { ServerVersion } from '../tsserver/support/tsserver.ts';
import type { Setting } from './stages.ts';
import { enter } from './stages.ts';

/** A component whose script, in its second line and after, are the faults. */
export const component = `<script lang="ts">\n${faulty}\n</script>\n<template><p>{{ 'AUTH_104' }}</p></template>\n`;

/** What the plugin says alone, of the faults and of the same one line further down, at each setting. */
export type Expected = Readonly<
  Record<Setting, { readonly script: OwnAnswers; readonly shifted: OwnAnswers }>
>;

const mended = faulty.replace('AUHT_103', 'AUTH_103').replace('ODRER_001', 'ORDER_001');

/** Throws where fix-all gives another text than the one in which the two misspelt codes are mended. */
export async function expectedOf(staged: Staged, version: ServerVersion): Promise<Expected> {
  const found: Partial<Record<Setting, Expected[Setting]>> = {};
  const files = { 'tsconfig.json': configWith({}), 'a.ts': faulty, 'b.ts': `\n${faulty}` };
  await withSession(staged, { version }, files, async (session) => {
    for (const diagnostics of ['warning', 'suggestion', 'off'] as const) {
      await enter(session, { name: '', editor: { diagnostics }, setting: diagnostics });
      const script = await ownAnswers(session, 'a.ts');
      if (script.fixedAll !== mended) throw new Error(`fix-all gives\n${script.fixedAll}`);
      found[diagnostics] = { script, shifted: inComponent(await ownAnswers(session, 'b.ts'), mended) };
    }
  });
  return { ...found, none: { script: nothing, shifted: inComponent(nothing, faulty) } } as Expected;
}

function inComponent(answers: OwnAnswers, fixed: string): OwnAnswers {
  return { ...answers, fixedAll: component.replace(faulty, () => fixed) };
}
