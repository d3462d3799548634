import fc, { type Arbitrary } from 'fast-check';

/** What the pieces of one program have in common. */
export interface Context {
  /** The name of the body that the enclosing function was given. */
  readonly body: string;
  readonly isTyped: boolean;
}

/** A piece of code, to be written into a program. */
export type Piece = (context: Context) => string;

type Part = string | Arbitrary<string | Piece>;

/** A piece out of parts: each is written where it stands, its further lines as deep as the line that it stands on. */
export function code(texts: TemplateStringsArray, ...parts: readonly Part[]): Arbitrary<Piece> {
  const arbitraries = parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part));
  return fc.tuple(...arbitraries).map((values) => (context: Context) => {
    let written = texts[0] ?? '';
    for (const [index, value] of values.entries()) {
      const text = typeof value === 'string' ? value : value(context);
      const indentation = /^[ \t]*/.exec(written.slice(written.lastIndexOf('\n') + 1))?.[0] ?? '';
      written += text.replaceAll('\n', `\n${indentation}`) + (texts[index + 1] ?? '');
    }
    return written;
  });
}

/** One of several; what fails shrinks towards the first. */
export function oneOf(...choices: readonly Part[]): Arbitrary<string | Piece> {
  return fc.oneof(
    { withCrossShrink: true },
    ...choices.map((choice) => (typeof choice === 'string' ? fc.constant(choice) : choice)),
  );
}

/** Several, with a text between them. */
export function listOf(
  part: Arbitrary<string | Piece>,
  between: string,
  { min = 1, max = 4 }: { readonly min?: number; readonly max?: number } = {},
): Arbitrary<Piece> {
  return fc
    .array(part, { minLength: min, maxLength: max })
    .map(
      (values) => (context: Context) =>
        values.map((value) => (typeof value === 'string' ? value : value(context))).join(between),
    );
}

/** What only TypeScript has: nothing in a program without types. */
export function typed(text: string): Arbitrary<Piece> {
  return fc.constant(({ isTyped }: Context) => (isTyped ? text : ''));
}

/** One piece in TypeScript, another in JavaScript. */
export function typedElse(
  part: Arbitrary<string | Piece>,
  other: Arbitrary<string | Piece>,
): Arbitrary<Piece> {
  return fc.tuple(part, other).map(([left, right]) => (context: Context) => {
    const value = context.isTyped ? left : right;
    return typeof value === 'string' ? value : value(context);
  });
}

/** The body that is at hand. */
export const bodyName: Arbitrary<Piece> = fc.constant(({ body }: Context) => body);

/** A piece with another body at hand. */
export function withBody(part: Arbitrary<string | Piece>, body: string): Arbitrary<Piece> {
  return part.map(
    (value) => (context: Context) => (typeof value === 'string' ? value : value({ ...context, body })),
  );
}
