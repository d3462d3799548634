import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { whyCommand } from 'xt-mc-language-server/src/why/command.ts';
import { languages } from './languages.ts';

/** A language server of the extension's own, which answers until it is stopped. It asks for its settings by itself. */
export async function startServer(module: string): Promise<{ stop(): Promise<void> }> {
  const client = new LanguageClient(
    'xtMc',
    'XT message codes',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: languages.map((language) => ({ language })),
      middleware: {
        // The extension offers that by itself, beside tsserver too, and shows a page.
        async provideCodeActions(document, range, context, token, next) {
          const actions = await next(document, range, context, token);
          return actions?.filter(
            ({ command }) => typeof command !== 'object' || command.command !== whyCommand,
          );
        },
      },
    },
  );
  await client.start();
  return client;
}
