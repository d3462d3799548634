import type { CodeType } from '../evidence/declared-types.ts';
import type { Place } from '../flow/place.ts';
import type { KeyNode, NumberNode, PlainNode, PropertyNode, StringNode } from '../tree/nodes.ts';

/** Where a code stands; `json` and `within`: in a part of a text or of a regular expression. */
export type SiteKind =
  'comparison' | 'case' | 'key' | 'element' | 'value' | 'enum member' | 'type' | 'prefix' | 'json' | 'within';

/**
 * Why a place holds a code. `read`: it meets a value that was read from a body (E2, and E4 through the collection it
 * asks), which needs corroboration. The others are enough alone: `type` (E1), `envelope` (E3), `fingerprint` (E5).
 */
export type Evidence =
  | {
      readonly kind: 'read';
      readonly bodies: ReadonlySet<Place>;
      /** What the value, or another one that asks the same, may be read from beside: another system's answer. */
      readonly others: ReadonlySet<Place>;
    }
  | { readonly kind: 'type' | 'envelope' | 'fingerprint' };

/** A literal that stands, by the evidence given, for a message code. */
export interface CodeSite {
  readonly kind: SiteKind;
  /** The code as written, without quotes. */
  readonly written: string;
  /** The range to report: the literal with its quotes, the key, or the code inside a JSON string. */
  readonly start: number;
  readonly end: number;
  /** The range of the code itself, inside the quotes. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly node: PlainNode;
  readonly evidence: Evidence;
  /** The value it meets is lower-cased: a lower-case literal is what should stand here. */
  readonly isLowerCased: boolean;
  /** What the type of the value says that the literal meets. */
  readonly type: CodeType | undefined;
  /** What the literal is one of: the other codes there are handled too. */
  readonly group: object | undefined;
}

/** A literal that stands for a return code. */
export interface ReturnCodeSite {
  readonly written: number | string | boolean;
  readonly start: number;
  readonly end: number;
  /** What it is compared with. */
  readonly value: PlainNode;
  readonly bodies: ReadonlySet<Place>;
  /** Whether it stands in a schema, beside an mc that lists codes of XT's: then there is no body. */
  readonly isInSchema: boolean;
  /** Whether the literal is a sentinel that the file puts into the value itself. */
  readonly isSentinel: boolean;
}

/** Where the text of a literal, or of a key, begins and ends. */
export function textRange(node: StringNode | KeyNode | NumberNode): { textStart: number; textEnd: number } {
  const quote = node.kind === 'string' ? 1 : 0;
  return { textStart: node.start + quote, textEnd: node.end - quote };
}

/** The literal that a property's key is, where it is one that may spell a code. */
export function keyLiteral(property: PropertyNode): StringNode | KeyNode | NumberNode | undefined {
  const { key } = property;
  return key.kind === 'string' || key.kind === 'key' || key.kind === 'number' ? key : undefined;
}

/** What a literal spells. */
export function spelling(node: StringNode | KeyNode | NumberNode): string {
  return node.kind === 'string' ? node.value : node.kind === 'key' ? node.name : String(node.value);
}

/** What stands beside an rc that the file writes. */
export const byEnvelope = { evidence: { kind: 'envelope' }, isLowerCased: false } as const;
