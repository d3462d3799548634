/** Whether actions of a kind are asked for: where kinds are named, it is one of them or of a sort of one. */
export function isKindWanted(own: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || `${own}.`.startsWith(`${wanted}.`));
}
