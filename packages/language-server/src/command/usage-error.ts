/** What is wrong with the call, and the cure. */
export class UsageError extends Error {}
