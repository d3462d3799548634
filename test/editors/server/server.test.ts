import { afterAll, beforeAll, describe } from 'vitest';
import { capable } from './support/asks.ts';
import { Editor } from './support/editor.ts';
import { stageServer } from './support/stage.ts';
import { componentsSuite } from './suites/components.ts';
import { completionSuite } from './suites/completion.ts';
import { diagnosticsSuite } from './suites/diagnostics.ts';
import { documentsSuite } from './suites/documents.ts';
import { fixSuite } from './suites/fixes.ts';
import { hoverSuite } from './suites/hover.ts';
import { modulesSuite } from './suites/modules.ts';
import { runningSuite } from './suites/running.ts';
import { settingsSuite } from './suites/settings.ts';
import { synchronizationSuite } from './suites/synchronization.ts';
import { watchedFilesSuite } from './suites/watched-files.ts';
import { whyCommandSuite } from './suites/why-command.ts';
import { whySuite } from './suites/why.ts';

const staged = stageServer();
afterAll(() => {
  staged.remove();
});

describe('the packed server', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await Editor.start(staged.server, { capabilities: capable });
  });
  afterAll(() => editor.stop());

  hoverSuite(() => editor);
  completionSuite(() => editor);
  for (const suite of [
    fixSuite,
    diagnosticsSuite,
    settingsSuite,
    synchronizationSuite,
    documentsSuite,
    modulesSuite,
    componentsSuite,
    watchedFilesSuite,
    runningSuite,
    whySuite,
    whyCommandSuite,
  ]) {
    suite(() => staged.server);
  }
});
