import type { Editor } from '../editor.ts';
import type { Project } from '../project.ts';

/** What a check saw, in a few words, and what differs from what it must be. */
export interface Outcome {
  readonly seen: string;
  readonly problems: readonly string[];
}

export interface Scene {
  readonly editor: Editor;
  readonly project: Project;
  /** Writes the project's settings while VS Code runs. */
  readonly set: (settings: Readonly<Record<string, unknown>>) => void;
  /** Keeps what the window shows now for the documentation. */
  readonly picture: (name: string) => Promise<void>;
}

export type Check = (scene: Scene) => Promise<Outcome>;
