import { writeFileSync } from 'node:fs';
import { configWithPlugins } from '../tsserver/support/project.ts';
import type { Session } from '../tsserver/support/session.ts';
import { pluginName } from '../tsserver/support/stage.ts';

/** What holds at a stage: how diagnostics are shown, or that the plugin is not there. */
export type Setting = 'warning' | 'suggestion' | 'off' | 'none';

/** One state of a project, and how it comes to it. */
export interface Stage {
  readonly name: string;
  /** The plugins of the tsconfig, which is loaded again with them; absent where it stays as it is. */
  readonly plugins?: readonly object[];
  /** What the editor says. */
  readonly editor?: object;
  readonly setting: Setting;
}

/** The stages of a project with a neighbour, in order. */
export function stagesWith(neighbour: object, isOursFirst: boolean): readonly Stage[] {
  const own = (options: object = { diagnostics: 'warning' }): object => ({ name: pluginName, ...options });
  const pair = (entry: object): readonly object[] => (isOursFirst ? [entry, neighbour] : [neighbour, entry]);
  const suggestions = own({ diagnostics: 'suggestion' });
  return [
    { name: 'as it is opened', setting: 'warning' },
    { name: 'loaded again', plugins: pair(own()), setting: 'warning' },
    { name: 'and again', plugins: pair(own()), setting: 'warning' },
    { name: 'diagnostics off', plugins: pair(own({})), setting: 'off' },
    { name: 'diagnostics as suggestions', plugins: pair(suggestions), setting: 'suggestion' },
    { name: 'in the other order', plugins: pair(own()).toReversed(), setting: 'warning' },
    { name: 'two entries', plugins: [suggestions, ...pair(own())], setting: 'warning' },
    { name: 'the entry taken out', plugins: [neighbour], setting: 'none' },
    { name: 'and put back', plugins: pair(own()), setting: 'warning' },
    { name: 'the editor’s word', editor: { diagnostics: 'off' }, setting: 'off' },
    { name: 'and a load', plugins: pair(suggestions), setting: 'off' },
    { name: 'taken back', editor: {}, setting: 'suggestion' },
  ];
}

/** Brings a project to a stage. What follows is answered after it. */
export async function enter({ server, path }: Session, { plugins, editor }: Stage): Promise<void> {
  if (plugins) {
    writeFileSync(path('tsconfig.json'), configWithPlugins(plugins));
    server.tell('reloadProjects', undefined);
  }
  if (editor) await server.request('configurePlugin', { pluginName, configuration: editor });
}
