import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../fixtures/', import.meta.url));

export interface Fixture {
  readonly name: string;
  readonly text: string;
}

/** The source files of a folder of fixtures. */
export function fixturesIn(folder: string): readonly Fixture[] {
  return readdirSync(root + folder)
    .filter((name) => /\.[jt]sx?$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(`${root}${folder}/${name}`, 'utf8') }));
}
