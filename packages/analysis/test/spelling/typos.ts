import { parseCode } from '../../src/spelling/index.ts';
import { neighboursOf } from '../../src/spelling/keyboard.ts';

/** A kind of slip: all the texts that it makes of a code. It may make the code itself or another one. */
export type Slip = (code: string) => readonly string[];

const at = (code: string, wanted: RegExp): number[] =>
  Array.from(code, (_, index) => index).filter((index) => wanted.test(code.charAt(index)));
const splice = (code: string, index: number, length: number, text: string): string =>
  code.slice(0, index) + text + code.slice(index + length);
const swapAt = (code: string, index: number): string =>
  splice(code, index, 2, code.charAt(index + 1) + code.charAt(index));
const others = (characters: string, not: string): string[] =>
  Array.from(characters).filter((one) => one !== not);

/** Families as people misspell them: by ear, shortened, or with the word that they come from. */
const misspeltFamilies: Readonly<Record<string, readonly string[]>> = {
  AUTH: ['ATUH', 'AUHT', 'AUT', 'ATH', 'AUTHN', 'OAUTH', 'AUHTH', 'AUTHH'],
  SYMBOL: ['SIMBOL', 'SYMBL', 'SYMBLE', 'SYMOBL', 'SYBMOL', 'SMYBOL', 'SYMBOLE', 'SIMBLE'],
  ORDER: ['ODER', 'ORDR', 'ORER', 'ODRER', 'ORDRE', 'ORDDER', 'ORDE', 'ORDERR'],
  COMMON: ['COMON', 'COMMOM', 'COMMMON', 'COMMN', 'COMMEN', 'KOMMON', 'CMMON'],
  CURRENCY: ['CURENCY', 'CURRENCI', 'CURRANCY', 'CURRECNY', 'CURRNECY', 'CURENCI', 'CURRENCE', 'CURRENY'],
  DEPOSIT: ['DEPOIST', 'DEPOSITE', 'DEPOST', 'DEPOSTI', 'DESPOSIT', 'DIPOSIT', 'DEPOSSIT', 'DEPSIT'],
  WITHDRAW: [
    'WITHDRAWAL',
    'WIHTDRAW',
    'WIDTHDRAW',
    'WITDRAW',
    'WITHDRAWL',
    'WHITDRAW',
    'WITHRAW',
    'WITHDARW',
  ],
  FUND: ['FOUND', 'FUDN', 'FND', 'FUN', 'FUNT', 'FUUND', 'FUNDD', 'FNUD'],
  TRANSFER: ['TRANFER', 'TRANSFERE', 'TRASNFER', 'TRANSFFER', 'TRANSFR', 'TRANSFAR', 'TRANFSER', 'TRANSER'],
  GATEWAY: ['GATWAY', 'GETAWAY', 'GATEAWY', 'GATWEAY', 'GATEWAI', 'GATEWY', 'GAETWAY', 'GATEAY'],
  SUCCESS: ['SUCESS', 'SUCCES', 'SUCCSES', 'SUCCESSS', 'SUCCEESS', 'SUCCSS'],
  FAILURE: ['FALIURE', 'FAILUER', 'FAILUR', 'FAILLURE', 'FAILRUE', 'FALURE'],
};

const letter = /[A-Z]/;
const digit = /\d/;

