/** What `write` gives for 0, 1, …, below `count`, one behind the other. */
export function times(count: number, write: (index: number) => string, between = '\n'): string {
  return Array.from({ length: count }, (_, index) => write(index)).join(between);
}

/** Code in a function that gets a body. */
export function inFunction(code: string): string {
  return `export function handle(body) {\n  if (body.rc === 0) return;\n${code}\n}`;
}

/** Codes of one family, of which one stands in the catalogue and is left out: what has these has a gap. */
export const family = [
  'AUTH_101',
  'AUTH_102',
  'AUTH_103',
  'AUTH_104',
  'AUTH_105',
  'AUTH_106',
  'AUTH_001',
  'AUTH_002',
  'AUTH_003',
  'AUTH_004',
  'AUTH_005',
  'AUTH_006',
];

/** A map of the family. */
export function mapOf(index: number): string {
  return `{ ${family.map((code, place) => `${code}: ${place + index}`).join(', ')} }`;
}

/** A text of a family's shape that no table has; a different one for each index. */
export function unknownCode(index: number): string {
  return `AUTH_${String(index + 10_000)}`;
}

/** A code of the family, misspelt: the letters in another order. */
export function misspelt(index: number): string {
  return (family[index % family.length] ?? '').replace('AUTH', 'AUHT');
}
