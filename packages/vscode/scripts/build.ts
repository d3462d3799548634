import { fileURLToPath } from 'node:url';
import { bundleExtension } from './bundle.ts';

/* Bundles the extension into the folder given, else into dist. */
const [folder = fileURLToPath(new URL('../dist', import.meta.url))] = process.argv.slice(2);
await bundleExtension(folder);
