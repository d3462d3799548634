/** A server that says nothing for so long is stuck: what it was asked for counts as failed. */
const longestSilence = 60_000;

/** An answer of a server, or a rejection that says what did not come. */
export async function answered<Result>(
  what: string,
  start: (resolve: (result: Result) => void, reject: (error: Error) => void) => void,
): Promise<Result> {
  let clock: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Result>((resolve, reject) => {
      clock = setTimeout(() => {
        reject(new Error(`${what}: nothing in ${longestSilence / 1000} s`));
      }, longestSilence);
      start(resolve, reject);
    });
  } finally {
    clearTimeout(clock);
  }
}
