import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Staged } from '../tsserver/support/stage.ts';
import { pluginName } from '../tsserver/support/stage.ts';
import { compilerOptions } from '../tsserver/support/project.ts';
import type { Installed } from './install.ts';
import { versions } from './install.ts';

/** A language server, and how it comes to the plugin. */
export interface Setup {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** The workspace that it opens. */
  readonly folder: string;
  readonly initializationOptions: object;
  /** What it gets when it asks for its configuration. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether misspellings are told as diagnostics; where not, their fixes are refactors. */
  readonly hasDiagnostics: boolean;
}

/**
 * Both ways to the plugin, in both servers: tsconfig's entry with the workspace's TypeScript, which has the plugin
 * beside it; and the server's own setting with a TypeScript that stands elsewhere.
 */
export function createSetups({ node, modules }: Installed, staged: Staged): readonly Setup[] {
  const vtsls = [node, join(modules, '@vtsls/language-server/bin/vtsls.js'), '--stdio'] as const;
  const other = [node, join(modules, 'typescript-language-server/lib/cli.mjs'), '--stdio'] as const;
  const plugin = { name: pluginName, location: staged.folder, languages: ['typescript'] };
  const [withEntry, withoutEntry] = [writeWorkspace(staged, modules, true), writeWorkspace(staged, modules)];
  const vtslsName = `vtsls ${versions['@vtsls/language-server']}`;
  const otherName = `typescript-language-server ${versions['typescript-language-server']}`;
  return [
    {
      name: `${vtslsName}, tsconfig's plugins, workspace TypeScript ${versions.typescript}`,
      command: vtsls,
      folder: withEntry,
      initializationOptions: {},
      settings: {
        vtsls: { autoUseWorkspaceTsdk: true },
        typescript: { disableAutomaticTypeAcquisition: true },
      },
      hasDiagnostics: true,
    },
    {
      name: `${vtslsName}, vtsls.tsserver.globalPlugins, its own TypeScript`,
      command: vtsls,
      folder: withoutEntry,
      initializationOptions: {},
      settings: {
        vtsls: { tsserver: { globalPlugins: [plugin] } },
        typescript: { disableAutomaticTypeAcquisition: true },
      },
      hasDiagnostics: false,
    },
    {
      name: `${otherName}, tsconfig's plugins, workspace TypeScript ${versions.typescript}`,
      command: other,
      folder: withEntry,
      initializationOptions: { disableAutomaticTypingAcquisition: true },
      settings: {},
      hasDiagnostics: true,
    },
    {
      name: `${otherName}, initializationOptions.plugins, tsserver.path`,
      command: other,
      folder: withoutEntry,
      initializationOptions: {
        disableAutomaticTypingAcquisition: true,
        plugins: [plugin],
        tsserver: { path: join(modules, 'typescript/lib') },
      },
      settings: {},
      hasDiagnostics: false,
    },
  ];
}

/**
 * A workspace below the staged folder. With an entry in its tsconfig it has a TypeScript of its own and the plugin
 * beside that, both as files, not as links: tsserver looks for plugins from where it really stands.
 */
function writeWorkspace(staged: Staged, modules: string, hasEntry = false): string {
  const folder = join(staged.folder, hasEntry ? 'with-entry' : 'without-entry');
  mkdirSync(folder);
  const plugins = hasEntry ? { plugins: [{ name: pluginName, diagnostics: 'warning' }] } : {};
  const config = { compilerOptions: { ...compilerOptions, ...plugins }, include: ['**/*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  if (hasEntry) {
    const own = join(folder, 'node_modules');
    cpSync(join(modules, 'typescript'), join(own, 'typescript'), { recursive: true });
    cpSync(join(staged.folder, 'node_modules', pluginName), join(own, pluginName), { recursive: true });
  }
  return folder;
}
