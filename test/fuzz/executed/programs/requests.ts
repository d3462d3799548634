import type { Writer } from './writer.ts';

/** An expression that asks XT, and is awaited: the body as it comes. */
export function request(w: Writer): string {
  return w.choose<string>(
    ['fetch in place', () => `(await fetch('https://sapi.xt.com${w.path()}')).json()`],
    ['helper asks', () => `${ask(w)}('${w.path()}')`],
    ['helper asks', () => `${ask(w)}('${w.path()}')`],
    ['fetch and then', () => `fetch('https://sapi.xt.com${w.path()}').then((r) => r.json())`],
    ['base address', () => `(await fetch(\`\${${base(w)}}${w.path()}\`)).json()`],
  );
}

function base(w: Writer): string {
  return w.declare('BASE', "const BASE = 'https://sapi.xt.com';");
}

/** A helper of the program that hands the raw body on. */
export function ask(w: Writer): string {
  const text = w.pick(
    `async function ask(path) {
  const response = await fetch('https://sapi.xt.com' + path);
  return response.json();
}`,
    `const ask = async (path) => (await fetch(\`https://sapi.xt.com\${path}\`)).json();`,
    `const ask = (path) => fetch(\`https://sapi.xt.com\${path}\`).then((response) => response.json());`,
    `async function ask(path) {
  const response = await fetch(new URL(path, 'https://sapi.xt.com'));
  const data = await response.json();
  return data;
}`,
  );
  return w.declare('ask', text);
}
