/** A small client of XT, and how somebody else's module calls it. */
export interface ClientProgram {
  readonly text: string;
  /** How many values the calls need that are true or false: `F[0]` … */
  readonly flags: number;
  /** Expressions of the program's exports and of `F`, evaluated one after another: `main(F[0])`, `client.load()`. */
  readonly calls: readonly string[];
  /** What it is made of. */
  readonly constructs: readonly string[];
}
