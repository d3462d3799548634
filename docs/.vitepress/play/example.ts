/** A file of the playground. */
export interface PlayFile {
  readonly name: string;
  readonly text: string;
}

/** Code to begin with. */
export interface Example {
  /** What a link names: `/play?example=no-unknown-code`. */
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly files: readonly PlayFile[];
}
