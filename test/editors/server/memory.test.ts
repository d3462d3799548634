/** What an editing session holds: nothing of the states of a document that are gone. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createAnswers } from '../../../packages/language-server/src/answers.ts';
import type { Document } from '../../../packages/language-server/src/documents/document.ts';
import { changeDocument, createDocument } from '../../../packages/language-server/src/documents/document.ts';
import { actionsAt } from '../../../packages/language-server/src/features/code-actions.ts';
import { diagnosticsIn } from '../../../packages/language-server/src/features/diagnostics.ts';
import { readClient } from '../../../packages/language-server/src/client.ts';
import { optionsOf } from '../../../packages/language-server/src/settings/read.ts';
import { clientWith } from './support/client-file.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

it('5,000 edits leave no more than 500', async () => {
  const answers = createAnswers(optionsOf({ diagnostics: 'warning' }));
  const client = readClient({ capabilities: {} });
  const text = clientWith("  if (body.rc && body.mc === 'AUHT_103') return 1;", '  // ');
  let document = createDocument(
    { uri: 'file:///a.ts', languageId: 'typescript', version: 1, text },
    'utf-16',
  );
  const states: WeakRef<Document>[] = [];

  function edit(count: number): void {
    const start = document.positionAt(document.text.indexOf('// ') + 3);
    // A letter is typed, and taken away again.
    const end = count % 2 === 0 ? { ...start, character: start.character + 1 } : start;
    const change = { range: { start, end }, text: count % 2 === 0 ? '' : 'x' };
    document = changeDocument(document, [change], count + 1, 'utf-16');
    states.push(new WeakRef(document));
    const [told] = diagnosticsIn(document, answers);
    if (!told) throw new Error('AUHT_103 is not told');
    const params = {
      textDocument: document,
      range: told.range,
      context: { diagnostics: [told] },
    };
    expect(actionsAt(document, params, answers, client)).toHaveLength(1);
    expect(answers.hover(document, document.offsetAt(told.range.start))).toBeDefined();
  }

  /** What is held once all is collected that can be. */
  async function held(): Promise<number> {
    // A weak reference holds until the task ends in which it was made.
    await new Promise((resolve) => setTimeout(resolve, 0));
    collect();
    return process.memoryUsage().heapUsed;
  }

  const weights: number[] = [];
  for (let count = 1; count <= 5_000; count++) {
    edit(count);
    if (count === 500 || count === 5_000) weights.push(await held());
  }
  expect(states.filter((state) => state.deref() !== undefined).length).toBeLessThan(3);
  const [early = 0, late = Infinity] = weights;
  // The engine goes on compiling, and keeps that: megabytes, where the states that are gone would be hundreds of them.
  expect(late - early).toBeLessThan(10_000_000);
  expect(document.text).toBe(text);
});
