import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at the end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What a package on the registry holds. */
interface Published {
  /** From the root. */
  readonly folder: string;
  /** What its build script is given to write, inside the package. */
  readonly built: string;
  /** Pages of `docs` that lie in the package, because its README links to them. */
  readonly pages: readonly string[];
  /** Files of the package's folder that lie in the tarball as they are. */
  readonly data: readonly string[];
  /** Whether the skill for coding agents lies in it. */
  readonly hasSkill: boolean;
  /** Every path of the tarball, sorted. */
  readonly files: readonly string[];
  /** How large the tarball may become, in bytes. */
  readonly limit: number;
}

/** What a tarball holds beside its texts and pages. */
interface Contents {
  readonly dist: readonly string[];
  readonly data?: readonly string[];
  readonly hasSkill?: boolean;
}

/** Where packages have their skill: tools look for it there. */
export const skill = 'skills/xt-mc/SKILL.md';

function published(wanted: Omit<Published, 'files' | 'data' | 'hasSkill'> & Contents): Published {
  const { dist, data = [], hasSkill = false, ...rest } = wanted;
  const files = [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'package.json',
    ...dist.map((name) => `dist/${name}`),
    ...data,
    ...rest.pages,
    ...(hasSkill ? [skill] : []),
  ];
  return { ...rest, data, hasSkill, files: files.sort() };
}

const rulePages = readdirSync(`${root}docs/rules`).map((name) => `docs/rules/${name}`);

// Limits: some 5% above what was measured when they were set last, 62.6, 268.9, 178.9 and 349.7 kB.
export const publishedPackages = {
  'xt-mc': published({
    folder: 'packages/codes',
    built: 'dist',
    dist: ['cli.js', 'index.cjs', 'index.d.cts', 'index.d.ts', 'index.js'],
    data: ['catalogue.json', 'catalogue.schema.json'],
    pages: ['docs/codes.md'],
    hasSkill: true,
    limit: 66_000,
  }),
  'eslint-plugin-xt-mc': published({
    folder: 'packages/eslint-plugin',
    built: 'dist',
    dist: ['index.cjs', 'index.d.cts'],
    pages: ['docs/codes.md', 'docs/configuration.md', 'docs/how-it-decides.md', ...rulePages],
    hasSkill: true,
    limit: 292_000,
  }),
  'typescript-plugin-xt-mc': published({
    folder: 'packages/typescript-plugin',
    built: 'dist/index.cjs',
    dist: ['index.cjs'],
    pages: ['docs/editors.md', 'docs/how-it-decides.md'],
    limit: 188_000,
  }),
  'xt-mc-language-server': published({
    folder: 'packages/language-server',
    built: 'dist/server.cjs',
    dist: ['licenses.txt', 'server.cjs'],
    pages: ['docs/editors.md', 'docs/how-it-decides.md'],
    hasSkill: true,
    limit: 367_000,
  }),
} as const satisfies Readonly<Record<string, Published>>;

export type PackageName = keyof typeof publishedPackages;

export const packageNames = Object.keys(publishedPackages) as readonly PackageName[];
