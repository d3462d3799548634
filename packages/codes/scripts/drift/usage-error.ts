/** What is wrong with the call, and what to give instead. */
export class UsageError extends Error {}
