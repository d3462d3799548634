/*
 * What these rules know of XT beyond the catalogue's fields, hosts and packages.
 */

/**
 * First labels of hosts that answer in the futures' envelope, with `returnCode` instead of rc (XT's docs). A file
 * that calls only those has no body of ours.
 */
export const futuresLabels: ReadonlySet<string> = new Set(['fapi', 'dapi']);

/** Fields of the futures' envelope (XT's docs): where one is read, the body is not ours. */
export const futuresFields: ReadonlySet<string> = new Set(['returnCode', 'msgInfo', 'error']);

/** Members of `xt-open-api` whose functions resolve to a body with rc and mc (its version 1.0.16). */
export const sdkGroups: ReadonlySet<string> = new Set(['user', 'spot', 'lever']);

/** The package's type for a body that may be a failure. */
export const bodyTypeName = 'XtResponse';

/** The rc of a success, and of a failure (XT's docs). */
export const successCode = 0;
export const failureCode = 1;
