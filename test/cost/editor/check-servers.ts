import type ts from 'typescript';
import { placeAt } from '../../editors/tsserver/support/tsserver.ts';
import type { Servers } from './server.ts';
import type { Subject } from './subjects.ts';

/** Throws where a server does not have the plugin that it should have, or has it where it should not. */
export async function checkServers(servers: Servers, subject: Subject): Promise<void> {
  const { file, text, codes, compared, isReported } = subject;
  const wrong: string[] = [];
  for (const [name, server] of Object.entries(servers)) {
    const hasPlugin = name === 'with' || name === 'warning';
    if (codes[0] !== undefined) {
      const hover = await server.request<ts.server.protocol.QuickInfoResponseBody>(
        'quickinfo',
        placeAt(file, text, codes[0]),
      );
      const hasDocs = JSON.stringify(hover ?? '').includes('Family');
      if (hasDocs !== hasPlugin) wrong.push(`${name}: hover on a code`);
    }
    if (compared !== undefined) {
      const completion = await server.request<ts.server.protocol.CompletionInfo>(
        'completionInfo',
        placeAt(file, text, compared),
      );
      const hasCodes = completion?.entries.some((entry) => entry.name === 'AUTH_103') ?? false;
      if (hasCodes !== hasPlugin) wrong.push(`${name}: completion of codes`);
    }
    const { diagnostics } = await server.diagnose(file);
    const hasReport = diagnostics.some(({ source }) => source === 'xt-mc');
    if (hasReport !== (isReported && name === 'warning')) wrong.push(`${name}: diagnostics`);
  }
  if (wrong.length > 0) throw new Error(`${subject.name}: not what should be measured: ${wrong.join(', ')}`);
}
