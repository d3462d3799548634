import tsParser from '@typescript-eslint/parser';
import * as astroParser from 'astro-eslint-parser';
import { Linter } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import { marksOf } from '../../analysis/test/support/idioms.ts';
import * as svelteParser from 'svelte-eslint-parser';
import { describe, expect, it } from 'vitest';
import * as vueParser from 'vue-eslint-parser';
import plugin from '../src/index.ts';

const parsers = { vue: vueParser, svelte: svelteParser, astro: astroParser };

/** Lints a file of a framework with the recommended preset, its script as TypeScript. */
function messagesIn(text: string, framework: keyof typeof parsers): readonly Linter.LintMessage[] {
  const languageOptions = {
    parser: parsers[framework] as unknown as Linter.Parser,
    parserOptions: { parser: tsParser, sourceType: 'module' },
  };
  const config: Linter.Config[] = [
    { files: [`**/*.${framework}`], languageOptions },
    plugin.configs.recommended,
  ];
  return new Linter({ configType: 'flat' }).verify(text, config, { filename: `file.${framework}` });
}

/** What is reported, as `line:column text`. */
function reported(text: string, framework: keyof typeof parsers): readonly string[] {
  const lines = text.split('\n');
  return messagesIn(text, framework).map(({ line, column, endColumn, message, ruleId }) =>
    ruleId ? `${line}:${column} ${lines[line - 1]?.slice(column - 1, (endColumn ?? 0) - 1) ?? ''}` : message,
  );
}

/** The texts after each suggestion. */
function mended(text: string): readonly string[] {
  return messagesIn(text, 'vue').flatMap(({ suggestions = [] }) =>
    suggestions.map(({ fix }) => text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1])),
  );
}

/** A component whose property is a body. */
function component(template: string): string {
  return [
    '<script setup lang="ts">',
    'defineProps<{ body: { rc: number; mc: string }; replies: { rc: number; mc: string }[] }>();',
    '</script>',
    '<template>',
    `  <p :hidden="body.rc === 0">${template}</p>`,
    '</template>',
    '',
  ].join('\n');
}

