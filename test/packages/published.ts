import type { PackageName } from '../e2e/support/pack.ts';

/** What a package on the registry holds. */
interface Published {
  /** Every path of the tarball, sorted. */
  readonly files: readonly string[];
  /** How large the tarball may become, in bytes. Measured when written: 41,800, 75,200 and 59,700. */
  readonly limit: number;
}

const texts = ['CHANGELOG.md', 'LICENSE', 'README.md'];

export const published = {
  'xt-mc': {
    files: [
      ...texts,
      'catalogue.json',
      'catalogue.schema.json',
      'dist/cli.js',
      'dist/index.d.ts',
      'dist/index.js',
      'package.json',
    ],
    limit: 50_000,
  },
  'eslint-plugin-xt-mc': {
    files: [...texts, 'dist/index.d.ts', 'dist/index.js', 'package.json'],
    limit: 80_000,
  },
  'typescript-plugin-xt-mc': { files: [...texts, 'dist/index.cjs', 'package.json'], limit: 70_000 },
} as const satisfies Record<PackageName, Published>;
