/** One line of the result: what is compared, and the ratio of what it costs. */
export interface Row {
  readonly what: string;
  readonly ratio: number;
}

/** A section of the result, as lines of Markdown: each as soon as it is known, since a section may take minutes. */
export function* section(title: string, rows: Iterable<Row>): Iterable<string> {
  yield* [`\n### ${title}\n`, '| | ratio |', '| --- | ---: |'];
  for (const { what, ratio } of rows) yield `| ${what} | ${ratio.toFixed(ratio < 0.1 ? 4 : 2)} |`;
}
