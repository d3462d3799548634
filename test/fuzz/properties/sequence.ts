/** Whether all of `kept` are among `found`, in their order. */
export function isSubsequence(kept: readonly string[], found: readonly string[]): boolean {
  let at = 0;
  for (const value of found) if (value === kept[at]) at++;
  return at === kept.length;
}
