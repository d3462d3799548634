import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A file of an installed package: behind the name of the bundler's namespace, the package's folder. */
const installed = /^(?:\w+:)?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * The licences of the packages whose code a bundle holds, as one text.
 *
 * @param inputs the bundle's files, from `from`
 * @throws Error where a package has none
 */
export function licensesOf(inputs: readonly string[], from: string): string {
  const folders = new Set(inputs.flatMap((file) => installed.exec(file)?.[1] ?? []));
  return [...folders]
    .map((folder) => textOf(resolve(from, folder)))
    .sort()
    .join('\n---\n\n');
}

function textOf(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined) throw new Error(`${name} has no licence to lay beside its code`);
  return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
