import { relative } from 'node:path';
import { corpusFolder, readText, root, sourceFiles } from './corpus.ts';
import { compare } from './difference.ts';
import { lowerFromEstree, lowerFromTypeScript } from './lower-both.ts';

/*
 * Compares the two lowerings over the whole corpus, or over the folders that are named on the command line, and prints
 * every difference. Exit 1 where there is one.
 */
const folders = process.argv.slice(2);
const files = (folders.length > 0 ? folders : [corpusFolder]).flatMap(sourceFiles);
if (files.length === 0) {
  console.error('No files. Fetch the corpus first: npx -y pnpm@12.21.0 corpus');
  process.exit(1);
}

let nodes = 0;
let different = 0;
const rejected: string[] = [];
for (const file of files) {
  const text = readText(file);
  let estree;
  try {
    estree = lowerFromEstree(text, file);
  } catch {
    // A syntax error ends the one parser and not the other.
    rejected.push(file);
    continue;
  }
  const { nodes: count, differences } = compare(estree, lowerFromTypeScript(text, file));
  nodes += count;
  if (differences.length === 0) continue;
  different++;
  console.log([relative(root, file), ...differences].join('\n  '));
}
console.log(
  `${files.length} files, ${nodes} nodes: ${different} files differ, ${rejected.length} have a syntax error`,
);
process.exitCode = different > 0 ? 1 : 0;
