/** What is used of a server that runs. */
interface Running {
  stop(): Promise<void>;
}

/** Something that is on or off, and takes its time for either. */
export interface Switch {
  /** Resolves when what was wanted last is done, and rejects where it failed. */
  set(isWanted: boolean): Promise<void>;
}

/** A server that runs while it is wanted: one change after another, as a server that still starts cannot be stopped. */
export function createSwitch(start: () => Promise<Running>): Switch {
  let running: Running | undefined;
  let isWanted = false;
  let last: Promise<void> = Promise.resolve();

  async function change(): Promise<void> {
    if (isWanted) running ??= await start();
    else {
      const stopped = running;
      running = undefined;
      await stopped?.stop();
    }
  }

  return {
    set(wanted) {
      isWanted = wanted;
      const next = last.then(change);
      last = next.catch(() => undefined);
      return next;
    },
  };
}
