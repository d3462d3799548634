import { family, inFunction, times, unknownCode } from './times.ts';

const cases = family.map((code, i) => `    case '${code}':\n      a(${i});\n      break;`).join('\n');

/** What edits look at: comments, line ends, indentation. */
export const edits: Readonly<Record<string, (count: number) => string>> = {
  'comments between clauses': (count) =>
    inFunction(
      `  switch (body.mc) {\n${times(count, (i) => `    // about ${i}\n    case '${unknownCode(i)}':\n      // does ${i}\n      a(${i});\n      break;`)}\n${cases}\n    // the rest\n    default:\n      a();\n  }`,
    ),
  'comments above one default': (count) =>
    inFunction(
      `  switch (body.mc) {\n${cases}\n${times(count, (i) => `    // about ${i}`)}\n    default:\n      a();\n  }`,
    ),
  'switches with a comment each': (count) =>
    times(
      count,
      (i) =>
        `// about ${i}\nexport function handle${i}(body) {\n  if (body.rc === 0) return;\n  switch (body.mc) {\n${cases}\n    // the rest\n    default:\n      a(${i});\n  }\n}`,
    ),
  'switches behind one comment': (count) =>
    `// about\n${times(count, (i) => `export function handle${i}(body) {\n  if (body.rc === 0) return;\n  switch (body.mc) {\n${cases}\n    default:\n      a(${i});\n  }\n}`)}`,
  'empty clauses with comments': (count) =>
    inFunction(
      `  switch (body.mc) {\n${times(count, (i) => `    case '${family[i % 12] ?? ''}': {\n      // nothing ${i}\n    }\n    break;\n    case '${unknownCode(i)}':\n      {}\n      break;`)}\n  }`,
    ),
  'empty ifs with comments': (count) =>
    inFunction(
      times(
        count,
        (i) =>
          `  if (body.mc === '${family[i % 12] ?? ''}') {\n    // nothing ${i}\n  }\n  if (body.mc === 'AUTH_101') {}`,
      ),
    ),
  'handlers that are empty': (count) =>
    times(
      count,
      (i) =>
        `const handlers${i} = {\n  AUTH_101: () => {},\n  // nothing ${i}\n  AUTH_102: () => {},\n};\nexport const get${i} = (body) => body.rc !== 0 && handlers${i}[body.mc]();`,
    ),
  'chains with comments': (count) =>
    times(
      count,
      (i) =>
        `export function handle${i}(body) {\n  if (body.rc === 0) return;\n  // first\n  if (body.mc === 'AUTH_101') {\n    a(${i});\n  } // one\n  else if (body.mc === 'AUTH_102') {\n    b();\n  } // two\n}`,
    ),
  'unchecked results': (count) =>
    times(
      count,
      (i) =>
        `export async function get${i}() {\n  // about ${i}\n  const body${i} = await (await fetch('https://sapi.xt.com/v4/${i}')).json();\n  return body${i}.result;\n}`,
    ),
  'failures without their code': (count) =>
    times(
      count,
      (i) =>
        `export async function get${i}(load) {\n  const { rc, mc, result } = await load('https://sapi.xt.com/v4/${i}');\n  if (rc !== 0) throw new Error('failed');\n  return [result, ${i}];\n}`,
    ),
  'maps with a comment for each entry': (count) =>
    times(
      count,
      (i) =>
        `const map${i} = {\n${family.map((code, place) => `  ${code}: ${place + i}, // about ${place}`).join('\n')}\n};\nexport const get${i} = (body) => body.rc !== 0 && map${i}[body.mc];`,
    ),
  'lines that are no code': (count) =>
    `/*\n${times(count, (i) => ` * about ${i}`)}\n */\n${times(count, (i) => `export const handle${i} = (body) => { if (body.rc !== 0) switch (body.mc) { ${cases.replace(/\s+/g, ' ')} } };`)}`,
};
