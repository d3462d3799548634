import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { neighbours } from './neighbours.ts';
import type { Staged } from './stage.ts';
import { pluginName } from './stage.ts';

/** TypeScript as the plugin gets it, which throws at every use once `isArmed` says so. */
const trap = `(typescript, isArmed) =>
  new Proxy(typescript, {
    get(target, name) {
      if (isArmed()) throw new Error('armed');
      return target[name];
    },
  })`;

/** Plugins of other names around the packed one, to see it fail. Each is a package beside it. */
const shims: Readonly<Record<string, string>> = {
  throwing: `
    const trap = ${trap};
    module.exports = ({ typescript }) => {
      let armed = false;
      const plugin = require('${pluginName}')({ typescript: trap(typescript, () => armed) });
      return {
        ...plugin,
        create(info) {
          const service = plugin.create(info);
          armed = true;
          return service;
        },
      };
    };`,
  'not-starting': `
    const trap = ${trap};
    module.exports = ({ typescript }) => require('${pluginName}')({ typescript: trap(typescript, () => true) });`,
  ...neighbours,
  twice: `module.exports = require('${pluginName}');`,
};

export function addShims({ folder }: Staged): void {
  for (const [name, text] of Object.entries(shims)) {
    const shim = join(folder, 'node_modules', name);
    mkdirSync(shim);
    writeFileSync(join(shim, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    writeFileSync(join(shim, 'index.js'), text);
  }
}
