/** Operators that ask whether two values are the same. */
export const equalities: ReadonlySet<string> = new Set(['===', '==', '!==', '!=']);

/** Operators that ask which of two values is larger. */
export const orders: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);
