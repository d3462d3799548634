import type { Reason } from './situation.ts';

/** A kind of type, and how a value of it comes to a switch. */
export interface TypeKind {
  readonly name: string;
  /** The file, around the switch on a subject. */
  readonly write: (statement: (subject: string) => string) => string;
  /** Which codes the type lists, where they are not those of all kinds. */
  readonly codes?: readonly string[];
  /** How a code is written as a case; as a text where this is absent. */
  readonly label?: (code: string) => string;
  /** Why our verdict may differ from the peer's, by the name of a kind of switch; `*` is any without a reason of its own. */
  readonly differs?: Readonly<Record<string, Reason>>;
}

/** A kind whose value is read from a place: `around` is the code around the switch, which takes the place of `%`. */
export function place(name: string, subject: string, around: string, rest: Partial<TypeKind> = {}): TypeKind {
  const [before = '', behind = ''] = around.split('%');
  return {
    name,
    write: (statement) =>
      `declare function use(n: number): void;\n${before}\n${statement(subject)}\n${behind}\nexport {};\n`,
    ...rest,
  };
}

/** A kind whose value is a parameter of type `type`, behind declarations that it needs. */
export function parameter(name: string, type: string, before = '', rest: Partial<TypeKind> = {}): TypeKind {
  return place(name, 'code', `${before}\nfunction f(code: ${type}): void {%}`, rest);
}

export const xt = (names: string): string => `import type { ${names} } from 'xt-mc';`;
export const imported = (names: string): string => `import { ${names} } from './codes.ts';`;

/** What the types of another module list shows in the cases alone. */
export const elsewhere: Readonly<Record<string, Reason>> = { 'none, an empty switch': 'gate' };
