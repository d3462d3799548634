import { describeCode } from '../lookup.ts';
import type { Annotator } from './annotate.ts';
import { createAnnotator } from './annotate.ts';
import { codes, familyOf } from './entries.ts';
import type { Paint } from './paint.ts';
import { meaningOf } from './render.ts';

/**
 * What adds meanings to a log: of numbered codes alone. A log holds what other systems say too, and `SUCCESS` or
 * `PERMISSION_DENIED` is everybody's.
 */
export function createLogAnnotator(paint: Paint): Annotator {
  const numbered = codes.filter((code) => familyOf(code) !== undefined);
  return createAnnotator(
    new Map(
      numbered.map((code) => {
        const entry = describeCode(code);
        const meaning = entry === undefined ? '' : ` ${paint.meaning(`(${meaningOf(entry)})`)}`;
        return [code, paint.code(code) + meaning];
      }),
    ),
  );
}

/** Copies a log as it comes, no faster than it is read. */
export async function copyLog(
  from: AsyncIterable<Buffer>,
  to: NodeJS.WritableStream,
  annotator: Annotator,
): Promise<void> {
  const write = async (bytes: Buffer): Promise<void> => {
    if (bytes.length === 0 || to.write(bytes)) return;
    await new Promise((resolve) => to.once('drain', resolve));
  };
  for await (const bytes of from) await write(annotator.push(bytes));
  await write(annotator.end());
}
