import { inject } from 'vitest';
import { Project } from './project.ts';
import type { Dependencies, Manager, Wanted } from './project.ts';

/** A throw-away project of a test; a package of ours is asked for as `packed`. */
export function createProject(
  dependencies: Dependencies,
  manager: Manager = 'npm',
  others: Pick<Wanted, 'type' | 'node' | 'options'> = {},
): Project {
  return new Project({ ...others, dependencies, manager, tarballs: inject('tarballs') });
}
