import { describe, expect, it } from 'vitest';
import { addressesOf } from '../scripts/addresses.ts';
import { linkCodes } from '../scripts/link-codes.ts';
import { docsUrl } from '../src/index.ts';

describe('the addresses', () => {
  it.each(['https://git.example/xt/mc', 'https://git.example/xt/mc/', 'https://git.example/xt/mc.git'])(
    '%s: all come from it, and point into the tag of the version',
    (repository) => {
      expect(addressesOf(repository, '1.2.3')).toEqual({
        files: 'https://git.example/xt/mc/blob/v1.2.3',
        docs: 'https://git.example/xt/mc/blob/v1.2.3/docs',
        manifest: {
          homepage: 'https://git.example/xt/mc/blob/v1.2.3/README.md',
          repository: { type: 'git', url: 'git+https://git.example/xt/mc.git' },
          bugs: 'https://git.example/xt/mc/issues',
        },
      });
    },
  );

  it.each([undefined, ''])('are none where the repository is %j', (repository) => {
    expect(addressesOf(repository, '1.2.3')).toBeUndefined();
  });

  it.each(['git.example', 'http://git.example', 'https://git.example#readme', 'https://git.example?a=b'])(
    'cannot be made of %j',
    (repository) => {
      expect(() => addressesOf(repository, '1.2.3')).toThrow(
        `REPOSITORY_URL is "${repository}". Give the https address of the repository`,
      );
    },
  );

  it('are none in a source that was not built', () => {
    expect(docsUrl).toBe('');
  });
});

describe('a link to the code reference', () => {
  const declarations = `interface Mc {
    /**
     * **Signature error**
     */
    readonly AUTH_103: 'AUTH_103';
    /**
     * Another property.
     */
    readonly other: string;
}
`;

  it('stands under the documentation of each code', () => {
    expect(linkCodes(declarations, 'https://git.example/docs')).toBe(
      declarations.replace(
        'error**\n',
        'error**\n     *\n     * [Code reference](https://git.example/docs/codes.md#auth_103)\n',
      ),
    );
  });

  it('stands nowhere without an address', () => {
    expect(linkCodes(declarations, '')).toBe(declarations);
  });
});
