import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files that are opened, by name: one for each thing that is shown. */
export const files = {
  'hover.ts': client('placeOrder', [
    "  if (body.mc === 'AUTH_105') await syncClock();",
    '  throw new Error(body.mc);',
  ]),
  'compare.ts': client('placeOrder', ['  if (body.mc === ', '  throw new Error(body.mc);']),
  'case.ts': client('advice', [
    '  switch (body.mc) {',
    "    case 'ORDER_002':",
    "      return 'Deposit first';",
    "    case ''",
    '    default:',
    '      return body.mc;',
    '  }',
  ]),
  'switch.ts': client('remedy', [
    '  switch (body.mc) {',
    "    case 'AUTH_001':",
    "    case 'AUTH_002':",
    "    case 'AUTH_003':",
    "    case 'AUTH_004':",
    "    case 'AUTH_005':",
    "    case 'AUTH_006':",
    "    case 'AUTH_007':",
    "      return 'request';",
    "    case 'AUTH_101':",
    "    case 'AUTH_102':",
    "    case 'AUTH_103':",
    "      return 'key';",
    "    case 'AUTH_105':",
    "      return 'clock';",
    '    default:',
    "      return 'unknown';",
    '  }',
  ]),
  'misspelt.ts': client('isOutdated', ["  return body.mc === 'AUHT_105';"]),
} as const;

export type FileName = keyof typeof files;

/** A call of XT, and what is done with its answer. */
function client(name: string, lines: readonly string[]): string {
  return [
    `export async function ${name}(order: RequestInit) {`,
    "  const response = await fetch('https://sapi.xt.com/v4/order', order);",
    '  const body = await response.json();',
    '  if (body.rc === 0) return body.result;',
    ...lines,
    '}',
    '',
    'declare function syncClock(): Promise<void>;',
    '',
  ].join('\n');
}

/** A plain project, without any package installed. */
export interface Project {
  readonly folder: string;
  /** A file as it was written. */
  text(name: FileName): string;
  /** A file as it is on the disk. */
  saved(name: FileName): string;
  /** Writes the project's settings, in place of those that it has. */
  readonly set: (settings: Readonly<Record<string, unknown>>) => void;
}

export function writeProject(folder: string): Project {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  const config = { compilerOptions: { target: 'es2022', strict: true, noEmit: true } };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config, undefined, 2));
  const project: Project = {
    folder,
    text: (name) => files[name],
    saved: (name) => readFileSync(join(folder, name), 'utf8'),
    set: (settings) => {
      writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
    },
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  project.set({});
  return project;
}
