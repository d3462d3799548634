import { expect, it } from 'vitest';
import { assignExports } from '../scripts/assign-exports.ts';

const plugin = 'interface Plugin {\n}\ndeclare const plugin: Plugin;\n\n';

it('declares the plugin as what `require` gives, with the types beside it', () => {
  const declarations = `${plugin}export { plugin as default };\nexport type { Plugin, Rules };\n`;
  expect(assignExports(declarations)).toBe(
    `${plugin}declare namespace plugin {\n  export type { Plugin, Rules };\n}\nexport = plugin;\n`,
  );
});

it('refuses declarations that end otherwise', () => {
  expect(() => assignExports(`${plugin}export { plugin as default, Plugin };\n`)).toThrow(
    'The declarations do not end as expected',
  );
});
