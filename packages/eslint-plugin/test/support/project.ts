import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { onTestFinished } from 'vitest';
import plugin from '../../src/index.ts';

export interface Project {
  readonly folder: string;
  write(files: Readonly<Record<string, string>>): void;
  /** What every rule of `strict` reports in a file, as `line: rule`. */
  told(file: string, config?: Linter.Config): readonly string[];
  lint(file: string, config?: Linter.Config): readonly Linter.LintMessage[];
}

/** A repository on the disk, gone with its test. */
export function createProject(files: Readonly<Record<string, string>>): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xt-mc-modules-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const write: Project['write'] = (texts) => {
    for (const [name, text] of Object.entries(texts)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  };
  mkdirSync(join(folder, '.git'));
  write(files);
  const texts = new Map(Object.entries(files));
  const lint: Project['lint'] = (file, config = {}) => {
    const linter = new Linter({ configType: 'flat', cwd: folder });
    const base: Linter.Config = { files: ['**'], languageOptions: { parser } };
    const filename = join(folder, file);
    return linter.verify(texts.get(file) ?? '', [base, plugin.configs.strict, config], {
      filename,
    });
  };
  return {
    folder,
    write(added) {
      for (const [name, text] of Object.entries(added)) texts.set(name, text);
      write(added);
    },
    lint,
    told: (file, config) =>
      lint(file, config).map(
        ({ line, ruleId, message }) => `${String(line)}: ${ruleId?.replace('xt-mc/', '') ?? message}`,
      ),
  };
}
