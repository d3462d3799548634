import { fieldsOf, unreadable } from '@xt-mc/analysis';
import type ts from 'typescript';
import { pluginName } from './log.ts';

/**
 * What a project's tsconfig says of the plugin, without what an editor says (`configurePlugin`): of projects that are
 * opened after that, tsserver puts the editor's word in the place of the tsconfig's entry, so that a key which the
 * editor takes back would stay for ever, and the tsconfig's own keys would be lost.
 */
export function projectEntry({ config, project }: ts.server.PluginCreateInfo): object {
  const given: unknown = config;
  const fallback = typeof given === 'object' && given !== null ? given : {};
  try {
    const { plugins } = project.getCompilationSettings() as {
      readonly plugins?: readonly { readonly name?: unknown }[];
    };
    // tsserver loads each of two entries, the last one last.
    return plugins?.findLast(({ name }) => name === (loadedAs(config) ?? pluginName)) ?? {};
  } catch {
    // A host that makes a service without a project's settings.
    return fallback;
  }
}

/** The name under which tsserver has loaded the plugin; it stands in what an editor says as well. */
export function loadedAs(config: unknown): string | undefined {
  const fields = fieldsOf(config);
  const name = fields === unreadable ? undefined : fields?.name;
  return typeof name === 'string' ? name : undefined;
}
