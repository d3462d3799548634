import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../package.json' with { type: 'json' };
import { serve } from './server.ts';

const usage = `Usage: ${manifest.name} --stdio

A language server for XT.com's message codes. An editor starts it, and speaks to it over
its standard input and output (--stdio), or over --node-ipc, --pipe=NAME or --socket=PORT.

  --version  print the version
  --help     print this`;

const transports = /^--(?:stdio|node-ipc|pipe(?:=.*)?|socket(?:=.*)?)$/;
const given = process.argv.slice(2);

if (given.includes('--version')) console.log(manifest.version);
else if (given.includes('--help')) console.log(usage);
else if (given.some((one) => transports.test(one))) {
  serve(createConnection(ProposedFeatures.all));
} else {
  const [wrong] = given;
  if (wrong !== undefined) console.error(`${manifest.name} knows no ${wrong}.\n`);
  console.error(usage);
  process.exitCode = 2;
}
