/** What every venue can do, wherever it is. */
export abstract class Exchange {
  protected abstract readonly base: string;

  protected url(path: string): string {
    return `${this.base}${path}`;
  }

  async get(path: string): Promise<any> {
    return fetch(this.url(path)).then((response) => response.json());
  }
}
