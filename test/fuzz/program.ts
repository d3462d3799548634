/** A text with the name that its file has. */
export interface Program {
  readonly text: string;
  readonly fileName: string;
}
