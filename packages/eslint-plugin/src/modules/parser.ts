import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { PlainSource } from '@xt-mc/analysis';
import { lowerProgram } from '../lower/lower.ts';

/** Parses a module as ESLint parses the file that imports it; undefined where the parser cannot. */
export interface Parse {
  source(text: string, path: string): PlainSource | undefined;
  readonly parser: object;
  /** What beside a text makes its tree, the same text for the same options. */
  readonly options: string;
}

interface Parser {
  readonly parse?: (text: string, options: object) => unknown;
  readonly parseForESLint?: (text: string, options: object) => { readonly ast: unknown };
}

/** Options by which a parser reads whole programs: of a module, its text is enough. */
const ofPrograms = ['project', 'projectService', 'programs', 'program', 'EXPERIMENTAL_useProjectService'];

/**
 * The parser of the file at hand with its options, for other files. Linters that hand out no parser, such as oxlint,
 * have none: modules are not followed there.
 */
export function parserOf({
  languageOptions,
}: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>): Parse | undefined {
  const options = languageOptions as Partial<TSESLint.FlatConfig.LanguageOptions> | undefined;
  const parser = options?.parser as Parser | undefined;
  if (typeof parser?.parseForESLint !== 'function' && typeof parser?.parse !== 'function') return undefined;
  const given = Object.entries(options?.parserOptions ?? {}).filter(([key]) => !ofPrograms.includes(key));
  const source = (text: string, path: string): PlainSource | undefined => {
    const isJson = path.endsWith('.json');
    const shared = {
      ecmaVersion: options?.ecmaVersion ?? 'latest',
      ...Object.fromEntries(given),
      sourceType: sourceTypeOf(path, options?.sourceType),
      range: true,
      loc: true,
      comment: true,
      tokens: true,
      filePath: isJson ? `${path}.js` : path,
    };
    // An object alone would be a block.
    const written = isJson ? `(${text})` : text.replace(/^#!/, '//');
    try {
      const parsed = parser.parseForESLint?.(written, shared).ast ?? parser.parse?.(written, shared);
      const ast = parsed as TSESTree.Program;
      const comments = (ast.comments ?? []).map(({ range, value }) => ({
        start: range[0],
        end: range[1],
        value,
      }));
      return { text: written, fileName: path, program: lowerProgram(ast), comments };
    } catch {
      return undefined;
    }
  };
  const { ecmaVersion, sourceType } = options ?? {};
  return { source, parser, options: textOf({ ecmaVersion, sourceType, given }) };
}

const ids = new WeakMap<object, number>();
let lastId = 0;

function idOf(value: object): number {
  let id = ids.get(value);
  if (id === undefined) ids.set(value, (id = ++lastId));
  return id;
}

/** Options as a text, in which functions, such as those of a parser within, stand for themselves alone. */
function textOf(options: object): string {
  try {
    return JSON.stringify(options, (_, value: unknown) =>
      typeof value === 'function' ? idOf(value) : value,
    );
  } catch {
    // In a circle.
    return String(idOf(options));
  }
}

function sourceTypeOf(path: string, own: string | undefined): string {
  if (/\.mjs$|\.mts$|\.tsx?$/.test(path)) return 'module';
  return path.endsWith('.cjs') ? 'commonjs' : (own ?? 'module');
}
