import type ts from 'typescript';
import { registerFixableCodes } from './diagnostics/register.ts';
import { createContext } from './context.ts';
import type { Context } from './context.ts';
import { proxyService } from './language-service/proxy.ts';
import { createLog, describeError, pluginVersion } from './log.ts';
import { readOptions } from './options.ts';
import { projectEntry } from './project-entry.ts';

/** Set to anything but 0, it switches the plugin off. */
const offSwitch = 'XT_MC_OFF';

/** Holds what runs on a service that the plugin has extended; any copy of the plugin finds it. */
const extended = Symbol.for('typescript-plugin-xt-mc');

/** The plugin as it runs in one project. */
interface Running {
  /** Reads the project's entry and the editor's word again: a tsconfig was reloaded. */
  restart(info: ts.server.PluginCreateInfo): void;
  /** Takes the editor's word. */
  configure(changed: unknown): void;
}

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
      // tsserver makes the module anew when a tsconfig changes, and hands it the service that it extended before.
      if (extended in service) {
        log(`${pluginVersion}: this project has the plugin already`);
        running = service[extended] as Running;
        running.restart(info);
        return service;
      }
      const entry = projectEntry(info);
      const options = readOptions(entry, info.config);
      const context = createContext(typescript, service, log, options);
      registerFixableCodes(typescript);
      log(
        `${pluginVersion}, TypeScript ${typescript.version}, project ${info.project.getProjectName()}, ` +
          `options ${JSON.stringify({ ...options.editor, ...options.settings })}`,
      );
      for (const problem of options.problems) log(`wrong option: ${problem}`);
      running = run(context, info.project, entry);
      return Object.assign(proxyService(context), { [extended]: running });
    } catch (error) {
      log(`could not start. ${describeError(error)}`);
      return service;
    }
  }

  return { create, onConfigurationChanged: (changed: unknown) => running?.configure(changed) };
}

function run(context: Context, project: ts.server.Project, entry: object): Running {
  /** What an editor says stands over the project's entry. */
  function setOptions(given: unknown): void {
    const options = readOptions(entry, given);
    context.setOptions(options);
    context.log(`options changed: ${JSON.stringify({ ...options.editor, ...options.settings })}`);
    for (const problem of options.problems) context.log(`wrong option: ${problem}`);
  }

  return {
    restart(again) {
      ({ project } = again);
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
