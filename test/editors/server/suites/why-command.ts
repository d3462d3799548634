import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { clientWith, placeIn } from '../support/client-file.ts';

const text = clientWith("  if (body.rc && body.mc === 'AUHT_103') return 1;");

export function whyCommandSuite(server: () => string): void {
  describe('the command why', () => {
    const folder = mkdtempSync(join(tmpdir(), 'xt-mc-why-'));
    const file = join(folder, 'client.ts');
    writeFileSync(file, `\uFEFF${text}`);
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    /** Runs the command in the folder. */
    function run(parameters: readonly string[], input = '') {
      const { stdout, stderr, status } = spawnSync(process.execPath, [server(), 'why', ...parameters], {
        cwd: folder,
        input,
        encoding: 'utf8',
      });
      return { stdout, stderr, status };
    }

    /** The place where `|` stands, as a parameter. */
    function at(marked: string, fileName = 'client.ts'): string {
      const { line, character } = placeIn(text, marked);
      return `${fileName}:${line + 1}:${character + 1}`;
    }

    it('prints which evidence was found', () => {
      const { stdout, stderr, status } = run([at("'AUHT|_103'")]);
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      expect(stdout).toBe(
        [
          "'AUHT_103', line 3",
          "'AUHT_103' is not an XT message code. Did you mean 'AUTH_103' (Signature error)?",
          'Is this value a message code?',
          '- ✓ E2 The value was read from mc, and carried here. (line 3)',
          "Is it XT's?",
          [
            '- ✓ C1 rc of the same body is read. (line 3)',
            '- ✓ C2 XT is in the file: a host, a header or a package of XT’s.',
            '- – C3 No other text in the place of a message code is in XT’s table. Outcomes such as SUCCESS do not count: everybody has them.',
          ].join('\n'),
          'What does it meet?',
          '- ✓ It is compared with the code.',
          'What is wrong with it?',
          "- ✓ 'AUHT_103' is not an XT message code. Did you mean 'AUTH_103' (Signature error)?",
          '✓ found · – missing · ✗ speaks against it · ○ not asked\n',
        ].join('\n\n'),
      );
    });

    it('prints Markdown where it is told so', () => {
      expect(run(['--markdown', at("'AUHT|_103'")]).stdout).toContain("# `'AUHT_103'`, line 3\n\n");
    });

    it('takes a text over standard input, its language, and settings', () => {
      const stdin = ['--stdin', '--language=vue', '--settings={"additionalCodes":["AUHT_103"]}'];
      const { line, character } = placeIn(text, "'AUHT|_103'");
      const { stdout, stderr, status } = run(
        [...stdin, '--', `-no such: file:${line + 2}:${character + 1}`],
        `<script>\n${text}</script>`,
      );
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      expect(stdout).toContain('nothing is wrong with it');
    });

    it('tells of wrong settings, and goes on', () => {
      const { stderr, status } = run(['--settings={"presett":1}', at("'AUHT|_103'")]);
      expect(stderr).toMatch(/^xt-mc-language-server: settings \(xtMc\): .*presett/);
      expect(status).toBe(0);
    });

    it('ends with 3 where there is nothing to explain', () => {
      const place = at('exp|ort');
      const { stdout, stderr, status } = run([place]);
      expect({ stdout, status }).toEqual({ stdout: '', status: 3 });
      expect(stderr).toBe(
        `xt-mc-language-server: nothing to explain at ${place}: ask at a text, at mc, rc or result, or at a body\n`,
      );
    });

    it.each([
      [[], 'why takes one place: FILE:LINE:COLUMN'],
      [['a.ts:1:1', 'b.ts:1:1'], 'why takes one place: FILE:LINE:COLUMN'],
      [['client.ts:3'], 'client.ts:3 is no place: write FILE:LINE:COLUMN, both counted from 1'],
      [['client.ts:0:1'], 'client.ts:0:1 is no place: write FILE:LINE:COLUMN, both counted from 1'],
      [['client.ts:7:1'], 'client.ts has no line 7: it ends with line 6'],
      [['client.ts:4:99'], 'client.ts:4 has no column 99: it ends with column 12'],
      [['README.md:1:1'], 'README.md is in no language in which codes are looked for; name one'],
      [['--language=cobol', 'client.ts:1:1'], 'cobol is no language in which codes are looked for; name one'],
      [['--settings={', 'client.ts:1:1'], '--settings takes JSON'],
      [['--colour', 'client.ts:1:1'], "Unknown option '--colour'"],
      [['absent.ts:1:1'], 'cannot read the file: ENOENT'],
    ])('ends with 2 and says what is wrong: %j', (parameters, problem) => {
      const { stdout, stderr, status } = run(parameters);
      expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
      expect(stderr).toContain(`xt-mc-language-server: ${problem}`);
    });
  });
}
