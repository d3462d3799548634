import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import type { Linter } from 'eslint';
import plugin from '../src/index.ts';

const client = 'test/demo/client';

/** What ESLint prints for the demo's client with the recommended preset, with paths from the client's folder. */
export async function demoOutput(root: string): Promise<string> {
  const cwd = join(root, client);
  const typescript = { files: ['**/*.ts'], languageOptions: { parser } };
  const overrideConfig = [typescript, plugin.configs.recommended] as Linter.Config[];
  const eslint = new ESLint({ cwd, overrideConfigFile: true, overrideConfig });
  const stylish = await eslint.loadFormatter('stylish');
  const output = stripVTControlCharacters(await stylish.format(await eslint.lintFiles(['src'])));
  return `\`\`\`text\n$ cd ${client} && eslint .\n\n${output.replaceAll(`${cwd}/`, '').trim()}\n\`\`\``;
}
