/*
 * The packed packages under the oldest, a middle and the newest Node and ESLint, their types under old and new
 * TypeScripts, installed with npm and with pnpm. Prints a line for each cell; ends with 1 when one is not green.
 */
import { packPackages } from '../e2e/support/pack.ts';
import { lintCells, typeScripts } from './cells.ts';
import { checkLintCell } from './lint-cell.ts';
import { checkTypesCell, createTypesProject } from './types-cell.ts';

const failures: string[] = [];
let green = 0;

function cell(name: string, check: () => readonly string[]): void {
  const problems = attempt(check);
  if (problems.length === 0) green++;
  console.log(`${problems.length === 0 ? 'green' : 'RED  '}  ${name}`);
  failures.push(...problems.map((problem) => `${name}: ${problem}`));
}

function attempt(check: () => readonly string[]): readonly string[] {
  try {
    return check();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

const tarballs = packPackages();
for (const wanted of lintCells) {
  const { node, eslint, manager } = wanted;
  cell(`Node ${node.padEnd(8)} ESLint ${eslint.padEnd(8)} ${manager}`, () => checkLintCell(wanted, tarballs));
}
const types = createTypesProject(tarballs);
try {
  for (const version of typeScripts) {
    cell(`types under TypeScript ${version}`, () => checkTypesCell(version, types));
  }
} finally {
  types.remove();
}

console.log(`\n${green} of ${lintCells.length + typeScripts.length} cells green`);
if (failures.length > 0) {
  console.error(`\nNot as it must be:\n${failures.map((failure) => `- ${failure}`).join('\n')}`);
  process.exitCode = 1;
}
