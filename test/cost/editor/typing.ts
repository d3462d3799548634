import type ts from 'typescript';
import { placeAt } from '../../editors/tsserver/support/tsserver.ts';
import { checkServers } from './check-servers.ts';
import type { Row, Samples } from './samples.ts';
import { combined, takeSamples } from './samples.ts';
import type { Servers } from './server.ts';
import { Server } from './server.ts';
import { median } from './statistics.ts';
import type { Subject } from './subjects.ts';
import { variants } from './variants.ts';

/** Asks a server; gives when the answer was there. */
type Ask = (server: Server) => Promise<number>;

/** How often a place is hovered: the median of these counts. */
const hovers = 31;
const completions = 40;
const keystrokes = 24;

/** What is asked while a file is open and edited: of all variants' servers in turn, which run beside each other. */
export async function measureTyping(subject: Subject, probe: string): Promise<readonly Row[]> {
  const { name, file, text, symbols, codes, member, compared } = subject;
  const servers: Servers = {
    without: new Server(variants[0], probe),
    again: new Server(variants[1], probe),
    with: new Server(variants[2], probe),
    warning: new Server(variants[3], probe),
  };
  const asking =
    (command: string, position: number): Ask =>
    async (server) => {
      await server.request(command, placeAt(file, text, position));
      return performance.now();
    };
  const hover = (position: number): Ask => asking('quickinfo', position);
  const complete = (position: number): Ask => asking('completionInfo', position);
  const diagnose: Ask = async (server) => (await server.diagnose(file)).at;
  try {
    for (const variant of variants) {
      await servers[variant.name].start(variant);
      servers[variant.name].tell('open', { file, fileContent: text });
      await servers[variant.name].diagnose(file);
    }
    await checkServers(servers, subject);
    const press = keyboard(subject);
    const plain = await hoverAll(servers, symbols.map(hover));
    const onCodes = await hoverAll(servers, codes.map(hover));
    const byMember = await timed(servers, completions, complete(member));
    const inString =
      compared === undefined ? undefined : await timed(servers, completions, complete(compared));
    const [firstSymbol = 0] = symbols;
    const diagnosed = await timed(servers, keystrokes, diagnose, press);
    const hovered = await timed(servers, keystrokes, hover(firstSymbol), press);
    const completed =
      compared === undefined ? undefined : await timed(servers, keystrokes, complete(compared), press);
    const row = (what: string, samples: Samples, hasTarget: boolean, share = 0.5): Row => ({
      what: `${name}: ${what}`,
      samples,
      share,
      hasTarget,
    });
    return [
      row('hover on symbols, p50', plain, true),
      row('hover on symbols, p95', plain, true, 0.95),
      ...(codes.length === 0
        ? []
        : [row('hover on codes, p50', onCodes, false), row('hover on codes, p95', onCodes, false, 0.95)]),
      row('completion behind a dot', byMember, true),
      ...(inString ? [row('completion of codes', inString, false)] : []),
      row('keystroke, to diagnostics', diagnosed, true),
      row('keystroke, to hover on a symbol', hovered, true),
      ...(completed ? [row('keystroke, to completion of codes', completed, false)] : []),
    ];
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

async function hoverAll(servers: Servers, places: readonly Ask[]): Promise<Samples> {
  const samples: Samples[] = [];
  for (const place of places) samples.push(await timed(servers, hovers, place));
  return combined(samples, median);
}

/** Times an answer, from what the server is told before it is asked. */
function timed(
  servers: Servers,
  rounds: number,
  ask: Ask,
  tell: (server: Server, round: number) => void = () => undefined,
): Promise<Samples> {
  return takeSamples(rounds, async ({ name }, round) => {
    const server = servers[name];
    const before = performance.now();
    tell(server, round);
    return (await ask(server)) - before;
  });
}

/** Types a semicolon behind a statement, and takes it away again the next time. */
function keyboard({ file, text, statementEnd }: Subject): (server: Server, round: number) => void {
  const { line, offset } = placeAt(file, text, statementEnd);
  return (server, round) => {
    const isTyped = round % 2 === 0;
    const change: ts.server.protocol.ChangeRequestArgs = {
      file,
      line,
      offset,
      endLine: line,
      endOffset: isTyped ? offset : offset + 1,
      insertString: isTyped ? ';' : '',
    };
    server.tell('change', change);
  };
}
