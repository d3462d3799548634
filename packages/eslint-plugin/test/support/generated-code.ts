/** Code as machines write it: large, deep, or one adapter for each exchange. */

const handled = ['ORDER_001', 'ORDER_002', 'ORDER_003', 'ORDER_004', 'ORDER_005'];

/** One function of an XT client; with `code` in a place of an mc. */
function handler(index: number, code: string): string {
  return `
export function handle${index}(body) {
  if (body.rc === 0) return body.result;
  if (body.mc === '${code}') throw new Error('${code}');
  switch (body.mc) {
    case 'AUTH_105':
      return handle${index}(body);
    default:
      return { AUTH_103: 'signature', DEPOSIT_001: 'closed' }[body.mc];
  }
}`;
}

/** An XT client of `handlers` functions, `misspelt` of which misspell a code, and data up to `size` characters. */
export function largeClient(handlers: number, misspelt: number, size: number): string {
  const functions = Array.from({ length: handlers }, (_, index) =>
    handler(index, index < misspelt ? 'AUHT_103' : (handled[index % handled.length] ?? '')),
  ).join('\n');
  const row = `\n  { symbol: 'btc_usdt', price: '64000.01', rc: 0, payload: '${'QUJDREVGR0g='.repeat(40)}' },`;
  const rows = row.repeat(Math.ceil((size - functions.length) / row.length));
  return `${functions}\nexport const trades = [${rows}\n];\n`;
}

/** Kinds of code that nest: each writes an expression `depth` deep with an mc at its bottom, in a client that misspells a code. */
export const nestings: Readonly<Record<string, (depth: number) => string>> = {
  parentheses: (depth) => inClient('('.repeat(depth) + 'body.mc' + ')'.repeat(depth)),
  'a chain of +': (depth) => inClient("'k' + ".repeat(depth) + 'body.mc'),
  'nested ternaries': (depth) => inClient("body.mc === 'ORDER_001' ? 1 : ".repeat(depth) + 'body.mc'),
  'nested objects': (depth) => inClient('({ a: '.repeat(depth) + 'body.mc' + ' })'.repeat(depth)),
  'nested functions': (depth) => inClient('() => '.repeat(depth) + 'body.mc'),
  'an else if chain': (depth) => `${inClient('body.mc')}if (a) b();${' else if (a) b();'.repeat(depth)}\n`,
  'comparisons joined by ||': (depth) => inClient("body.mc === 'ORDER_001' || ".repeat(depth) + 'body.mc'),
  'values joined by ??': (depth) => inClient('body.mc ?? '.repeat(depth) + 'body.mc'),
  'computed reads': (depth) => inClient('body' + '[0]'.repeat(depth) + '.mc'),
  'nested arrays': (depth) => inClient('['.repeat(depth) + 'body.mc' + ']'.repeat(depth)),
  'nested calls of itself': (depth) => inClient('f('.repeat(depth) + 'body.mc' + ')'.repeat(depth)),
  'nested blocks': (depth) => `${inClient('body.mc')}${'{'.repeat(depth)}b();${'}'.repeat(depth)}\n`,
  'chained calls': (depth) => inClient('body' + '.then(f)'.repeat(depth) + '.mc'),
};

function inClient(expression: string): string {
  return `export function f(body) {\n  if (body.rc === 0) return body.mc === 'AUHT_103';\n  return ${expression};\n}\n`;
}

/** An adapter like those that libraries of exchanges have by the hundred: its own codes, read by its own fields. */
export function exchangeAdapter(
  name: string,
  fields: readonly [string, string],
  codes: readonly string[],
): string {
  const [status, code] = fields;
  return `
export default class ${name} extends Exchange {
  describe() {
    return {
      urls: { api: 'https://api.${name}.com' },
      exceptions: { exact: { ${codes.map((one) => `'${one}': BadRequest`).join(', ')} } },
    };
  }
  handleErrors(response) {
    if (this.safeString(response, '${status}') === '0') return;
    const code = this.safeString(response, '${code}');
    if (code in this.exceptions['exact']) throw new this.exceptions['exact'][code](response['message']);
  }
  parseTicker(ticker, market) {
    return { symbol: market['symbol'], last: this.safeNumber(ticker, 'last'), info: ticker };
  }
}
`;
}
