/** Whether a process of the group that a process leads is still there. */
function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits for a group to end by itself; gives whether it did. */
export async function hasEnded(group: number, patience = 10_000): Promise<boolean> {
  const until = Date.now() + patience;
  while (isAlive(group)) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/** Ends what is left of a group. */
export function endGroup(group: number): void {
  if (isAlive(group)) process.kill(-group, 'SIGKILL');
}
