import { type Growing, lines } from './lines.ts';

const use = (type: string, s: string): string =>
  `export async function order${s}(get: () => Promise<${type}>) {\n  const body: ${type} = await get();\n  if (body.mc === 'AUHT_103') stop();\n  return body.result;\n}`;

/** Types that lead back to themselves, and types that are made of many. */
export const types: readonly Growing[] = [
  {
    name: 'types of types',
    isTyped: true,
    write: (size, s = '') =>
      `interface Body${s} { rc: number; mc: string; result: Body${s} | Body${s}[] }\ntype T0${s} = Body${s};\n${lines(size, (i) => `type T${i + 1}${s} = T${i}${s} | Promise<T${i}${s}> | Readonly<T${i}${s}>;`)}\n${use(`T${size}${s}`, s)}`,
  },
  {
    name: 'types in a ring',
    isTyped: true,
    write: (size, s = '') =>
      `${lines(size, (i) => `type T${i}${s} = { rc: number; mc: string; result: string } | T${(i + 1) % size}${s};`)}\n${use(`T0${s}`, s)}`,
  },
  {
    name: 'interfaces that extend each other',
    isTyped: true,
    write: (size, s = '') =>
      `interface T0${s} { rc: number; mc: string; result: string }\n${lines(size, (i) => `interface T${i + 1}${s} extends T${i}${s} { a${i}: string }`)}\n${use(`T${size}${s}`, s)}`,
  },
];

/** Each names each: as many names as the square of its size. */
export const wideTypes: Growing = {
  name: 'types that all name each other',
  isTyped: true,
  size: 16,
  write: (size, s = '') =>
    `type Body${s} = { rc: number; mc: string; result: string };\n${lines(size, (i) => `type T${i}${s} =\n  | Body${s}\n  | ${lines(size, (j) => `T${j}${s}`, '\n  | ')};`)}\n${use(`T0${s}`, s)}`,
};
