/** A file for each rule, what ESLint's server must say of it, and what its quick fixes must make of it. */
export interface Case {
  readonly name: string;
  readonly rule: string;
  readonly lines: readonly string[];
  /** The text below the squiggle: the first place where it stands in the file. */
  readonly squiggle: string;
  /** What the message must hold. */
  readonly says: string;
  /** The first quick fix's title, and the lines that it leaves. Every other one must mend the file too. */
  readonly fix: { readonly title: string; readonly lines: readonly string[] };
}

const head = ["const url = 'https://sapi.xt.com/v4/order';", ''];
const asked = '  const body = await fetch(url).then((response) => response.json());';

/** A file of these lines, asking XT. */
export function textOf(lines: readonly string[]): string {
  return [...head, ...lines, ''].join('\n');
}

const codes = ['TRANSFER_001', 'TRANSFER_002', 'TRANSFER_003', 'TRANSFER_004', 'TRANSFER_005'];
const entries = [...codes, 'TRANSFER_006', 'TRANSFER_007', 'TRANSFER_008', 'TRANSFER_009', 'TRANSFER_010'];

export const cases: readonly Case[] = [
  {
    name: 'no-unknown-code',
    rule: 'no-unknown-code',
    lines: [
      'export async function isSigned(): Promise<boolean> {',
      asked,
      "  if (body.rc !== 0) throw new Error(body.mc === 'AUHT_103' ? 'unsigned' : body.mc); // 签名",
      '  return true;',
      '}',
    ],
    squiggle: "'AUHT_103'",
    says: "'AUHT_103' is not an XT message code. Did you mean 'AUTH_103' (Signature error)?",
    fix: {
      title: "Change to 'AUTH_103' (Signature error).",
      lines: [
        'export async function isSigned(): Promise<boolean> {',
        asked,
        "  if (body.rc !== 0) throw new Error(body.mc === 'AUTH_103' ? 'unsigned' : body.mc); // 签名",
        '  return true;',
        '}',
      ],
    },
  },
  {
    name: 'no-unknown-code-several',
    rule: 'no-unknown-code',
    lines: [
      'export async function isKnown(): Promise<boolean> {',
      asked,
      "  if (body.rc !== 0) throw new Error(body.mc === 'AUTH_013' ? 'unsigned' : body.mc);",
      '  return true;',
      '}',
    ],
    squiggle: "'AUTH_013'",
    says: "'AUTH_013' is not an XT message code",
    fix: {
      title: "Change to 'AUTH_103' (Signature error).",
      lines: [
        'export async function isKnown(): Promise<boolean> {',
        asked,
        "  if (body.rc !== 0) throw new Error(body.mc === 'AUTH_103' ? 'unsigned' : body.mc);",
        '  return true;',
        '}',
      ],
    },
  },
  {
    name: 'no-unchecked-result',
    rule: 'no-unchecked-result',
    lines: [
      'export async function orderId(): Promise<string> {',
      asked,
      '  return body.result.orderId;',
      '}',
    ],
    squiggle: 'result',
    says: 'neither rc nor mc was looked at',
    fix: {
      title: 'Throw first where rc tells of a failure.',
      lines: [
        'export async function orderId(): Promise<string> {',
        asked,
        '  if (body.rc !== 0) throw new Error(`XT: ${body.mc}`);',
        '  return body.result.orderId;',
        '}',
      ],
    },
  },
  {
    name: 'exhaustive-switch',
    rule: 'exhaustive-switch',
    lines: [
      'export async function explain(): Promise<string> {',
      asked,
      "  if (body.rc === 0) return 'done';",
      "  let text = '';",
      '  switch (body.mc) {',
      "    case 'AUTH_101':",
      "      text = 'no such key';",
      '      break;',
      "    case 'AUTH_103':",
      "      text = 'the signature';",
      '      break;',
      '  }',
      '  return text;',
      '}',
    ],
    squiggle: 'switch (body.mc)',
    says: 'has no default',
    fix: {
      title: 'Add a default that throws.',
      lines: [
        'export async function explain(): Promise<string> {',
        asked,
        "  if (body.rc === 0) return 'done';",
        "  let text = '';",
        '  switch (body.mc) {',
        "    case 'AUTH_101':",
        "      text = 'no such key';",
        '      break;',
        "    case 'AUTH_103':",
        "      text = 'the signature';",
        '      break;',
        '    default:',
        '      throw new Error(`Unhandled XT message code: ${body.mc}`);',
        '  }',
        '  return text;',
        '}',
      ],
    },
  },
  {
    name: 'exhaustive-map',
    rule: 'exhaustive-map',
    lines: [
      'const waits: Record<string, number> = {',
      ...entries.map((code) => `  ${code}: 1,`),
      '  TRANSFER_011: 2, // borrowed',
      '};',
      'export async function wait(): Promise<number> {',
      asked,
      '  return body.rc === 0 ? 0 : (waits[body.mc] ?? 60);',
      '}',
    ],
    squiggle: 'waits',
    says: 'it lacks 1: TRANSFER_012',
    fix: {
      title: 'Add the missing key.',
      lines: [
        'const waits: Record<string, number> = {',
        ...entries.map((code) => `  ${code}: 1,`),
        '  TRANSFER_011: 2, // borrowed',
        '  TRANSFER_012: 1, // TODO',
        '};',
        'export async function wait(): Promise<number> {',
        asked,
        '  return body.rc === 0 ? 0 : (waits[body.mc] ?? 60);',
        '}',
      ],
    },
  },
  {
    name: 'no-unhandled-code',
    rule: 'no-unhandled-code',
    lines: [
      'export async function send(): Promise<void> {',
      asked,
      '  if (body.rc === 0) return;',
      "  if (body.mc === 'ORDER_002') {",
      '  } else throw new Error(body.mc);',
      '}',
    ],
    squiggle: "'ORDER_002'",
    says: "'ORDER_002' (Insufficient funds) is named, and then nothing happens",
    fix: {
      title: 'Throw an error that names the code.',
      lines: [
        'export async function send(): Promise<void> {',
        asked,
        '  if (body.rc === 0) return;',
        "  if (body.mc === 'ORDER_002') {",
        "    throw new Error('Unhandled XT message code: ORDER_002');",
        '  } else throw new Error(body.mc);',
        '}',
      ],
    },
  },
  {
    name: 'no-permanent-retry',
    rule: 'no-permanent-retry',
    lines: [
      'export async function isSent(attempt = 0): Promise<boolean> {',
      asked,
      '  if (body.rc === 0) return true;',
      "  if (attempt < 3 && (body.mc === 'COMMON_002' || body.mc === 'AUTH_104')) return isSent(attempt + 1);",
      '  throw new Error(body.mc);',
      '}',
    ],
    squiggle: "'AUTH_104'",
    says: "'AUTH_104' (Unbound IP request) is retried, and the same request will be refused again",
    fix: {
      title: "Do not retry 'AUTH_104'.",
      lines: [
        'export async function isSent(attempt = 0): Promise<boolean> {',
        asked,
        '  if (body.rc === 0) return true;',
        "  if (attempt < 3 && body.mc === 'COMMON_002') return isSent(attempt + 1);",
        '  throw new Error(body.mc);',
        '}',
      ],
    },
  },
  {
    name: 'no-discarded-code',
    rule: 'no-discarded-code',
    lines: [
      'export async function place(): Promise<unknown> {',
      asked,
      "  if (body.rc !== 0) throw new Error('refused');",
      '  return body.result;',
      '}',
    ],
    squiggle: 'body.rc !== 0',
    says: 'A way out of this failure loses its mc',
    fix: {
      title: 'Add the mc to the error.',
      lines: [
        'export async function place(): Promise<unknown> {',
        asked,
        '  if (body.rc !== 0) throw new Error(`refused: ${body.mc}`);',
        '  return body.result;',
        '}',
      ],
    },
  },
  {
    name: 'no-unknown-field',
    rule: 'no-unknown-field',
    lines: [
      'export async function place(report: (code: string) => void): Promise<unknown> {',
      asked,
      '  if (body.rc !== 0) report(body.mc);',
      '  if (body.rc !== 0) throw new Error(body.msg);',
      '  return body.result;',
      '}',
    ],
    squiggle: 'msg',
    says: "XT's body has no 'msg'",
    fix: {
      title: 'Use mc instead of msg.',
      lines: [
        'export async function place(report: (code: string) => void): Promise<unknown> {',
        asked,
        '  if (body.rc !== 0) report(body.mc);',
        '  if (body.rc !== 0) throw new Error(body.mc);',
        '  return body.result;',
        '}',
      ],
    },
  },
];
