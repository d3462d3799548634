import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { renderAll, root } from './render.ts';

function read(path: string): string {
  if (!existsSync(root + path)) throw new Error(`${path} is missing: every rule has a page`);
  return readFileSync(root + path, 'utf8');
}

/** Writes the generated sections of the rules' pages and of the READMEs. */
try {
  for (const [path, text] of await renderAll(read)) writeFileSync(root + path, text);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
