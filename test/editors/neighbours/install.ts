/** Brings the plugins of others into the cache folder, once. */
import { dirname } from 'node:path';
import { installOnce } from '../../published/e2e/support/install-once.ts';
import { neighbours } from './neighbours.ts';

/** Returns the folder whose node_modules hold them; throws when npm fails. */
export function installNeighbours(): string {
  const versions = neighbours.flatMap(({ version, entry: { name } }) =>
    version === undefined ? [] : [[name, version] as const],
  );
  // What some of them load for themselves.
  return dirname(installOnce('neighbours', { ...Object.fromEntries(versions), typescript: '6.0.3' }));
}
