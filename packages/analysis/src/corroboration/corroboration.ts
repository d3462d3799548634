import { type Bodies, bodiesWith } from './bodies-with.ts';
import { bodiesWithOtherMessageCodes, bodiesWithOtherReturnCodes } from './other-systems.ts';
import type { XtAsWritten } from './xt-as-written.ts';
import { isXtInFile } from './xt-in-file.ts';
import { lazy, once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { Place } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import { valueOf } from '../flow/value.ts';
import type { Collector } from '../sites/collector.ts';
import type { CodeSite, Evidence } from '../sites/site.ts';
import { isMeantAsCode, nearestCodes } from '../spelling/index.ts';

/** What stands beside evidence that was only read, and what speaks against it: for whoever explains `isEnough`. */
interface Corroborated {
  /** C1: rc is read or declared on one of the bodies. */
  readonly hasReturnCode: boolean;
  /** C2: XT is in the file. */
  readonly isXtInFile: boolean;
  /** C3: another site whose code is exact, or that is proven by itself. */
  readonly other: CodeSite | undefined;
  /** The rc or mc of each body that has an rc is compared with what XT never sends: C1 does not count. */
  readonly isComparedWithOthers: boolean;
  /** Every body comes from the host of another system: nothing counts. */
  readonly isForeign: boolean;
}

/** Tells whether evidence is enough: what was only read from a property named `mc` needs C1, C2 or C3 beside it. */
export interface Corroboration {
  /** Whether a site, or any other place with this evidence, holds a message code of XT's. */
  isEnough(evidence: Evidence, at: CodeSite | undefined): boolean;
  /** The same, part by part. */
  tell(evidence: Evidence, at: CodeSite | undefined): Corroborated;
  /** Whether bodies are XT's own, not merely of the same shape: C2 or C3. */
  isXtFile(): boolean;
  /** The same without codes that are misspelt: for what decides whose bodies are, which misspelt codes depend on. */
  isXtAsWritten(): boolean;
  /** Whether the file reads the message code of one of these bodies. */
  hasMessageCode(places: ReadonlySet<Place>): boolean;
}

/** What corroboration asks of the bodies of a file. */
interface CorroboratingBodies {
  /** The bodies of which the file reads a field of the envelope, and which come from another system's host. */
  foreign(): ReadonlySet<Place>;
  /** Whether a place is what a request to XT resolves to. */
  isRequested(body: Place): boolean;
  /** Whether a place is what a request to another system resolves to. */
  isForeign(body: Place): boolean;
}

export function corroborate(
  file: FileModel,
  provenance: Provenance,
  collected: Pick<Collector, 'sites' | 'sentinels'>,
  { isXt, exact, isXtAsWritten }: XtAsWritten,
  bodies: CorroboratingBodies,
): Corroboration {
  const { fields } = file.knowledge.catalogue.api;
  const { bodyPlaces } = provenance;
  const { sites } = collected;
  const withReturnCodeIn = once((of: FileModel) => bodiesWith(fields.returnCode, of, bodyPlaces, file));
  const withReturnCode = (): Bodies => withReturnCodeIn(file);
  const withMessageCode = lazy(() => bodiesWith(fields.messageCode, file, bodyPlaces));
  const foreign = lazy(() => bodies.foreign());
  const withOtherReturnCodes = lazy(() => bodiesWithOtherReturnCodes(file, provenance));
  const withOthers = lazy(() => bodiesWithOtherMessageCodes(file, provenance, collected));
  /** C3: another exact numbered code in mc position. */
  const hasOtherExact = (at: CodeSite | undefined): boolean => exact().some((site) => site !== at);
  /** Misspelt codes that need no C3. Each would be exact once it is mended, and must not uncover others then. */
  const proven = lazy(() =>
    sites.filter(
      ({ evidence, written }) => isProven(evidence) && isMisspelt(written, file) && !isForeign(evidence),
    ),
  );
  const hasOtherProven = (at: CodeSite | undefined): boolean => proven().some((site) => site !== at);

  /** C1, or an envelope written out. */
  function isProven(evidence: Evidence): boolean {
    if (evidence.kind !== 'read') return evidence.kind === 'envelope';
    const isXts = (body: Place): boolean =>
      withReturnCode().has(body) && !withOtherReturnCodes().has(body) && !withOthers().certain.has(body);
    return [...evidence.bodies].some(isXts);
  }

  /** Whether what another module says of a body makes it XT's: the request there, its rc, or XT in that file. */
  function isProvenThere(body: Place): boolean {
    if (bodies.isRequested(body)) return true;
    const there = file.files.of(body.root.node);
    if (there === file) return false;
    return isXtInFile(there) || withReturnCodeIn(there).has(body) || isPassedThere(body);
  }

  /** Whether all that the calls of a module's function pass for a body is XT's: `XtError.from(body)`. */
  function isPassedThere(body: Place): boolean {
    const { places, isOpen } = provenance.contexts.expand(valueOf(body));
    return !isOpen && !places.has(body) && places.size > 0 && [...places].every(isProvenThere);
  }

  /**
   * Where the request's host is written and is not XT's, nothing else in the file makes the body so; nor does XT's body
   * make a code so that comes, or asks what is asked, from another system's as well.
   */
  function isForeign(evidence: Evidence): boolean {
    if (evidence.kind !== 'read') return false;
    return (
      [...evidence.bodies].every((body) => foreign().has(body)) ||
      [...evidence.others].some((body) => bodies.isForeign(body))
    );
  }

  return {
    isEnough(evidence, at) {
      if (evidence.kind !== 'read') return true;
      const isXts = isXt() || hasOtherExact(at) || isProven(evidence) || hasOtherProven(at);
      if (!isXts && !(file.files.hasModules && [...evidence.bodies].some(isProvenThere))) return false;
      return !isForeign(evidence);
    },
    tell(evidence, at) {
      const found = evidence.kind === 'read' ? [...evidence.bodies] : [];
      const hasReturnCode = found.some((body) => withReturnCode().has(body));
      const other = (site: CodeSite): boolean => site !== at;
      return {
        hasReturnCode,
        isXtInFile: isXt(),
        other: exact().find(other) ?? proven().find(other),
        isComparedWithOthers: hasReturnCode && !isProven(evidence),
        isForeign: isForeign(evidence),
      };
    },
    isXtFile: () => isXtAsWritten() || proven().length > 0,
    isXtAsWritten,
    hasMessageCode: (places) =>
      [...places].some(
        (body) =>
          withMessageCode().has(body) &&
          !withOthers().certain.has(body) &&
          !withOthers().likely.has(body) &&
          !foreign().has(body),
      ),
  };
}

function isMisspelt(written: string, { knowledge }: FileModel): boolean {
  const { vocabulary } = knowledge;
  if (knowledge.isKnown(written) || !isMeantAsCode(written, vocabulary)) return false;
  return nearestCodes(written, vocabulary).codes.length > 0;
}
