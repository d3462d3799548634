import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { renderAll, root } from './render.ts';

for (const [path, text] of renderAll((file) => readFileSync(root + file, 'utf8'))) {
  mkdirSync(dirname(root + path), { recursive: true });
  writeFileSync(root + path, text);
}
