import type { PresetLevel } from '@xt-mc/analysis';

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
  /** The preset that it needs; undefined where any will do. */
  readonly preset?: PresetLevel;
  readonly files: readonly PlayFile[];
}
