import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnAnswers } from '../support/own-answers.ts';
import { faulty, nothing, ownAnswers } from '../support/own-answers.ts';
import { configWithPlugins } from '../support/project.ts';
import type { Session } from '../support/session.ts';
import { startSession } from '../support/session.ts';
import type { Staged } from '../support/stage.ts';
import { pluginName } from '../support/stage.ts';
import type { ServerVersion } from '../support/tsserver.ts';

const own = (options: object = { diagnostics: 'warning' }): object => ({ name: pluginName, ...options });
const passing = { name: 'passing' };
const generating = { name: 'generating' };

/** Projects by the plugins that they begin with; each begins anew with those for every test. */
const projects = {
  alone: [own()],
  first: [own(), passing],
  last: [passing, own()],
  mapped: [own(), generating],
  unmapped: [generating, own()],
};
type Project = keyof typeof projects;

export function neighbourSuite(staged: Staged, version: ServerVersion): void {
  let session: Session;
  let alone: OwnAnswers;
  const load = (project: Project, plugins: readonly object[]): void => {
    writeFileSync(session.path(`${project}/tsconfig.json`), configWithPlugins(plugins));
    session.server.tell('reloadProjects', undefined);
  };
  const answers = (project: Project, name = 'a.ts'): Promise<OwnAnswers> =>
    ownAnswers(session, `${project}/${name}`);

  describe('beside other plugins', () => {
    beforeAll(async () => {
      const files = Object.entries(projects).flatMap(([project, plugins]) => [
        [`${project}/tsconfig.json`, configWithPlugins(plugins)],
        [`${project}/a.ts`, faulty],
        ...(plugins.includes(generating) ? [[`${project}/b.page.ts`, faulty]] : []),
      ]);
      const options = { version, log: 'log' };
      session = startSession(staged, options, Object.fromEntries(files) as Record<string, string>);
      alone = await answers('alone');
      // As long as a test may take: a busy machine loads the first project slowly.
    }, 60_000);
    afterAll(async () => {
      await session.server.stop();
      const log = readFileSync(join(session.folder, 'log'), 'utf8');
      expect(log).not.toMatch(/Plugin activation failed|Couldn't find|failed, the host's own answer stands/);
    });

    it('says what it says alone', () => {
      expect(alone).toMatchObject({
        warnings: [
          expect.stringContaining('112001'),
          expect.stringContaining('112001'),
          expect.stringContaining('112002'),
        ],
        suggestions: [],
        refactors: [],
        hovers: 1,
        offers: 1,
        fixedAll: faulty.replace('AUHT_103', 'AUTH_103').replace('ODRER_001', 'ORDER_001'),
      });
      expect(alone.fixes.length).toBeGreaterThanOrEqual(3);
    });

    it.each(['first', 'last'] as const)(
      'says all once, %s, however often a tsconfig is loaded',
      async (project) => {
        for (let times = 0; times < 3; times++) load(project, projects[project]);
        expect(await answers(project)).toEqual(alone);
        load(project, projects[project].toReversed());
        expect(await answers(project)).toEqual(alone);
      },
    );

    it.each(['first', 'last'] as const)('counts the last of two entries, once, %s', async (project) => {
      load(project, [own({ diagnostics: 'suggestion' }), ...projects[project]]);
      expect(await answers(project)).toEqual(alone);
      load(project, [...projects[project], own({ diagnostics: 'suggestion' })]);
      expect(await answers(project)).toEqual({ ...alone, warnings: [], suggestions: alone.warnings });
    });

    it.each(['first', 'last'] as const)('says nothing once its entry is taken out, %s', async (project) => {
      load(project, [passing]);
      expect(await answers(project)).toEqual(nothing);
      load(project, projects[project]);
      expect(await answers(project)).toEqual(alone);
    });

    it('leaves it to one that generates code to map places, before which it stands', async () => {
      for (let times = 0; times < 3; times++) {
        expect(await answers('mapped')).toEqual(alone);
        expect(await answers('mapped', 'b.page.ts')).toEqual(alone);
        load('mapped', times === 0 ? projects.mapped : projects.mapped.toReversed());
      }
    });

    it('says nothing of generated code, whose places nobody maps, behind one that makes it', async () => {
      for (let times = 0; times < 3; times++) {
        expect(await answers('unmapped')).toEqual(alone);
        expect(await answers('unmapped', 'b.page.ts')).toEqual(nothing);
        load('unmapped', times === 0 ? projects.unmapped : projects.unmapped.toReversed());
      }
    });

    it.each(['mapped', 'unmapped'] as const)(
      'tells a wrong option in a file that is as it is written, %s',
      async (project) => {
        load(
          project,
          projects[project].map((entry) => (entry === generating ? entry : own({ hover: 'never' }))),
        );
        const told = (name: string) => answers(project, name).then(({ warnings }) => warnings);
        expect(await told('b.page.ts')).toEqual([]);
        expect(await told('a.ts')).toEqual([expect.stringContaining('112000')]);
      },
    );

    it.each(['first', 'last'] as const)('obeys options that change, %s', async (project) => {
      const withOptions = (options: object): readonly object[] =>
        projects[project].map((entry) => (entry === passing ? passing : own(options)));
      load(project, withOptions({}));
      const off = await answers(project);
      expect(off).toEqual({ ...alone, warnings: [], fixes: [], refactors: off.refactors });
      expect(off.refactors[0]).toContain('AUTH_103');
      expect(off.refactors).toEqual([...new Set(off.refactors)]);
      load(project, withOptions({ diagnostics: 'suggestion' }));
      expect(await answers(project)).toEqual({ ...alone, warnings: [], suggestions: alone.warnings });

      const configure = (configuration: object) =>
        session.server.request('configurePlugin', { pluginName, configuration });
      await configure({ diagnostics: 'off' });
      expect(await answers(project)).toEqual(off);
      load(project, withOptions({ diagnostics: 'suggestion' }));
      expect(await answers(project)).toEqual(off);
      await configure({});
      expect(await answers(project)).toEqual({ ...alone, warnings: [], suggestions: alone.warnings });
    });
  });
}
