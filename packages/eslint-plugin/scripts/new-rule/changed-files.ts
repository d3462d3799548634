import { append, insertSorted } from './insert.ts';
import type { RuleNames } from './names.ts';

/**
 * The files that name every rule, with the new one in its place.
 *
 * @param read gives the text of a file, by its path from the repository's root
 * @throws Error if a file is not laid out as it was when this was written
 */
export function changedFiles(names: RuleNames, read: (path: string) => string): ReadonlyMap<string, string> {
  const changes: Readonly<Record<string, (file: { path: string; text: string }) => string>> = {
    'packages/analysis/src/index.ts': (file) => addExport(file.text, names),
    'packages/eslint-plugin/src/index.ts': (file) => {
      const text = insertSorted(file, importsOfRules, importOf(names), pathIn);
      return insertSorted(
        { ...file, text },
        rulesOfPlugin,
        `  '${names.rule}': ${names.ruleExport},`,
        quoted,
      );
    },
    'packages/eslint-plugin/src/public-types.ts': (file) =>
      insertSorted(file, optionsOfRules, `  'xt-mc/${names.rule}': [];`, quoted),
    'packages/eslint-plugin/src/presets.ts': (file) =>
      insertSorted(file, strictPreset, `  'xt-mc/${names.rule}': 'error',`, quoted),
    'packages/typescript-plugin/src/diagnostics/finders.ts': (file) => addFinder(file, names),
    'packages/typescript-plugin/README.md': (file) => addRow(file, names),
  };
  return new Map(Object.entries(changes).map(([path, change]) => [path, change({ path, text: read(path) })]));
}

const importsOfRules = { begin: /^import type \{ Plugin \}/, end: /^$/ };
const rulesOfPlugin = { begin: /^const rules: Plugin\['rules'\] = \{$/, end: /^\};$/ };
const optionsOfRules = { begin: /^export interface RuleOptions \{$/, end: /^\}$/ };
const strictPreset = { begin: /^const strict: PresetRules = \{$/, end: /^\};$/ };
const namesFromAnalysis = { begin: /^import \{$/, end: /^\} from '@xt-mc\/analysis';$/ };
const findersList = { begin: /^export const finders: readonly Finder\[\] = \[$/, end: /^\];$/ };
const tableOfNumbers = { begin: /^\| 112000 /, end: /^$/ };

const importOf = ({ rule, ruleExport }: RuleNames) => `import { ${ruleExport} } from './rules/${rule}.ts';`;
const pathIn = (line: string) => / from '(\.\/rules\/[^']+)';$/.exec(line)?.[1];
const quoted = (line: string) => /^ {2}'([^']+)':/.exec(line)?.[1];
const identifier = (line: string) => /^ {2}(\w+),$/.exec(line)?.[1]?.toLowerCase();

/** Prettier puts the names on lines of their own where they are too many for one. */
function addExport(text: string, { rule, finder, messages, findingFile }: RuleNames): string {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => line.includes(" from './rules/no-"));
  lines.splice(last + 1, 0, `export { ${messages}, ${finder} } from './rules/${rule}/${findingFile}.ts';`);
  return lines.join('\n');
}

function addFinder(file: { path: string; text: string }, { rule, finder, messages }: RuleNames): string {
  const code = nextCode(file.text);
  const withNames = [messages, finder].reduce(
    (text, name) => insertSorted({ ...file, text }, namesFromAnalysis, `  ${name},`, identifier),
    file.text,
  );
  const entry = [
    '  {',
    `    rule: '${rule}',`,
    `    code: ${String(code).replace(/(\d{3})$/, '_$1')},`,
    `    messages: ${messages},`,
    '    isStrictOnly: true,',
    `    find: ${finder},`,
    '  },',
  ];
  return append({ ...file, text: withNames }, findersList, entry);
}

function addRow(file: { path: string; text: string }, { rule }: RuleNames): string {
  const codes = [...file.text.matchAll(/^\| (112\d{3}) /gm)].map(([, code]) => Number(code));
  return append(file, tableOfNumbers, [`| ${Math.max(...codes) + 1} | \`${rule}\` |`]);
}

/** The number after the highest one in use. */
function nextCode(text: string): number {
  const codes = [...text.matchAll(/112_(\d{3})/g)].map(([, digits]) => Number(`112${digits ?? ''}`));
  return Math.max(...codes) + 1;
}
