/** What is wrong with the data file, where (`file:line`), and what to do about it. */
export class CatalogueError extends Error {
  constructor(file: string, line: number, problem: string, cure: string) {
    super(`${file}:${line}: ${problem}. ${cure}.`);
    this.name = 'CatalogueError';
  }
}
