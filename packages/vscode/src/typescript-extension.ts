import { extensions } from 'vscode';

/** VS Code's own TypeScript extension, which runs tsserver. */
export const typescriptExtensionId = 'vscode.typescript-language-features';
const pluginId = 'typescript-plugin-xt-mc';

interface TypeScriptExtension {
  getAPI?(
    version: 0,
  ):
    { configurePlugin(pluginId: string, configuration: Readonly<Record<string, unknown>>): void } | undefined;
}

/**
 * Hands the options on to the plugin in VS Code's tsserver, which keeps them for servers that it starts later. Does
 * nothing where there is no such extension: it is off in restricted workspaces.
 */
export async function configurePlugin(options: Readonly<Record<string, unknown>>): Promise<void> {
  const extension = extensions.getExtension<TypeScriptExtension | undefined>(typescriptExtensionId);
  const exported = await extension?.activate();
  exported?.getAPI?.(0)?.configurePlugin(pluginId, options);
}
