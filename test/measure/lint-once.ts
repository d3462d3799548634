/* Lints a project once, with the configuration named, and prints the milliseconds: the worker of types.ts. */
import { performance } from 'node:perf_hooks';
import parser from '@typescript-eslint/parser';
import { ESLint, type Linter, type Rule } from 'eslint';

const [configuration = '', project = ''] = process.argv.slice(2);
const built = new URL('../../packages/eslint-plugin/dist/index.js', import.meta.url).href;
const { default: plugin } = (await import(built)) as { default: { configs: Record<string, Linter.Config> } };

const isTyped = configuration === 'typed' || configuration === 'recommendedTypeChecked';
const parserOptions = isTyped ? { projectService: true, tsconfigRootDir: project } : {};
const preset = plugin.configs[configuration];
// Typed linting without a rule would never make the types: this one asks for one of each file.
const asking: Linter.Config = {
  plugins: { ask: { rules: { types: { create: askForTypes } } } },
  rules: { 'ask/types': 'error' },
};
const eslint = new ESLint({
  cwd: project,
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parser, parserOptions } },
    ...(isTyped ? [asking] : []),
    ...(preset ? [preset] : []),
  ],
});

const start = performance.now();
const results = await eslint.lintFiles(['src']);
const time = performance.now() - start;
const failed = results.flatMap(({ messages }) => messages).find(({ fatal }) => fatal);
if (failed) throw new Error(failed.message);
console.log(time);

function askForTypes({ sourceCode }: Rule.RuleContext): Rule.RuleListener {
  return {
    Program(node) {
      const services = sourceCode.parserServices as { getTypeAtLocation: (at: object) => unknown };
      services.getTypeAtLocation(node.body[0] ?? node);
    },
  };
}
