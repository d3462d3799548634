import type { CheckedType, Checker, TypeParts } from './checker.ts';

/** The literals that a type lists. */
export interface Listed {
  readonly texts: readonly string[];
  /** Whether the value may be one that the type does not list. */
  readonly isOpen: boolean;
}

/** Keywords of types that no string has. */
const noStrings = new Set([
  'bigint',
  'boolean',
  'false',
  'never',
  'null',
  'number',
  'object',
  'symbol',
  'true',
  'undefined',
  'void',
]);

const nothing = new Set(['never', 'null', 'undefined', 'void']);

/**
 * The strings that a type lists. What is no string beside them (`undefined`, a number, an object) is no code, and does
 * not count; what a brand adds to a string does not either.
 */
export function listedStrings(type: CheckedType): Listed {
  return listMembers(type, (member) => {
    if (member.isStringLiteral()) return String(member.value);
    const isOther =
      member.isNumberLiteral() ||
      noStrings.has(member.intrinsicName ?? '') ||
      // Objects and bigints have these; a template and a type that is not known yet have neither.
      (member.objectFlags !== undefined && member.intrinsicName === undefined) ||
      typeof member.value === 'object';
    return isOther ? undefined : anything;
  });
}

/** The strings and numbers that a type lists, as text; undefined when it may be anything else. */
export function listedLiterals(type: CheckedType): readonly string[] | undefined {
  const { texts, isOpen } = listMembers(type, (member) => {
    if (member.isStringLiteral() || member.isNumberLiteral()) return String(member.value);
    return isNothingType(member) ? undefined : anything;
  });
  return isOpen || texts.length === 0 ? undefined : texts;
}

/** Whether a type is that of no value, or of one that is not there. */
export function isNothingType({ intrinsicName = '' }: TypeParts): boolean {
  return nothing.has(intrinsicName);
}

/** What a member is that the type does not spell out. */
const anything = Symbol('anything');

function listMembers(
  type: TypeParts,
  read: (member: TypeParts) => string | typeof anything | undefined,
): Listed {
  const texts: string[] = [];
  let isOpen = false;
  for (const member of type.isUnion() ? (type.types ?? []) : [type]) {
    const parts = (member.isIntersection() ? (member.types ?? []) : [member]).map(read);
    const text = parts.find((part) => typeof part === 'string');
    if (text !== undefined) texts.push(text);
    else if (parts.includes(anything)) isOpen = true;
  }
  return { texts: [...new Set(texts)], isOpen };
}

/**
 * Whether an object of a type may have each of some keys: of a union, one that takes one is enough, as TypeScript has it.
 * Undefined where it has an index of some texts only, such as `AUTH_${number}`.
 */
export function takesKeys(type: TypeParts, keys: readonly string[], checker: Checker): boolean | undefined {
  if (type.intrinsicName !== undefined) return true;
  const members = type.isUnion() ? (type.types ?? []) : [type];
  const indexes = members.flatMap((member) => checker.getIndexInfosOfType(member));
  if (indexes.some(({ keyType }) => keyType.intrinsicName === 'string')) return true;
  if (indexes.length > 0) return undefined;
  return keys.every((key) => members.some((member) => member.getProperty(key) !== undefined));
}
