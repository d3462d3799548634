/* Lints a project once, with the configuration named, and prints the milliseconds of the processor: the worker of types.ts. */
import parser from '@typescript-eslint/parser';
import { ESLint, type Linter, type Rule } from 'eslint';
import { plugin as typescriptRules } from 'typescript-eslint';
import { typedConfigurations, type Configuration } from './configurations.ts';

const [configuration = 'untyped', project = ''] = process.argv.slice(2) as [Configuration?, string?];
const built = new URL('../../../packages/eslint-plugin/dist/index.cjs', import.meta.url).href;
const { default: plugin } = (await import(built)) as { default: { configs: Record<string, Linter.Config> } };

const isTyped = typedConfigurations.includes(configuration);
const parserOptions = isTyped ? { projectService: true, tsconfigRootDir: project } : {};
const preset = plugin.configs[configuration];
// Typed linting without a rule would never make the types: this one asks for one of each file.
const asking: Linter.Config = {
  plugins: { ask: { rules: { types: { create: askForTypes } } } },
  rules: { 'ask/types': 'error' },
};
// The reference: it too is asked to say something of switches on plain strings.
const reference: Linter.Config = {
  plugins: { '@typescript-eslint': typescriptRules },
  rules: {
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true }],
  },
};
const eslint = new ESLint({
  cwd: project,
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parser, parserOptions } },
    ...(isTyped ? [asking] : []),
    ...(configuration === 'switch-exhaustiveness-check' ? [reference] : []),
    ...(preset ? [preset] : []),
  ],
});

const start = process.cpuUsage();
const results = await eslint.lintFiles(['src']);
const { user, system } = process.cpuUsage(start);
const failed = results.flatMap(({ messages }) => messages).find(({ fatal }) => fatal);
if (failed) throw new Error(failed.message);
console.log((user + system) / 1000);

function askForTypes({ sourceCode }: Rule.RuleContext): Rule.RuleListener {
  return {
    Program(node) {
      const services = sourceCode.parserServices as { getTypeAtLocation: (at: object) => unknown };
      services.getTypeAtLocation(node.body[0] ?? node);
    },
  };
}
