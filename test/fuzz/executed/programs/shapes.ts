import { receive } from './carriers.ts';
import { checked } from './checks.ts';
import { ask, request } from './requests.ts';
import { failure, sure } from './tests.ts';
import { out, use } from './uses.ts';
import { retry } from './retry.ts';
import { listed } from './listed.ts';
import { several } from './several.ts';
import type { Shape } from './work.ts';
import { work } from './work.ts';
import type { Exits } from './writer.ts';
import { block, heldAs } from './writer.ts';

const straight: Shape = (w, exits) => {
  const { lines, held } = receive(w, request(w), exits);
  return [...lines, ...work(w, held, exits)];
};

const twice: Shape = (w, exits) => {
  const first = receive(w, request(w), exits);
  const second = receive(w, request(w), exits);
  const looks = w.pick(first.held, second.held, second.held);
  w.note('two answers');
  return [
    ...first.lines,
    ...checked(w, first.held, exits, [`console.log(${first.held.result}.total);`]),
    ...second.lines,
    ...checked(w, w.chance(0.8) ? second.held : looks, exits, use(w, second.held, exits)),
  ];
};

const fallback: Shape = (w) => {
  const body = w.fresh('body');
  w.note('asked again');
  return [
    `let ${body} = await ${ask(w)}('${w.path()}');`,
    `if (${failure(w, heldAs(body))}) ${block([`${body} = await ${ask(w)}('${w.path()}');`])}`,
    ...(w.chance(0.5) ? [`if (${sure(w, heldAs(body))}) throw new Error(${body}.mc);`] : []),
    ...use(w, heldAs(body), { canAwait: true }),
  ];
};

const loop: Shape = (w, exits) => {
  const body = w.fresh('body');
  const label = w.chance(0.15) ? 'pages' : '';
  if (label) w.note('label');
  const inner: Exits = { ...exits, loop: label };
  const head = w.choose<string>(
    ['for of', () => `for (const symbol of ['btc_usdt', 'eth_usdt'])`],
    ['for', () => 'for (let page = 0; page < 2; page++)'],
    ['while', () => `while (${out(w)}.length < 3)`],
  );
  const path = `${w.path()}${head.includes('symbol') ? '?symbol=${symbol}' : ''}`;
  const lines = [`const ${body} = await ${ask(w)}(\`${path}\`);`, ...work(w, heldAs(body), inner)];
  // Whatever a turn does, a `while` that waits for rows gets one in the end.
  if (head.startsWith('while')) lines.unshift(`${out(w)}.push(null);`);
  return [`${label && `${label}: `}${head} ${block(lines)}`, `return ${out(w)};`];
};

const chained: Shape = (w) => {
  const body = w.fresh('body');
  w.note('then chain');
  const lines = work(w, heldAs(body), { canAwait: false });
  const tail = w.choose<string>(
    ['chain: no catch', () => ''],
    [
      'chain: catch',
      () => `.catch((error) => ${w.pick('console.error(error)', 'null', '{\n    throw error;\n  }')})`,
    ],
    ['chain: finally', () => ".finally(() => console.debug('done'))"],
  );
  const middle = w.choose<string>(
    ['chain: direct', () => ''],
    [
      'chain: a link that checks',
      () =>
        `\n  .then((${body}) => {\n    if (${failure(w, heldAs(body))}) throw new Error(${body}.mc);\n    return ${body};\n  })`,
    ],
    [
      'chain: a link that logs',
      () => `\n  .then((${body}) => {\n    console.log(${body}.mc);\n    return ${body};\n  })`,
    ],
  );
  return [
    `return fetch('https://sapi.xt.com${w.path()}')\n  .then((response) => response.json())${middle}\n  .then((${body}) => ${block(lines)})${tail};`,
  ];
};

export const shapes: readonly (readonly [string, number, Shape])[] = [
  ['straight', 8, straight],
  ['twice', 2, twice],
  ['fallback', 1, fallback],
  ['loop', 3, loop],
  ['retry', 2, retry],
  ['several', 2, several],
  ['listed', 4, listed],
  ['chained', 2, chained],
];
