/** One line of the result: what is compared, and the ratio of what it costs. */
export interface Row {
  readonly what: string;
  readonly ratio: number;
}

/** A section of the result, as Markdown. */
export function section(title: string, rows: readonly Row[]): string {
  const lines = rows.map(({ what, ratio }) => `| ${what} | ${ratio.toFixed(ratio < 0.1 ? 4 : 2)} |`);
  return [`\n### ${title}\n`, '| | ratio |', '| --- | ---: |', ...lines].join('\n');
}
