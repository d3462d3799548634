/** What the run has used so far: the largest memory of the process, its processor time, and the time that passed. */
export function usage(): string {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const seconds = (microseconds: number): string => (microseconds / 1e6).toFixed(0);
  return (
    `memory at its peak ${(maxRSS / 1024).toFixed(0)} MB, ` +
    `processor ${seconds(userCPUTime + systemCPUTime)} s, passed ${process.uptime().toFixed(0)} s`
  );
}
