import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** The languages in which the server looks for codes. */
const languages = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'vue',
  'svelte',
  'astro',
];

/** A language server of the extension's own, which answers until it is stopped. It asks for its settings by itself. */
export async function startServer(module: string): Promise<{ stop(): Promise<void> }> {
  const client = new LanguageClient(
    'xtMc',
    'XT message codes',
    { module, transport: TransportKind.ipc },
    { documentSelector: languages.map((language) => ({ language })) },
  );
  await client.start();
  return client;
}
