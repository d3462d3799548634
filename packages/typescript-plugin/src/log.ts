import type ts from 'typescript';
import manifest from '../package.json' with { type: 'json' };

export const pluginName = manifest.name;
export const pluginVersion = manifest.version;

/** Writes one line to the server's log. */
export type Log = (message: string) => void;

/** A log that is quiet where the host has none. */
export function createLog(info: ts.server.PluginCreateInfo): Log {
  return (message) => {
    try {
      info.project.projectService.logger.info(`[${pluginName}] ${message}`);
    } catch {
      // A host without a logger still gets its answers.
    }
  };
}

export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
