/*
 * How far modules are followed. What lies beyond is unknown, as all of it is where modules are not followed.
 */

/** Imports in a row: a view, the service it calls, the client behind it, the request of that. */
export const maxImportsDeep = 3;

/** Modules read for one file: what a file of an application reaches in three imports is seldom more. */
export const maxModulesOfFile = 64;

/** Characters of a module: generated clients and bundles are longer, and of those nothing is read. */
export const maxModuleLength = 1_000_000;
