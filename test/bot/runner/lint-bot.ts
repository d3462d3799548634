import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from '../../../packages/eslint-plugin/src/index.ts';
import type { Bot } from './copy-bot.ts';

export interface Told {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

export type Preset = 'recommended' | 'strict' | 'recommendedTypeChecked' | 'strictTypeChecked';

/** What a preset reports in the bot. */
export function lintBot({ folder, files }: Bot, preset: Preset, settings: object = {}): readonly Told[] {
  const isTyped = preset.endsWith('TypeChecked');
  return files.flatMap((file): readonly Told[] => {
    const linter = new Linter({ configType: 'flat', cwd: folder });
    const isScript = file.endsWith('.cjs');
    const config: Linter.Config[] = [
      {
        files: ['**'],
        languageOptions: {
          parser,
          sourceType: isScript ? 'commonjs' : 'module',
          parserOptions: {
            ecmaFeatures: { jsx: file.endsWith('x') },
            ...(isTyped && { project: join(folder, 'tsconfig.json'), tsconfigRootDir: folder }),
          },
        },
      },
      plugin.configs[preset] as Linter.Config,
      { settings: { 'xt-mc': { types: isTyped, ...settings } } },
    ];
    const filename = join(folder, file);
    return linter.verify(readFileSync(filename, 'utf8'), config, { filename }).map(({ line, ruleId, message }) => ({
      file,
      line,
      rule: ruleId?.replace('xt-mc/', '') ?? 'ESLint',
      message,
    }));
  });
}
