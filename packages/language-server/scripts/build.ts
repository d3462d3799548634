import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleServer } from './bundle.ts';
import { licensesOf } from './licenses.ts';

/* Bundles the server into the file given, else into dist/server.cjs, and lays the licences of others' code beside it. */
const root = fileURLToPath(new URL('..', import.meta.url));
const [file = 'dist/server.cjs'] = process.argv.slice(2);
const outfile = resolve(root, file);
const inputs = await bundleServer(outfile);
writeFileSync(join(dirname(outfile), 'licenses.txt'), licensesOf(inputs, root));
