import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../package.json' with { type: 'json' };
import { runWhy } from './command/run.ts';
import { serve } from './server.ts';

const usage = `Usage: ${manifest.name} --stdio
       ${manifest.name} why FILE:LINE:COLUMN [--markdown] [--stdin] [--language=ID] [--settings=JSON]

A language server for XT.com's message codes. An editor starts it, and speaks to it over
its standard input and output (--stdio), or over --node-ipc, --pipe=NAME or --socket=PORT.

why prints which evidence makes the place a message code of XT's, or is missing there.
Ends with 3 where there is nothing to explain, and with 2 where the call is wrong.

  --markdown       print Markdown
  --stdin          the text comes over standard input; FILE is only its name
  --language=ID    its language, as editors name it; else the name's ending tells it
  --settings=JSON  settings as in the section xtMc of an editor

  --version        print the version
  --help           print this`;

const transports = /^--(?:stdio|node-ipc|pipe(?:=.*)?|socket(?:=.*)?)$/;
const given = process.argv.slice(2);

if (given[0] === 'why' && !given.includes('--help')) void runWhy(given.slice(1), manifest.name);
else if (given.includes('--version')) console.log(manifest.version);
else if (given.includes('--help')) console.log(usage);
else if (given.some((one) => transports.test(one))) {
  serve(createConnection(ProposedFeatures.all));
} else {
  const [wrong] = given;
  if (wrong !== undefined) console.error(`${manifest.name} knows no ${wrong}.\n`);
  console.error(usage);
  process.exitCode = 2;
}
