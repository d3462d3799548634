const exportsOf = /^export \{ plugin as default \};\nexport type \{([^}]+)\};\n$/m;

/**
 * Declares what the CommonJS file gives: the plugin itself, with the types beside it.
 *
 * @param declarations of an ES module with the plugin as its default, and types
 * @throws Error if they end otherwise
 */
export function assignExports(declarations: string): string {
  if (!exportsOf.test(declarations))
    throw new Error(`The declarations do not end as expected:\n${declarations}`);
  return declarations.replace(
    exportsOf,
    (_, types: string) => `declare namespace plugin {\n  export type {${types}};\n}\nexport = plugin;\n`,
  );
}
