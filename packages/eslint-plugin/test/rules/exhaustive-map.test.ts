import { ruleTester } from '../support/rule-tester.ts';
import { ruleNamed } from '../support/rules.ts';

/** A client that asks `TEXTS` for what it has for an mc, below the map. */
function asked(map: string, ask = 'TEXTS[body.mc]'): string {
  return `${map}\nexport const find = (body) => (body.rc === 0 ? undefined : ${ask});\n`;
}

/** Entries of SYMBOL codes, one a line. */
function entries(write: (code: string) => string, ...digits: readonly string[]): string {
  return digits.map((number) => `  ${write(`SYMBOL_${number}`)}\n`).join('');
}

const lacksOne = { map: 'map', share: '7 of the 8 SYMBOL codes', count: '1', missing: 'SYMBOL_010' };
const missingKey = { keys: 'the missing key' };
const text = (code: string): string => `${code}: 'text of ${code}',`;
const allButOne = ['001', '002', '003', '004', '005', '007', '011'] as const;

/** What one finding on `TEXTS` looks like: the name in line 1 is reported, the suggestion gives `output`. */
function lacks(output: string, data: Readonly<Record<string, string>> = lacksOne) {
  const suggestion = { messageId: 'addKeys', data: missingKey, output } as const;
  return [
    {
      messageId: 'lacksKeys',
      data,
      line: 1,
      column: 7,
      endLine: 1,
      endColumn: 12,
      suggestions: [suggestion],
    },
  ] as const;
}

