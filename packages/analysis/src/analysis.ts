import { lazy } from './basics/once.ts';
import { createXtBodies } from './bodies/bodies.ts';
import type { Analysis } from './corroboration/analysis.ts';
import { corroborate } from './corroboration/corroboration.ts';
import { createXtAsWritten } from './corroboration/xt-as-written.ts';
import { modelFile } from './file/file.ts';
import { filesAmong, type ReadModule } from './modules/modules.ts';
import { createProvenance } from './flow/provenance.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { collectAskedCollections } from './sites/asked-collections.ts';
import { createCollector } from './sites/collector.ts';
import { collectComparisons } from './sites/comparisons.ts';
import { collectEnvelopes } from './sites/envelopes.ts';
import { collectExpectedCodes } from './sites/expected-codes.ts';
import { collectMetLiterals } from './sites/met-literals.ts';
import { collectRegularExpressions } from './sites/regular-expressions.ts';
import { collectPassedCodes } from './sites/passed-codes.ts';
import { collectUnaskedCollections } from './sites/unasked-collections.ts';
import type { PlainSource } from './tree/nodes.ts';
import type { TypeFacts } from './types/type-facts.ts';

export type { Analysis } from './corroboration/analysis.ts';
export type { ReadModule } from './modules/modules.ts';

/**
 * Analyses one lowered file, a stage after the other: none asks a later one.
 *
 * @param readModule gives the modules that it imports, as far as they are asked for; absent: none is followed
 */
export function analyse(
  source: PlainSource,
  knowledge: Knowledge,
  types?: TypeFacts,
  readModule?: ReadModule,
): Analysis {
  const file = modelFile(source, knowledge, types, (own, scopes) =>
    filesAmong(own, scopes, knowledge, readModule),
  );
  const provenance = createProvenance(file);
  const sites = createCollector(file, provenance);
  collectComparisons(sites);
  collectMetLiterals(sites);
  collectRegularExpressions(sites);
  collectAskedCollections(sites);
  collectEnvelopes(sites);
  collectExpectedCodes(sites);
  collectPassedCodes(sites);
  // A collection that is asked is not judged by its contents.
  collectUnaskedCollections(sites);
  const asWritten = createXtAsWritten(file, sites.sites);
  const bodies = lazy(() => createXtBodies(file, provenance, asWritten.isXtAsWritten));
  const corroboration = corroborate(file, provenance, sites, asWritten, {
    foreign: () => bodies().foreign(),
    isRequested: (body) => bodies().isRequested(body),
    isForeign: (body) => bodies().isForeign(body),
  });
  return {
    file,
    provenance,
    sites,
    corroboration,
    get bodies() {
      return bodies();
    },
  };
}
