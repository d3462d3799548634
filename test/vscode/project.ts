import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ask =
  "const body = await fetch('https://sapi.xt.com/v4/order', order).then((response) => response.json());";

/** The files that are opened, by name: one for each thing that is shown. */
export const files = {
  'hover.ts': `${head('placeOrder')}
  if (body.rc === 0) return body.result;
  if (body.mc === 'AUTH_105') await syncClock();
  throw new Error(body.mc);
}

declare function syncClock(): Promise<void>;
`,
} as const;

export type FileName = keyof typeof files;

function head(name: string): string {
  return `export async function ${name}(order: RequestInit) {\n  ${ask}`;
}

/** Writes a plain project, without any package installed, into a folder. */
export function writeProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const config = { compilerOptions: { target: 'es2022', strict: true, noEmit: true } };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config, undefined, 2));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