ruleTester.run('exhaustive-map', ruleNamed('exhaustive-map'), {
  valid: [
    {
      name: 'a few codes of many families',
      code: asked(
        "const TEXTS = { AUTH_105: 'clock', ORDER_002: 'funds', SYMBOL_002: 'offline', FUND_002: 'funds' };",
      ),
    },
    { name: 'a whole family', code: asked(`const TEXTS = {\n${entries(text, ...allButOne, '010')}};`) },
    {
      name: 'a part of a larger map, which has the rest',
      code: asked(
        `const BASE = {\n${entries(text, ...allButOne)}};\nconst TEXTS = { ...BASE, SYMBOL_010: 'x' };`,
      ),
    },
    {
      name: 'what Object.assign completes',
      code: asked(`const TEXTS = {\n${entries(text, ...allButOne)}};\nObject.assign(TEXTS, others);`),
    },
    {
      name: 'a key that is added behind it',
      code: asked(`const TEXTS = {\n${entries(text, ...allButOne)}};\nTEXTS.SYMBOL_010 = 'x';`),
    },
    {
      name: 'a key that is added to a Map',
      code: asked(
        `const TEXTS = new Map([\n${entries((code) => `['${code}', '${code}'],`, ...allButOne)}]);\nTEXTS.set('SYMBOL_010', 'x');`,
        'TEXTS.get(body.mc)',
      ),
    },
    {
      name: 'a type whose keys are optional',
      code: `type Texts = { readonly [Code in MessageCode]?: string };
const TEXTS: Texts = {\n${entries(text, ...allButOne)}};
export const find = (body) => (body.rc === 0 ? undefined : TEXTS[body.mc]);`,
    },
    {
      name: 'the rest is asked behind it',
      code: `const TEXTS = {\n${entries(text, ...allButOne)}};
export function find(body) {
  if (body.rc === 0) return undefined;
  const text = TEXTS[body.mc];
  return text ?? (body.mc === 'SYMBOL_010' ? 'x' : body.mc);
}`,
    },
    {
      name: 'the keys of a union of the file, which TypeScript asks for',
      code: `type SymbolCode = ${allButOne.map((number) => `'SYMBOL_${number}'`).join(' | ')};
const TEXTS: Record<SymbolCode, string> = {\n${entries(text, ...allButOne)}};
export const find = (body: { rc: number; mc: SymbolCode }) => (body.rc === 0 ? undefined : TEXTS[body.mc]);`,
    },
    {
      name: 'the same literal for every code: a membership test',
      code: asked(`const TEXTS = {\n${entries((code) => `${code}: true,`, ...allButOne)}};`),
    },
    {
      name: 'a list',
      code: asked(
        `const TEXTS = [${allButOne.map((number) => `'SYMBOL_${number}'`).join(', ')}];`,
        'TEXTS.includes(body.mc)',
      ),
    },
    {
      name: 'declared as a selection',
      code: asked(`const TEXTS: Partial<Record<string, string>> = {\n${entries(text, ...allButOne)}};`),
    },
    {
      name: 'satisfies a selection, through a name of the file',
      code: asked(
        `type Hints = Pick<Record<string, string>, 'SYMBOL_001'>;\nconst TEXTS = {\n${entries(text, ...allButOne)}} as const satisfies Hints;`,
      ),
    },
    ...[
      'type Texts = Partial<Record<string, string>> & { readonly note?: string };',
      'interface Texts extends Partial<Record<string, string>> {}',
      'type Texts = undefined | Hints; type Hints = Readonly<Partial<Record<string, string>>>;',
    ].map((type) => ({
      name: `a selection by another type: ${type}`,
      code: asked(`${type}\nconst TEXTS: Texts = {\n${entries(text, ...allButOne)}};`),
    })),
    { name: 'a spread', code: asked(`const TEXTS = {\n  ...others,\n${entries(text, ...allButOne)}};`) },
    {
      name: 'a key that only running tells',
      code: asked(`const TEXTS = {\n  [key]: 1,\n${entries(text, ...allButOne)}};`),
    },
    {
      name: 'a misspelt key counts as the code that was meant',
      code: asked(`const TEXTS = {\n${entries(text, ...allButOne)}  'SIMBOL_010': 'market',\n};`),
    },
    {
      name: 'the other arm has the rest',
      code: asked(
        `const TEXTS = {\n${entries(text, ...allButOne)}};\nconst OTHERS = new Map([['SYMBOL_010', 'market'], ['AUTH_105', 'clock']]);`,
        'TEXTS[body.mc] ?? OTHERS.get(body.mc)',
      ),
    },
    {
      name: 'a code that leaves before the map is asked',
      code: `const TEXTS = {\n${entries(text, ...allButOne)}};\nexport function find(body) {\n  if (body.rc === 0 || body.mc === 'SYMBOL_010') return 'market';\n  return TEXTS[body.mc];\n}`,
    },
    {
      name: 'ignored codes',
      code: asked(`const TEXTS = {\n${entries(text, ...allButOne)}};`),
      options: [{ ignore: ['SYMBOL_01*'] }],
    },
    {
      name: "somebody else's map",
      code: `const TEXTS = {\n${entries(text, ...allButOne)}};\nexport const find = (dish) => TEXTS[dish.code];`,
    },
  ],
  invalid: [
    {
      name: 'a map of getters gets a getter',
      code: asked(
        `const TEXTS = {\n${entries((code) => `get ${code}() { return t('${code}'); },`, ...allButOne)}};`,
      ),
      errors: lacks(
        asked(
          `const TEXTS = {\n${entries((code) => `get ${code}() { return t('${code}'); },`, ...allButOne.slice(0, 6))}  get SYMBOL_010(): never {\n    throw new Error('Unhandled XT message code: SYMBOL_010');\n  }, // TODO\n${entries((code) => `get ${code}() { return t('${code}'); },`, '011')}};`,
        ),
      ),
    },
    ...(
      [
        ['lists its keys', ''],
        ['extends another that has it', 'interface Base { readonly SYMBOL_010: string }\n'],
      ] as const
    ).map(([name, base]) => ({
      name: `an interface that ${name}: only what it has can be added`,
      code: asked(
        `${base}interface Texts${base && ' extends Base'} { ${allButOne.map((number) => `SYMBOL_${number}: string`).join('; ')} }\nconst TEXTS: Texts = {\n${entries(text, ...allButOne)}};`,
      ),
      errors: [
        {
          messageId: 'lacksKeys' as const,
          data: lacksOne,
          line: base ? 3 : 2,
          column: 7,
          suggestions: base
            ? [
                {
                  messageId: 'addKeys' as const,
                  data: missingKey,
                  output: asked(
                    `${base}interface Texts extends Base { ${allButOne.map((number) => `SYMBOL_${number}: string`).join('; ')} }\nconst TEXTS: Texts = {\n${entries(text, ...allButOne.slice(0, 6))}  SYMBOL_010: 'This market does not support your trading', // TODO\n${entries(text, '011')}};`,
                  ),
                },
              ]
            : [],
        },
      ],
    })),
    ...['*', 'async *'].map((before) => ({
      name: `a map of generators gets one: ${before}`,
      code: asked(
        `const TEXTS = {\n${entries((code) => `${before}${code}() { yield '${code}'; },`, ...allButOne)}};`,
      ),
      errors: lacks(
        asked(
          `const TEXTS = {\n${entries((code) => `${before}${code}() { yield '${code}'; },`, ...allButOne.slice(0, 6))}  ${before}SYMBOL_010() {\n    throw new Error('Unhandled XT message code: SYMBOL_010');\n  }, // TODO\n${entries((code) => `${before}${code}() { yield '${code}'; },`, '011')}};`,
        ),
      ),
    })),
    {
      name: 'a map of generator functions gets one',
      code: asked(
        `const TEXTS = {\n${entries((code) => `${code}: async function* () { yield '${code}'; },`, ...allButOne)}};`,
      ),
      errors: lacks(
        asked(
          `const TEXTS = {\n${entries((code) => `${code}: async function* () { yield '${code}'; },`, ...allButOne.slice(0, 6))}  SYMBOL_010: async function* () {\n    throw new Error('Unhandled XT message code: SYMBOL_010');\n  }, // TODO\n${entries((code) => `${code}: async function* () { yield '${code}'; },`, '011')}};`,
        ),
      ),
    },
    {
      name: 'a map of async methods gets one',
      code: asked(
        `const TEXTS = {\n${entries((code) => `async ${code}() { return t('${code}'); },`, ...allButOne)}};`,
      ),
      errors: lacks(
        asked(
          `const TEXTS = {\n${entries((code) => `async ${code}() { return t('${code}'); },`, ...allButOne.slice(0, 6))}  async SYMBOL_010() {\n    throw new Error('Unhandled XT message code: SYMBOL_010');\n  }, // TODO\n${entries((code) => `async ${code}() { return t('${code}'); },`, '011')}};`,
        ),
      ),
    },
    {
      name: 'a map that holds functions for the most part gets one that throws',
      code: asked(
        `const TEXTS = {\n${entries((code) => `${code}: () => f('${code}'),`, '001', '002', '003', '004', '005', '007')}  SYMBOL_011: deny,\n};`,
      ),
      errors: lacks(
        asked(
          `const TEXTS = {\n${entries((code) => `${code}: () => f('${code}'),`, '001', '002', '003', '004', '005', '007')}  SYMBOL_010: () => {\n    throw new Error('Unhandled XT message code: SYMBOL_010');\n  }, // TODO\n  SYMBOL_011: deny,\n};`,
        ),
      ),
    },
    {
      name: 'a map of texts one of which is a template with a hole gets the meaning as well',
      code: asked(
        `const TEXTS = {\n${entries(text, '001', '002', '003', '004', '005', '007')}  SYMBOL_011: \`risk of \${level}\`,\n};`,
      ),
      errors: lacks(
        asked(
          `const TEXTS = {\n${entries(text, '001', '002', '003', '004', '005', '007')}  SYMBOL_010: 'This market does not support your trading', // TODO\n  SYMBOL_011: \`risk of \${level}\`,\n};`,
        ),
      ),
    },
    {
      name: 'on one line, a comment stays with its entry',
      code: asked(
        `const TEXTS = { ${[...allButOne.slice(0, 6), '010'].map((n) => `SYMBOL_${n}: 't${n}'`).join(', ')} /* last */ };`,
      ),
      errors: lacks(
        asked(
          `const TEXTS = { ${[...allButOne.slice(0, 6), '010'].map((n) => `SYMBOL_${n}: 't${n}'`).join(', ')} /* last */, SYMBOL_011: 'Due to high risk, this trading pair is temporarily restricted. Contact customer service for approval.' /* TODO */ };`,
        ),
        { ...lacksOne, missing: 'SYMBOL_011' },
      ),
    },
    {
      name: 'a map of texts gets the meaning, after its predecessor',
      code: asked(`const TEXTS = {\n${entries(text, ...allButOne)}};`),
      errors: lacks(
        asked(
          `const TEXTS = {\n${entries(text, '001', '002', '003', '004', '005', '007')}  SYMBOL_010: 'This market does not support your trading', // TODO\n${entries(text, '011')}};`,
        ),
      ),
    },
    {
      name: 'the value that the whole family has needs no look; quoted keys, tabs, a comment behind',
      code: asked(
        `const TEXTS = {\n${entries((code) => `\t"${code}": BadSymbol, // ${code}`, ...allButOne)}};`.replaceAll(
          '  \t',
          '\t',
        ),
      ),
      errors: lacks(
        asked(
          `const TEXTS = {\n${entries((code) => `\t"${code}": BadSymbol, // ${code}`, '001', '002', '003', '004', '005', '007')}\t"SYMBOL_010": BadSymbol,\n\t"SYMBOL_011": BadSymbol, // SYMBOL_011\n};`.replaceAll(
            '  \t',
            '\t',
          ),
        ),
      ),
    },
    {
      name: 'the value that most have has to be looked at; one line',
      code: asked(
        'const TEXTS = { SYMBOL_001: No, SYMBOL_002: Wait, SYMBOL_003: Wait, SYMBOL_004: No, SYMBOL_005: No, SYMBOL_007: No, SYMBOL_011: No };',
      ),
      errors: lacks(
        asked(
          'const TEXTS = { SYMBOL_001: No, SYMBOL_002: Wait, SYMBOL_003: Wait, SYMBOL_004: No, SYMBOL_005: No, SYMBOL_007: No, SYMBOL_010: No /* TODO */, SYMBOL_011: No };',
        ),
      ),
    },
    {
      name: 'a map of functions gets one that throws',
      code: asked(
        `const TEXTS = {\n${entries((code) => `${code}: (body) => tell('${code}', body),`, ...allButOne)}};`,
      ),
      errors: lacks(
        asked(
          `const TEXTS = {\n${entries((code) => `${code}: (body) => tell('${code}', body),`, '001', '002', '003', '004', '005', '007')}  SYMBOL_010: () => {\n    throw new Error('Unhandled XT message code: SYMBOL_010');\n  }, // TODO\n  SYMBOL_011: (body) => tell('SYMBOL_011', body),\n};`,
        ),
      ),
    },
    {
      name: 'a Map of pairs, its last without a comma',
      code: asked(
        `const TEXTS = new Map([\n${entries((code) => `['${code}', BadSymbol],`, '001', '002', '003', '004', '005', '007')}  ['SYMBOL_010', BadSymbol] // last\n]);`,
        'TEXTS.get(body.mc)',
      ),
      errors: lacks(
        asked(
          `const TEXTS = new Map([\n${entries((code) => `['${code}', BadSymbol],`, '001', '002', '003', '004', '005', '007')}  ['SYMBOL_010', BadSymbol], // last\n  ['SYMBOL_011', BadSymbol]\n]);`,
          'TEXTS.get(body.mc)',
        ),
        { ...lacksOne, missing: 'SYMBOL_011' },
      ),
    },
    {
      name: 'an enum, by its values: a new member has its own name',
      code: `enum XtSymbol {\n${entries((code) => `${code} = '${code}',`, '001', '002', '003', '004', '005', '010', '011')}}\n`,
      errors: [
        {
          messageId: 'lacksKeys',
          data: { ...lacksOne, map: 'enum', missing: 'SYMBOL_007' },
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 14,
          suggestions: [
            {
              messageId: 'addKeys',
              data: { keys: 'the missing member' },
              output: `enum XtSymbol {\n${entries((code) => `${code} = '${code}',`, '001', '002', '003', '004', '005', '007', '010', '011')}}\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'of a variable with an annotation, the name alone is reported',
      code: `import { Mc } from 'xt-mc';\nexport const texts: Record<string, () => void> = {\n${entries((code) => `[Mc.${code}]: handle,`, ...allButOne)}};\n`,
      errors: [
        {
          messageId: 'lacksKeys',
          data: lacksOne,
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'addKeys',
              data: missingKey,
              output: `import { Mc } from 'xt-mc';\nexport const texts: Record<string, () => void> = {\n${entries((code) => `[Mc.${code}]: handle,`, '001', '002', '003', '004', '005', '007', '010', '011')}};\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'names of the catalogue stay names',
      code: `import { Mc } from 'xt-mc';\nexport const texts = {\n${entries((code) => `[Mc.${code}]: handle,`, ...allButOne)}};\n`,
      errors: [
        {
          messageId: 'lacksKeys',
          data: lacksOne,
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'addKeys',
              data: missingKey,
              output: `import { Mc } from 'xt-mc';\nexport const texts = {\n${entries((code) => `[Mc.${code}]: handle,`, '001', '002', '003', '004', '005', '007', '010', '011')}};\n`,
            },
          ],
        },
      ],
    },
    {
      name: "a table of errors as ccxt has it: the property's key is reported, other members do not matter",
      code: `class xt extends Exchange {\n  describe() {\n    return { exceptions: { exact: {\n      '429': RateLimit,\n${entries((code) => `    '${code}': BadSymbol,`, ...allButOne)}      invalid_symbol: BadSymbol,\n    } } };\n  }\n  handleErrors(response) {\n    const code = this.safeStringUpper(response, 'mc');\n    if (this.safeInteger(response, 'rc') === 0) return;\n    this.throwExactlyMatchedException(this.exceptions['exact'], code, '');\n  }\n}\n`,
      errors: [
        {
          messageId: 'lacksKeys',
          data: lacksOne,
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'addKeys',
              data: missingKey,
              output: `class xt extends Exchange {\n  describe() {\n    return { exceptions: { exact: {\n      '429': RateLimit,\n${entries((code) => `    '${code}': BadSymbol,`, '001', '002', '003', '004', '005', '007', '010', '011')}      invalid_symbol: BadSymbol,\n    } } };\n  }\n  handleErrors(response) {\n    const code = this.safeStringUpper(response, 'mc');\n    if (this.safeInteger(response, 'rc') === 0) return;\n    this.throwExactlyMatchedException(this.exceptions['exact'], code, '');\n  }\n}\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'complete: half; a map without a name is reported where it begins',
      code: asked(
        '',
        '({ DEPOSIT_001: a, DEPOSIT_002: b, DEPOSIT_003: a, DEPOSIT_005: a, DEPOSIT_006: a, DEPOSIT_007: a })[body.mc]',
      ),
      options: [{ complete: 'half' }],
      errors: [
        {
          messageId: 'lacksKeys',
          data: {
            map: 'map',
            share: '6 of the 8 DEPOSIT codes',
            count: '2',
            missing: 'DEPOSIT_004, DEPOSIT_008',
          },
          line: 2,
          column: 61,
          endLine: 2,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'addKeys',
              data: { keys: 'the 2 missing keys' },
              output: asked(
                '',
                '({ DEPOSIT_001: a, DEPOSIT_002: b, DEPOSIT_003: a, DEPOSIT_004: a /* TODO */, DEPOSIT_005: a, DEPOSIT_006: a, DEPOSIT_007: a, DEPOSIT_008: a /* TODO */ })[body.mc]',
              ),
            },
          ],
        },
      ],
    },
  ],
});