/** The slips of the fingers and of memory that the rule is made for, exhaustively where a kind has many places. */
export const slips: Readonly<Record<string, Slip>> = {
  'family misspelt': (code) => {
    const family = parseCode(code)?.family ?? code;
    return (misspeltFamilies[family] ?? []).map((misspelt) => code.replace(family, misspelt));
  },
  'letter wrong': (code) =>
    at(code, letter).flatMap((i) => others('EX', code.charAt(i)).map((one) => splice(code, i, 1, one))),
  'letters swapped': (code) =>
    at(code, letter)
      .filter((i) => letter.test(code.charAt(i + 1)))
      .map((i) => swapAt(code, i)),
  'letter dropped': (code) => at(code, letter).map((i) => splice(code, i, 1, '')),
  'letter doubled': (code) => at(code, letter).map((i) => splice(code, i, 0, code.charAt(i))),
  'neighbouring key, letter': (code) =>
    at(code, letter).flatMap((i) =>
      Array.from(neighboursOf(code.charAt(i)), (key) => splice(code, i, 1, key)),
    ),
  'lower case': (code) => [code.toLowerCase()],
  Capitalised: (code) => [code.charAt(0) + code.slice(1).toLowerCase()],
  'mixed case': (code) => [
    code.replace(/[AEIOU]/g, (vowel) => vowel.toLowerCase()),
    code.replace('F0', 'f0'),
  ],
  'other separator': (code) => ['-', ' ', '.', ':', '/'].map((separator) => code.replace('_', separator)),
  'underscore lost': (code) => [code.replace('_', '')],
  'underscore added': (code) => [code.replace('_', '__'), code.replace('_F', '_F_')],
  'space around': (code) => [`${code} `, ` ${code}`],
  'lower case, hyphen': (code) => [code.toLowerCase().replace('_', '-')],
  'camel case': (code) => [code.charAt(0) + code.slice(1).toLowerCase().replace('_f', 'F').replace('_', '')],
  'plural family': (code) => [code.replace('_', 'S_')],
  'O for 0': (code) => [
    ...at(code, /0/).map((i) => splice(code, i, 1, 'O')),
    code.replaceAll('0', 'O'),
    code.replaceAll('0', 'o'),
  ],
  'l or I for 1': (code) => ['l', 'I'].flatMap((one) => at(code, /1/).map((i) => splice(code, i, 1, one))),
  '0 for O, 1 for l or I': (code) => [
    ...at(code, /O/).map((i) => splice(code, i, 1, '0')),
    ...at(code, /[IL]/).map((i) => splice(code, i, 1, '1')),
  ],
  'zeros lost': (code) => [
    code.replace(/(\D)0+/, '$1'),
    code.replace(/(\D)0/, '$1'),
    ...at(code, /0/).map((i) => splice(code, i, 1, '')),
  ],
  'zero added': (code) =>
    at(code, digit)
      .filter((i) => i === code.search(digit) || code.charAt(i) === '0')
      .map((i) => splice(code, i, 0, '0')),
  'F lost': (code) => [code.replace('_F', '_'), code.replace('_F0', '_')],
  'digits swapped': (code) =>
    at(code, digit)
      .filter((i) => digit.test(code.charAt(i + 1)))
      .map((i) => swapAt(code, i)),
  'digit wrong': (code) =>
    at(code, digit).flatMap((i) =>
      others('0123456789', code.charAt(i)).map((one) => splice(code, i, 1, one)),
    ),
  'digit dropped': (code) => at(code, digit).map((i) => splice(code, i, 1, '')),
  'digit doubled': (code) => at(code, digit).map((i) => splice(code, i, 0, code.charAt(i))),
};

/** A text that one slip, or several different ones, make of one or more codes. */
export interface Typo {
  readonly text: string;
  readonly kind: string;
  /** The code that the slip was made on. */
  readonly meant: string;
  /** All codes that any slip of any kind makes this text of. */
  readonly sources: ReadonlySet<string>;
}

/** Every typo of every code, once per kind and code; those that are a known code themselves are left out. */
export function typosOf(codes: readonly string[], known: ReadonlySet<string>): Typo[] {
  const made: { text: string; kind: string; meant: string }[] = [];
  const sources = new Map<string, Set<string>>();
  for (const meant of codes) {
    for (const [kind, slip] of Object.entries(slips)) {
      for (const text of new Set(slip(meant))) {
        if (known.has(text)) continue;
        made.push({ text, kind, meant });
        const codesOfText = sources.get(text) ?? new Set();
        sources.set(text, codesOfText.add(meant));
      }
    }
  }
  return made.map((typo) => ({ ...typo, sources: sources.get(typo.text) ?? new Set() }));
}
