import { readFileSync, writeFileSync } from 'node:fs';
import { renderAll, root } from './render.ts';

/** Writes the generated sections of the rules' pages and of the READMEs. */
try {
  for (const [path, text] of await renderAll((file) => readFileSync(root + file, 'utf8'))) {
    writeFileSync(root + path, text);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
