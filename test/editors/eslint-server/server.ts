import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installOnce } from '../../published/e2e/support/install-once.ts';
import { packPackages } from '../../published/e2e/support/pack.ts';
import { Project } from '../../published/e2e/support/project.ts';
import type { Setup } from '../language-servers/setups.ts';

const version = '4.10.0';

const config = `
import parser from '@typescript-eslint/parser';
import xtMc from 'eslint-plugin-xt-mc';
export default [{ files: ['**/*.ts'], languageOptions: { parser } }, xtMc.configs.strict];
`;

/** A project with the packed plugin, as its users install it, beside ESLint. */
export function createProject(): Project {
  const project = new Project({
    dependencies: {
      eslint: '10.15.0',
      '@typescript-eslint/parser': '8.72.0',
      typescript: '6.0.3',
      'eslint-plugin-xt-mc': 'packed',
    },
    tarballs: packPackages(['eslint-plugin-xt-mc']),
  });
  writeFileSync(join(project.folder, 'eslint.config.js'), config);
  return project;
}

/** VS Code's ESLint server on that project, with the settings that VS Code's ESLint extension sends by default. */
export function createSetup(folder: string): Setup {
  const modules = installOnce('eslint-server', { 'vscode-langservers-extracted': version });
  return {
    name: `vscode-eslint-language-server ${version}`,
    command: [
      process.execPath,
      join(modules, 'vscode-langservers-extracted/bin/vscode-eslint-language-server'),
      '--stdio',
    ],
    folder,
    initializationOptions: {},
    settings: {
      validate: 'on',
      packageManager: 'npm',
      useESLintClass: true,
      experimental: {},
      codeAction: {
        disableRuleComment: { enable: true, location: 'separateLine', commentStyle: 'line' },
        showDocumentation: { enable: true },
      },
      codeActionOnSave: { mode: 'all' },
      format: false,
      quiet: false,
      onIgnoredFiles: 'off',
      options: {},
      rulesCustomizations: [],
      run: 'onType',
      problems: { shortenToSingleLine: false },
      nodePath: null,
      workspaceFolder: { uri: pathToFileURL(folder).href, name: basename(folder) },
      workingDirectory: { mode: 'location' },
    },
    hasDiagnostics: true,
  };
}
