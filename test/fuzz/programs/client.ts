import fc, { type Arbitrary } from 'fast-check';
import type { Program } from '../program.ts';
import { component, holder } from './holders.ts';
import { laidOut, layout } from './layout.ts';
import type { Piece } from './piece.ts';

const heads = [
  '',
  "import axios from 'axios';\nimport * as xtApi from 'xt-open-api';\n",
  "import { Mc, type XtResponse } from 'xt-mc';\n",
  "const axios = require('axios');\nconst xt = axios.create({ baseURL: 'https://sapi.xt.com' });\n",
  "'use strict';\nconst HOST = 'https://sapi.xt.com';\n",
  '/* licence */ // @ts-nocheck\n',
  "const headers = { 'validate-appkey': key };\n",
];

const bodyType =
  'interface XtBody<T = any> { readonly rc: number; readonly mc: string; ma: string[]; result: T }\n';

const fileNames = [
  'client.ts',
  'client.js',
  'client.tsx',
  'client.jsx',
  'xt.mts',
  'xt.mjs',
  'xt-codes.cts',
  'order.cjs',
];

/** Programs around XT's codes, as people write them and as they do not. */
export const clientProgram: Arbitrary<Program> = fc
  .record({
    fileName: fc.constantFrom(...fileNames),
    head: fc.constantFrom(...heads),
    hasBodyType: fc.boolean(),
    holders: fc.array(holder, { minLength: 1, maxLength: 4 }),
    component,
    layout,
  })
  .map(({ fileName, head, hasBodyType, holders, component: tags, layout: style }) => {
    const isTyped = /\.[cm]?tsx?$/.test(fileName);
    const context = { body: 'body', isTyped };
    const written = (part: string | Piece): string => (typeof part === 'string' ? part : part(context));
    const parts = [
      fileName.endsWith('.cjs') ? head.replace(/^import .*$/gm, '') : head,
      hasBodyType && isTyped ? bodyType : '',
      ...holders.map((part) => `${written(part)}\n`),
      fileName.endsWith('x') ? `${written(tags)}\n` : '',
    ];
    return { fileName, text: laidOut(parts.join(''), style) };
  });
