import { ScriptKind } from 'typescript';
import { describe, expect, it } from 'vitest';
import { isOurs, scriptsOf } from '../src/languages.ts';

/** The scripts of a text with `[` and `]` around what is script; the marks are no part of it. */
function marked(languageId: string, withMarks: string) {
  const text = withMarks.replace(/[[\]]/g, '');
  const wanted = withMarks.replace(/(^|\])[^[]*(?=\[|$)/g, (outside) => outside.replace(/[^\r\n\]]/g, ' '));
  return { scripts: scriptsOf({ languageId, text }), wanted: wanted.replace(/[[\]]/g, ''), text };
}

describe('the scripts of a document', () => {
  it('are the document itself in plain languages', () => {
    for (const languageId of ['javascript', 'typescriptreact', 'ts', 'javascript.jsx']) {
      expect(isOurs(languageId)).toBe(true);
      expect(scriptsOf({ languageId, text: 'a' })).toMatchObject([
        { text: 'a', parts: [{ start: 0, end: 1 }] },
      ]);
    }
    expect(isOurs('markdown')).toBe(false);
  });

  it.each([
    ['vue', '<template>\r\n<p>a</p></template>\n<script>[\nconst a = 1;\n]</script>\n<style>b</style>'],
    [
      'vue',
      '<script lang="ts">[a]</script>\n<script setup lang=\'ts\' generic="T extends Map<A, B>">[\nb]</script >',
    ],
    ['svelte', '<script context="module">[1]</script>\n<SCRIPT type="module">[2]</SCRIPT>{@html `x`}'],
    ['svelte', '<!-- <script>no</script> -->\n<script>[half typed'],
    [
      'vue',
      '<script type="application/json">{}</script><script lang="coffee">x</script><script>[y]</script>',
    ],
    ['vue', '<scripture>no</scripture><template><my-script>no</my-script></template>'],
  ])('of %s stand at their place: %s', (languageId, withMarks) => {
    const { scripts, wanted, text } = marked(languageId, withMarks);
    expect(scripts.map((script) => script.text)).toEqual(/\S/.test(wanted) ? [wanted] : []);
    for (const script of scripts) expect(script.text).toHaveLength(text.length);
  });

  it('of Astro are its head and each script by itself', () => {
    const text = '---\nconst a = 1;\n---\n<p>---</p>\n<script>b</script>\n<script>c</script>\n';
    const scripts = scriptsOf({ languageId: 'astro', text });
    expect(scripts.map((script) => script.text.trim())).toEqual(['const a = 1;', 'b', 'c']);
    expect(scripts.map(({ kind }) => kind)).toEqual([ScriptKind.TS, ScriptKind.TS, ScriptKind.TS]);
    for (const { text: own, parts } of scripts) {
      const [part] = parts;
      expect(text.slice(part?.start, part?.end).trim()).toBe(own.trim());
    }
    expect(scriptsOf({ languageId: 'astro', text: '<p>a</p>' })).toEqual([]);
    expect(scriptsOf({ languageId: 'astro', text: '---\nhalf' })[0]?.text).toBe('   \nhalf');
  });

  it.each([
    ['<script>', ScriptKind.JS],
    ['<script lang="ts">', ScriptKind.TS],
    ['<script lang="tsx">', ScriptKind.TSX],
    ['<script lang="jsx">', ScriptKind.JSX],
    ['<script type="text/typescript" lang=ts>', ScriptKind.TS],
  ])('are in the language that they say: %s', (tag, kind) => {
    expect(scriptsOf({ languageId: 'vue', text: `${tag}a</script>` })).toMatchObject([{ kind }]);
  });

  it('are found in what only looks like tags, without reading it again and again', () => {
    for (const piece of ['<script ', '<script "', '<!--', '<script>', '---\n']) {
      for (const languageId of ['vue', 'astro']) {
        expect(scriptsOf({ languageId, text: piece.repeat(20_000) }).length).toBeLessThan(3);
      }
    }
  });
});
