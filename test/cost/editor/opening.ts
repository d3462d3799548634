import type { Row } from './samples.ts';
import { takeSamples } from './samples.ts';
import { Server } from './server.ts';
import type { Subject } from './subjects.ts';

/**
 * From `open` until the file's semantic diagnostics arrive: the project is loaded, its files are parsed, the plugin
 * starts, the file is checked. Each time in a new server; its own start is left out. Openings take long, so that there
 * are few of them: the least counts, as what else the machine does can only add to it.
 */
export async function measureOpening(
  { name, file, text }: Subject,
  probe: string,
  rounds: number,
): Promise<Row> {
  const samples = await takeSamples(rounds, async (variant) => {
    const server = new Server(variant, probe);
    try {
      await server.start(variant);
      const before = performance.now();
      server.tell('open', { file, fileContent: text });
      const { at } = await server.diagnose(file);
      return at - before;
    } finally {
      await server.stop();
    }
  });
  return { what: `${name}: open, to diagnostics, least`, samples, share: 0, hasTarget: true };
}
