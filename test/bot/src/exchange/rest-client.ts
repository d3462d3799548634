/** Asks one venue, whichever it is. */
export class RestClient {
  constructor(private readonly options: { baseUrl: string; name: string }) {}

  async request<T = any>(path: string): Promise<T> {
    const response = await fetch(`${this.options.baseUrl}${path}`);
    if (!response.ok) throw new Error(`${this.options.name}: HTTP ${response.status}`);
    return response.json();
  }
}
