/** A promise that was broken. */
export interface Violation {
  readonly property: string;
  /** The rule concerned, where it is one. */
  readonly rule?: string;
  readonly detail: string;
}

/** What violations are told apart by when many programs break the same promise. */
export function signatureOf({ property, rule }: Violation): string {
  return rule === undefined ? property : `${property} (${rule})`;
}

/** Runs something that must not throw. */
export function guarded<Value>(
  where: string,
  violations: Violation[],
  run: () => Value,
): { readonly value: Value } | undefined {
  try {
    return { value: run() };
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    violations.push({ property: `no throw: ${where}`, detail: detail.split('\n').slice(0, 8).join('\n') });
    return undefined;
  }
}
