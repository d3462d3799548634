/** Why a saved page cannot be read: where (`file:line`, or the file as a whole), and what to do about it. */
export class PageError extends Error {
  constructor(place: string, problem: string, cure: string) {
    super(`${place}: ${problem}. ${cure}.`);
    this.name = 'PageError';
  }
}
