import { expect, it } from 'vitest';
import { lowerText } from './support/analyse-text.ts';
import { costOf } from './support/cost.ts';
import { lines } from './support/growing/lines.ts';

/*
 * Where requests call each other, or themselves, many ways lead to the same arguments and the same events: each must be
 * read once for a question, not once for each way.
 */

const shapes: Readonly<Record<string, (size: number) => string>> = {
  'requests around each other, each called twice': (size) => `
async function level0(path) {
  return (await fetch('https://sapi.xt.com/v4/' + path)).json();
}
${lines(
  size,
  (i) => `async function level${i + 1}(path) {
  const body = await level${i}(path);
  if (body.mc === 'ORDER_00${i % 7}') return level${i}(path);
  return level${i}(path + 1);
}`,
)}
export const order = async () => (await level${size}('order')).result.id;`,
  'a body assigned again and again, in a function that calls itself for it': (size) => `
const get = async (path) => (await fetch('https://sapi.xt.com/v4/' + path)).json();
export async function latest() {
  let body;
${lines(
  size,
  (i) => `  body ??= await get('${i}');
  body &&= body.rc === 0 ? body : await latest();`,
)}
  return body.result.id;
}`,
  'requests that all call each other': (size) => {
    const count = Math.round(Math.sqrt(size));
    return lines(
      count,
      (i) => `async function each${i}(path) {
  const body = await (await fetch('https://sapi.xt.com/v4/' + path)).json();
  ${lines(count, (j) => `if (body.mc === 'ORDER_00${j % 7}') return each${j}(path);`)}
  return body.result;
}`,
    );
  },
};

// Each body is asked for with all that leads to it, which is not linear; ways multiplied cost n to the third and fourth.
it.each(Object.entries(shapes))('%s', (_, write) => {
  const [short, long] = [write(50), write(100)].map((text) => ({
    text,
    cost: costOf(lowerText(text, 'c.js')),
  }));
  if (!short || !long) throw new Error('no shapes');
  const longer = long.text.length / short.text.length;
  expect(Math.log(long.cost.reads / short.cost.reads) / Math.log(longer)).toBeLessThan(2);
});
