/** A shape of code that can be written as long as one likes. */
export interface Growing {
  readonly name: string;
  /** Whether only TypeScript has it. */
  readonly isTyped?: boolean;
  /** How often it is repeated in a file of some 100 lines; 100 where nothing is said. */
  readonly size?: number;
  /** The program, `size` times as long as its smallest. Names that it declares at the top end in `suffix`. */
  readonly write: (size: number, suffix?: string) => string;
}

/** `count` lines, each made from its number. */
export function lines(count: number, line: (index: number) => string, between = '\n'): string {
  return Array.from({ length: count }, (_, index) => line(index)).join(between);
}

/** The address with which most of them begin. */
export const address = "'https://sapi.xt.com/v4/order?x=1'";

/** A request to `url`, whose result nobody checks. */
export const askUrl = 'const body = await fetch(url).then((r) => r.json());\n  return body.result.id;';
