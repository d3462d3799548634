import type ts from 'typescript';

/** The plugin as it runs in one project. Copies of other versions use it, so that its names are never shortened. */
export interface Running {
  /** Takes the entry and the editor's word anew, in place of what held: a tsconfig was reloaded, or has two entries. */
  restart(info: ts.server.PluginCreateInfo): void;
  /** Takes the editor's word. */
  configure(changed: unknown): void;
}

const registerName = Symbol.for('typescript-plugin-xt-mc');

/**
 * What runs where, by the host of each language service, which lives as long as its project; every copy of the plugin in
 * the process finds it. At each reload of a tsconfig, tsserver starts all its plugins again, on the service that they have
 * extended before. A mark on the service would be lost there: other plugins have wrapped it in proxies of their own.
 */
export function runningIn(info: ts.server.PluginCreateInfo): Running | undefined {
  return register().get(hostOf(info));
}

export function keepRunning(info: ts.server.PluginCreateInfo, running: Running): void {
  register().set(hostOf(info), running);
}

function register(): WeakMap<object, Running> {
  const holder = globalThis as unknown as Record<symbol, WeakMap<object, Running> | undefined>;
  return (holder[registerName] ??= new WeakMap());
}

/** In tsserver, the project is the host as well; other makers of services may pass but one of the two. */
function hostOf({ languageServiceHost, project }: Partial<ts.server.PluginCreateInfo>): object {
  return languageServiceHost ?? project ?? {};
}
