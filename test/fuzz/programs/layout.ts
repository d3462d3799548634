import fc, { type Arbitrary } from 'fast-check';

/** How a whole file is laid out. */
export interface Layout {
  readonly lineEnd: '\n' | '\r\n' | '\r' | '\u2028' | '\u2029';
  readonly indentation: '  ' | '\t' | '    ' | '';
  readonly hasByteOrderMark: boolean;
  readonly hasFinalLineEnd: boolean;
}

export const layout: Arbitrary<Layout> = fc.record({
  lineEnd: fc.oneof(
    { weight: 12, arbitrary: fc.constant('\n' as const) },
    { weight: 6, arbitrary: fc.constant('\r\n' as const) },
    { weight: 1, arbitrary: fc.constant('\r' as const) },
    { weight: 1, arbitrary: fc.constantFrom('\u2028' as const, '\u2029' as const) },
  ),
  indentation: fc.constantFrom('  ' as const, '\t' as const, '    ' as const, '' as const),
  hasByteOrderMark: fc.nat(9).map((one) => one === 9),
  hasFinalLineEnd: fc.nat(4).map((one) => one < 4),
});

/** A text that is indented by two spaces and has one kind of line end, laid out otherwise. */
export function laidOut(
  text: string,
  { lineEnd, indentation, hasByteOrderMark, hasFinalLineEnd }: Layout,
): string {
  const lines = (hasFinalLineEnd ? text : text.trimEnd())
    .split('\n')
    .map((line) => line.replace(/^(?: {2})+/, (spaces) => indentation.repeat(spaces.length / 2)));
  return (hasByteOrderMark ? '\uFEFF' : '') + lines.join(lineEnd);
}
