import type { FileModel } from './file.ts';
import { modelFile } from './file.ts';
import type { Corroboration } from './findings/corroboration.ts';
import { corroborate } from './findings/corroboration.ts';
import type { Knowledge } from './knowledge.ts';
import type { Provenance } from './provenance/provenance.ts';
import { createProvenance } from './provenance/provenance.ts';
import { collectAskedCollections } from './sites/asked-collections.ts';
import type { Collector } from './sites/collector.ts';
import { createCollector } from './sites/collector.ts';
import { collectComparisons } from './sites/comparisons.ts';
import { collectEnvelopes } from './sites/envelopes.ts';
import { collectUnaskedCollections } from './sites/unasked-collections.ts';
import type { PlainSource } from './tree/nodes.ts';
import type { TypeFacts } from './type-facts.ts';
import { xtBodies } from './bodies/bodies.ts';

/** What a file says about message codes. Findings of every rule are made from it, so a host keeps it per file. */
export interface Analysis {
  readonly file: FileModel;
  readonly provenance: Provenance;
  readonly sites: Collector;
  readonly corroboration: Corroboration;
}

/** Analyses one lowered file. The order matters: a collection that is asked is not judged by its contents. */
export function analyse(source: PlainSource, knowledge: Knowledge, types?: TypeFacts): Analysis {
  const file = modelFile(source, knowledge, types);
  const provenance = createProvenance(file);
  const sites = createCollector(file, provenance);
  collectComparisons(sites);
  collectAskedCollections(sites);
  collectEnvelopes(sites);
  collectUnaskedCollections(sites);
  const { messageCode } = knowledge.catalogue.api.fields;
  const corroboration = corroborate(file, provenance, sites, () =>
    xtBodies(analysis).foreignBodiesWith(messageCode),
  );
  const analysis: Analysis = { file, provenance, sites, corroboration };
  return analysis;
}
