import { address, askUrl, type Growing, lines } from './lines.ts';

/** An address that is put together line by line, in one variable. */
function builder(name: string, line: (index: number) => string): Growing {
  return {
    name: `an address built by ${name}`,
    write: (size, suffix = '') =>
      `export async function build${suffix}(p, c) {\n  let url = ${address};\n  ${lines(size, line, '\n  ')}\n  ${askUrl}\n}`,
  };
}

/** The same in a row of constants. */
function constants(name: string, line: (last: string, index: number) => string): Growing {
  return {
    name: `an address built by ${name}`,
    write: (size, suffix = '') =>
      `export async function build${suffix}(p, c) {\n  const u0 = ${address};\n  ${lines(size, (i) => `const u${i + 1} = ${line(`u${i}`, i)};`, '\n  ')}\n  const url = u${size};\n  ${askUrl}\n}`,
  };
}

/** Query builders: addresses, options and fields that are made of what they were before. */
export const builders: readonly Growing[] = [
  builder('a sum', (i) => `url = url + '&a${i}=' + p.a${i};`),
  builder('a template', (i) => `url = \`\${url}&a${i}=\${p.a${i}}\`;`),
  builder('concat', (i) => `url = url.concat('&a${i}=', p.a${i});`),
  builder('+=', (i) => `url += '&a${i}=' + p.a${i};`),
  builder('join', (i) => `url = [url, p.a${i}].join('&');`),
  builder('ternaries', (i) => `url = c.a${i} ? url + '&a${i}' : url;`),
  constants('ternaries of constants', (last, i) => `c.a${i} ? ${last} + 'a' : ${last} + 'b'`),
  constants('|| of itself', (last) => `${last} || ${last}`),
  constants('names in a row', (last) => last),
  {
    name: 'options spread into themselves',
    write: (size, suffix = '') =>
      `export async function send${suffix}(p) {\n  let options = { url: ${address} };\n  ${lines(size, (i) => `options = { ...options, a${i}: p.a${i} };`, '\n  ')}\n  const body = await fetch(options.url, options).then((r) => r.json());\n  return body.result.id;\n}`,
  },
  {
    name: 'options spread twice into the next',
    write: (size, suffix = '') =>
      `import axios${suffix} from 'axios';\nexport async function send${suffix}(p) {\n  const o0 = { url: ${address} };\n  ${lines(size, (i) => `const o${i + 1} = { ...o${i}, ...o${i}, a: p.a${i} };`, '\n  ')}\n  return (await axios${suffix}.request(o${size})).data.result.id;\n}`,
  },
  {
    name: 'methods that add to a field',
    write: (size, suffix = '') =>
      `export class Query${suffix} {\n  constructor() { this.url = ${address}; }\n  ${lines(size, (i) => `a${i}(p) { this.url = this.url + '&a${i}=' + p; return this; }`, '\n  ')}\n  async go() { const { url } = this; ${askUrl} }\n}`,
  },
  {
    name: 'one method in a chain of calls',
    size: 80,
    write: (size, suffix = '') =>
      `class Query${suffix} {\n  constructor() { this.url = ${address}; }\n  add(p) { this.url = this.url + '&a=' + p; return this; }\n  async go() { const { url } = this; ${askUrl} }\n}\nexport const answer${suffix} = new Query${suffix}()\n${lines(size, (i) => `  .add(${i})`)}\n  .go();`,
  },
];