describe('Vue: expressions of the template', () => {
  it.each([
    ['text', "{{ body.mc === 'AUHT_105' ? 'clock' : '' }}"],
    ['a condition', '<a v-if="body.mc === \'AUHT_105\'">Clock</a>'],
    ['a bound attribute', '<a :class="{ warn: body.mc === \'AUHT_105\' }">Clock</a>'],
    ['a list that is asked', '<a v-if="[\'AUHT_105\'].includes(body.mc)">Clock</a>'],
    ['a handler', "<a @click=\"body.mc === 'AUHT_105' && $emit('sync')\">Clock</a>"],
    ['a handler that is a function', '<a @click="() => body.mc === \'AUHT_105\'">Clock</a>'],
    ['a model', '<a v-model:clock="flags[body.mc === \'AUHT_105\']">Clock</a>'],
    ['v-html', '<a v-html="body.mc === \'AUHT_105\'" />'],
    ['what is inside v-for', '<a v-for="x in 3" :key="x"><b v-if="body.mc === \'AUHT_105\'" /></a>'],
    ['what is inside v-slot', '<List v-slot="{ row }"><b :row v-if="body.mc === \'AUHT_105\'" /></List>'],
    ['an argument that is computed', '<a :[key]="body.mc === \'AUHT_105\'" />'],
  ])('%s', (_, template) => {
    const text = component(template);
    const column = (text.split('\n')[4]?.indexOf("'AUHT_105'") ?? 0) + 1;
    expect(reported(text, 'vue')).toEqual([`5:${column} 'AUHT_105'`]);
    expect(mended(text)).toEqual([text.replace('AUHT_105', 'AUTH_105')]);
  });

  it('items of v-for, whose names hide those outside', () => {
    const text = [
      '<script setup>',
      "const replies = await load('https://sapi.xt.com/v4/orders');",
      "const job = { mc: 'new' };",
      '</script>',
      '<template>',
      '  <li v-for="({ mc, rc }, index) in replies" :key="index">{{ rc === 0 || mc === \'AUHT_105\' }}</li>',
      '  <li v-for="reply of replies" :key="reply.mc">{{ reply.rc ? reply.mc === \'AUHT_103\' : \'\' }}</li>',
      '  <li v-for="(job, position) in replies" :key="position">{{ position === \'AUHT_103\' }}</li>',
      "  <li>{{ job.mc === 'AUHT_103' }}</li>",
      '</template>',
    ].join('\n');
    expect(reported(text, 'vue')).toEqual(["6:81 'AUHT_105'", "7:75 'AUHT_103'"]);
  });

  it('with the template in front of the script, and names of the script', () => {
    const text = [
      '<template>',
      '  <p v-if="isClock">{{ TEXT[body.mc] }}</p>',
      '</template>',
      '<script setup lang="ts">',
      "const TEXT = { AUTH_103: 'signature', AUHT_105: 'clock' };",
      'const { body } = defineProps<{ body: { rc: number; mc: string } }>();',
      "const isClock = body.rc !== 0 && body.mc === 'ORDER_O02';",
      '</script>',
    ].join('\n');
    expect(reported(text, 'vue')).toEqual(['5:39 AUHT_105', "7:46 'ORDER_O02'"]);
  });

  it('either quote of an attribute; where quotes are entities, nothing is suggested', () => {
    const text = component('<a :title=\'body.mc === "AUHT_105"\' :alt="body.mc === &quot;AUHT_103&quot;" />');
    expect(reported(text, 'vue')).toHaveLength(2);
    expect(mended(text)).toEqual([text.replace('AUHT_105', 'AUTH_105')]);
  });

  it('no suggestion writes statements or comments into a template', () => {
    const codes = ['001', '002', '003', '004', '005', '006', '007', '101', '102', '103', '104']
      .map((number) => `AUTH_${number}: 1${number}`)
      .join(', ');
    const text = component(`<a :title="({ ${codes} })[body.mc]" />`);
    for (const message of messagesIn(text, 'vue')) {
      expect(message.ruleId).toBe('xt-mc/exhaustive-map');
      expect(message.suggestions ?? []).toEqual([]);
    }
    expect(messagesIn(text, 'vue')).toHaveLength(1);
  });

  it.each([
    ['another system', "{{ job.state === 'AUHT_105' }}"],
    ['a static attribute', '<a title="AUHT_105" />'],
    ['text without an expression', 'AUHT_105'],
    ['an expression that is empty or broken', '<a :title="" :alt="body.mc === " />{{ }}'],
  ])('not %s', (_, template) => {
    expect(reported(component(template), 'vue')).toEqual([]);
  });

  it('a file without a template, and one in another language', () => {
    const script = "<script>\nexport const f = (b) => b.rc !== 0 && b.mc === 'AUHT_105';\n</script>\n";
    expect(reported(script, 'vue')).toEqual(["2:48 'AUHT_105'"]);
    expect(reported(`<template lang="pug">\np AUHT_103\n</template>\n${script}`, 'vue')).toEqual([
      "5:48 'AUHT_105'",
    ]);
  });
});

describe('Vue: components of a bot, a mark behind each line with a report', () => {
  const folder = new URL('./fixtures/vue/', import.meta.url);

  it.each(readdirSync(folder))('%s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const lines = messagesIn(text, 'vue').map(
      ({ line, ruleId, message }) => `${line} ${ruleId?.replace('xt-mc/', '') ?? message}`,
    );
    expect(lines.sort()).toEqual(marksOf(text));
  });
});

describe('Svelte', () => {
  it('expressions of the markup, and the script', () => {
    const text = [
      '<script lang="ts">',
      '  export let body: { rc: number; mc: string };',
      "  $: isClock = body.mc === 'ORDER_O02';",
      '</script>',
      "{#if body.rc !== 0}<p class={body.mc === 'ORDER_O03' ? 'warn' : ''}>{body.mc === 'AUHT_105'}</p>{/if}",
    ].join('\n');
    expect(reported(text, 'svelte')).toEqual(["3:28 'ORDER_O02'", "5:42 'ORDER_O03'", "5:82 'AUHT_105'"]);
  });
});

describe('Astro', () => {
  it('the frontmatter with its await, and expressions of the markup', () => {
    const text = [
      '---',
      "const body = await fetch('https://sapi.xt.com/v4/public/time').then((response) => response.json());",
      "const isClock = body.rc !== 0 && body.mc === 'ORDER_O02';",
      "const other = await (await fetch('https://sapi.xt.com/v4/order')).json();",
      '---',
      "<p class={body.mc === 'ORDER_O03' ? 'warn' : ''}>{body.mc === 'AUHT_105'}</p>",
      '<p>{other.result.orderId}</p>',
    ].join('\n');
    expect(reported(text, 'astro')).toEqual([
      "3:46 'ORDER_O02'",
      "6:23 'ORDER_O03'",
      "6:63 'AUHT_105'",
      '7:11 result',
    ]);
  });
});
