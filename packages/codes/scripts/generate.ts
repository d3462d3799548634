import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CatalogueError } from './catalogue-error.ts';
import { renderAll, root } from './render.ts';

try {
  for (const [path, text] of renderAll((file) => readFileSync(root + file, 'utf8'))) {
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, text);
  }
} catch (error) {
  if (!(error instanceof CatalogueError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
