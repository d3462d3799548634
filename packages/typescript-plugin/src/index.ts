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

/** Marks a service that the plugin has extended; any copy of the plugin knows it. */
const extended = Symbol.for('typescript-plugin-xt-mc');

/** What tsserver calls, once for each project: the plugin's module is this function. */
export function init({ typescript }: { readonly typescript: typeof ts }): ts.server.PluginModule {
  let context: Context | undefined;
  let entry: object = {};
  let project: ts.server.Project | undefined;

  function create(info: ts.server.PluginCreateInfo): ts.LanguageService {
    const log = createLog(info);
    const { languageService: service } = info;
    try {
      if (isOff()) {
        log(`${pluginVersion}: switched off by the environment variable ${offSwitch}`);
        return service;
      }
      if (extended in service) {
        log(`${pluginVersion}: this project has the plugin already`);
        return service;
      }
      entry = projectEntry(info);
      ({ project } = info);
      const options = readOptions({ ...entry, ...(info.config as object | undefined) });
      context = createContext(typescript, service, log, options);
      registerFixableCodes(typescript);
      log(
        `${pluginVersion}, TypeScript ${typescript.version}, project ${info.project.getProjectName()}, ` +
          `options ${JSON.stringify({ ...options.editor, ...options.settings })}`,
      );
      for (const problem of options.problems) log(`wrong option: ${problem}`);
      return Object.assign(proxyService(context), { [extended]: true });
    } catch (error) {
      log(`could not start. ${describeError(error)}`);
      return service;
    }
  }

  function onConfigurationChanged(changed: unknown): void {
    const current = context;
    current?.extend('onConfigurationChanged', undefined, () => {
      const options = readOptions({ ...entry, ...(changed as object | undefined) });
      current.setOptions(options);
      current.log(`options changed: ${JSON.stringify({ ...options.editor, ...options.settings })}`);
      for (const problem of options.problems) current.log(`wrong option: ${problem}`);
      project?.refreshDiagnostics();
      return undefined;
    });
  }

  return { create, onConfigurationChanged };
}

function isOff(): boolean {
  const value = process.env[offSwitch];
  return value !== undefined && value !== '' && value !== '0';
}
