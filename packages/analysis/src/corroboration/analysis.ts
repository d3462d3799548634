import type { XtBodies } from '../bodies/bodies.ts';
import type { FileModel } from '../file/file.ts';
import type { Provenance } from '../flow/provenance.ts';
import type { Collector } from '../sites/collector.ts';
import type { Corroboration } from './corroboration.ts';

/** What a file says about message codes. Findings of every rule are made from it, so a host keeps it per file. */
export interface Analysis {
  readonly file: FileModel;
  readonly provenance: Provenance;
  readonly sites: Collector;
  readonly bodies: XtBodies;
  readonly corroboration: Corroboration;
}
