import type { Browser } from 'playwright-core';
import { Window } from '../window.ts';

/** What a check has to work with. */
export interface Scene {
  readonly browser: Browser;
  readonly site: string;
  /** Writes a picture for the documentation, where pictures are wanted. */
  readonly picture: (window: Window, name: string) => Promise<void>;
}

export interface Outcome {
  readonly seen: string;
  readonly problems: readonly string[];
}

export type Check = (scene: Scene) => Promise<Outcome>;

/** Runs a check in a window of its own, and adds what went wrong in it. */
export function inWindow(
  run: (window: Window, scene: Scene) => Promise<Outcome>,
  look: 'light' | 'dark' = 'light',
): Check {
  return async (scene) => {
    const window = await Window.open(scene.browser, scene.site, look);
    try {
      const { seen, problems } = await run(window, scene);
      return { seen, problems: [...problems, ...window.problems] };
    } finally {
      await window.close();
    }
  };
}

/** A problem where something is not as it must be. */
export function unless(isRight: boolean, problem: string): readonly string[] {
  return isRight ? [] : [problem];
}
