/*
 * Dispatches and maps in the layouts that code is written in. What decides where text goes is combined in full; indents,
 * quotes and line ends take turns.
 */

export interface LaidOut {
  readonly name: string;
  readonly text: string;
}

const auth = ['001', '002', '003', '004', '005', '006', '007', '101', '102', '103', '104', '105', '106'];
/** All AUTH codes but the first, one in the middle and the last. */
export const most = auth.filter((_, index) => ![0, 5, 12].includes(index)).map((digits) => `AUTH_${digits}`);

export const indents = { 'two spaces': '  ', 'four spaces': '    ', tabs: '\t' };
export const quotes = { single: "'", double: '"', template: '`' };
/** The options in turn: one for each of what is written. */
export function take<Value>(options: Readonly<Record<string, Value>>, turn: number): Value {
  const all = Object.values(options);
  return all[turn % all.length] as Value;
}

export function indented(lines: readonly string[], unit: string): string {
  const written = lines.map((line) => line.replace(/^(?: {2})+/, (spaces) => unit.repeat(spaces.length / 2)));
  return written.join('\n');
}

export type Options = Readonly<Record<string, unknown>>;
export type Choice<All extends Options> = All[keyof All];

/** Every combination of one choice from each of the options. */
export function product<const All extends readonly Options[]>(
  ...options: All
): readonly { readonly name: string; readonly parts: { [Index in keyof All]: Choice<All[Index]> } }[] {
  let combined: { name: string; parts: unknown[] }[] = [{ name: '', parts: [] }];
  for (const option of options) {
    combined = combined.flatMap(({ name, parts }) =>
      Object.entries(option).map(([key, value]) => ({
        name: name === '' ? key : `${name}, ${key}`,
        parts: [...parts, value],
      })),
    );
  }
  return combined as unknown as ReturnType<typeof product<All>>;
}
