import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configWith } from './support/project.ts';
import type { Session } from './support/session.ts';
import { startSession } from './support/session.ts';
import { addShims } from './support/shims.ts';
import { pluginName, stagePlugin } from './support/stage.ts';
import { serverVersions } from './support/tsserver.ts';
import { brokenSuite } from './suites/broken.ts';
import { completionSuite } from './suites/completion.ts';
import { fixSuite } from './suites/fixes.ts';
import { hoverFiles, hoverSuite } from './suites/hover.ts';
import { neighbourSuite } from './suites/neighbours.ts';
import { optionSuite } from './suites/options.ts';

const staged = stagePlugin();
addShims(staged);
afterAll(() => {
  staged.remove();
});

/** Files that the suites fill as they go; a project has only what stood on the disk when it was loaded. */
const scratch = { 'ordinary.ts': '', 'completed.ts': '', 'faulty.ts': '' };

describe.each(serverVersions)('tsserver of TypeScript %s', (version) => {
  let session: Session;
  beforeAll(() => {
    const files = { 'tsconfig.json': configWith({}), ...hoverFiles, ...scratch };
    session = startSession(staged, { version }, files);
  });
  afterAll(() => session.server.stop());

  hoverSuite(() => session, staged, version);
  completionSuite(() => session);
  fixSuite(() => session);
  neighbourSuite(staged, version);
  // Each test of these starts servers of its own: the version between the others is left to the script `editors`.
  if (version !== '5.9.3' || process.env.XT_MC_ALL_SERVERS === '1') {
    optionSuite(staged, version);
    brokenSuite(staged, version);
  }
});

describe('the tarball', () => {
  it('holds one file of code under 490 kB, and documentation', () => {
    expect(
      staged.files.filter((file) => !/^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(file)),
    ).toEqual(['dist/index.cjs']);
    expect(statSync(join(staged.folder, 'node_modules', pluginName, 'dist/index.cjs')).size).toBeLessThan(
      490_000,
    );
  });
});
