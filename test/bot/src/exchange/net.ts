import { HttpError } from './errors';

/** Whatever JSON stands at an address. */
export async function getJson<T = any>(url: string): Promise<T> {
  const response = await fetch(url, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new HttpError(response.status, 'GET');
  return response.json();
}

/** One request after another, so many a second. */
export class Limiter {
  private readonly jobs: (() => void)[] = [];

  run<T>(job: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.jobs.push(() => void job().then(resolve, reject));
    });
  }

  tick(): void {
    this.jobs.shift()?.();
  }
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
