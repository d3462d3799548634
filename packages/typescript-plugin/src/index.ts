import type ts from 'typescript';
import { registerFixableCodes } from './diagnostics/register.ts';
import { createContext } from './context.ts';
import type { Context } from './context.ts';
import { proxyService } from './language-service/proxy.ts';
import { createLog, describeError, pluginVersion } from './log.ts';
import { readOptions } from './options.ts';
import { loadedAs, projectEntry } from './project-entry.ts';
import { keepRunning, runningIn } from './running.ts';
import type { Running } from './running.ts';
import { standingIn } from './standing.ts';

/** Set to anything but 0, it switches the plugin off. */
const offSwitch = 'XT_MC_OFF';

/** What tsserver calls, once for each project: the plugin's module is this function. */
export function init({ typescript }: { readonly typescript: typeof ts }): ts.server.PluginModule {
  let running: Running | undefined;

  function create(info: ts.server.PluginCreateInfo): ts.LanguageService {
    const log = createLog(info);
    const { languageService: service } = info;
    try {
      if (isOff()) {
        log(`${pluginVersion}: switched off by the environment variable ${offSwitch}`);
        return service;
      }
      running = runningIn(info);
      if (running) {
        log(`${pluginVersion}: this project has the plugin already`);
        running.restart(info);
        return service;
      }
      const entry = projectEntry(info);
      const options = readOptions(entry, info.config);
      const names = new Set([loadedAs(info.config)]);
      const context = createContext(typescript, service, log, options, standingIn(info, names));
      registerFixableCodes(typescript);
      log(
        `${pluginVersion}, TypeScript ${typescript.version}, project ${info.project.getProjectName()}, ` +
          `options ${JSON.stringify({ ...options.editor, ...options.settings })}`,
      );
      for (const problem of options.problems) log(`wrong option: ${problem}`);
      const extended = proxyService(context);
      running = run(context, info.project, names, entry);
      keepRunning(info, running);
      return extended;
    } catch (error) {
      log(`could not start. ${describeError(error)}`);
      return service;
    }
  }

  return { create, onConfigurationChanged: (changed: unknown) => running?.configure(changed) };
}

/** @param names those under which the project has loaded the plugin */
function run(
  context: Context,
  project: ts.server.Project,
  names: Set<string | undefined>,
  entry: object,
): Running {
  /** What an editor says stands over the project's entry. */
  function setOptions(given: unknown): void {
    const options = readOptions(entry, given);
    context.setOptions(options);
    context.log(`options changed: ${JSON.stringify({ ...options.editor, ...options.settings })}`);
    for (const problem of options.problems) context.log(`wrong option: ${problem}`);
  }

  return {
    restart(again) {
      names.add(loadedAs(again.config));
      entry = projectEntry(again);
      setOptions(again.config);
    },
    configure(changed) {
      context.extend('onConfigurationChanged', undefined, () => {
        setOptions(changed);
        project.refreshDiagnostics();
        return undefined;
      });
    },
  };
}

function isOff(): boolean {
  const value = process.env[offSwitch];
  return value !== undefined && value !== '' && value !== '0';
}
