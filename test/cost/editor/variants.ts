/** A way in which a server is started. */
export interface Variant {
  readonly name: string;
  readonly hasPlugin: boolean;
  readonly hasDiagnostics: boolean;
}

/**
 * The first is what the others are held against; the second is the same again, so that its ratio shows what the
 * machine alone makes of two equal servers.
 */
export const variants = [
  { name: 'without', hasPlugin: false, hasDiagnostics: false },
  { name: 'again', hasPlugin: false, hasDiagnostics: false },
  { name: 'with', hasPlugin: true, hasDiagnostics: false },
  { name: 'warning', hasPlugin: true, hasDiagnostics: true },
] as const satisfies readonly Variant[];

export type VariantName = (typeof variants)[number]['name'];

/** The variants in the order of a round: each comes first as often as any other. */
export function orderOf(round: number): readonly (typeof variants)[number][] {
  const shift = round % variants.length;
  return [...variants.slice(shift), ...variants.slice(0, shift)];
}
