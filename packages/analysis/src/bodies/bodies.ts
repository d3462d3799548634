import { lazy } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { Provenance } from '../flow/provenance.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { createFieldsRead, type FieldsRead } from './fields-read.ts';
import type { PatternOrigin, Patterns } from './pattern-reads.ts';
import { createPatterns } from './pattern-reads.ts';
import { oneOf, stepInto } from './steps.ts';
import type { Place } from '../flow/place.ts';
import { onlyPlace, type Value, valueOf } from '../flow/value.ts';
import { createAnnotations } from './annotations.ts';
import { createEntries } from './entries.ts';
import { createHookChecks } from './hook-checks.ts';
import { createKinds, type Kinds } from './kinds.ts';
import type { BodyEvents } from './states/events.ts';
import { createEventsAmong } from './states/events-among.ts';
import { typedBody } from './typed-bodies.ts';
import type { Body, Traced } from './values.ts';

/** Which expressions of a file are bodies of XT's, and where the file looks at them. */
export interface XtBodies {
  /** The body that an expression is, with the reason; undefined where it is none, or nobody knows. */
  bodyAt(node: PlainNode): Body | undefined;
  /** The body that an object pattern takes apart. */
  bodyAtPattern(origin: PatternOrigin): Body | undefined;
  /** Whether an expression is what a request to XT resolves to, before the body is taken from it. */
  isResponse(node: PlainNode): boolean;
  /** The bodies of which the file reads a field of the envelope, and which come from another system's host. */
  foreign(): ReadonlySet<Place>;
  /** Whether a place is the body that a request to XT resolves to. */
  isRequested(place: Place): boolean;
  /** Whether a place is what a request to another system resolves to. */
  isForeign(place: Place): boolean;
  readonly patterns: Patterns;
  readonly fieldsRead: FieldsRead;
  readonly events: BodyEvents;
}

/**
 * The bodies of a file.
 *
 * @param isXtAsWritten whether XT is in the file, told without bodies: see `corroboration/xt-as-written.ts`
 */
export function createXtBodies(
  file: FileModel,
  provenance: Provenance,
  isXtAsWritten: () => boolean,
): XtBodies {
  const { flow, bodyPlaces, contexts } = provenance;
  const patterns = createPatterns(file, provenance);
  const fieldsRead = createFieldsRead(file, provenance, patterns);
  const events = createEventsAmong(file, provenance, patterns);
  const isStopping = createHookChecks(file, provenance, events);
  const kinds = createKinds(file, provenance, patterns, isStopping, isXtAsWritten);
  const kindsOf = new Map<Provenance, Kinds>([[provenance, kinds]]);
  const entries = createEntries(file, provenance, (supposed, place) => {
    let there = kindsOf.get(supposed);
    if (!there)
      kindsOf.set(
        supposed,
        (there = createKinds(file, supposed, patterns, isStopping, isXtAsWritten, kinds.shared)),
      );
    return kindOfValue(supposed.contexts.expand(valueOf(place)), there);
  });
  const declarations = createAnnotations(file, provenance, isXtAsWritten);
  const asBody = (value: Traced | undefined): Body | undefined => kinds.asBody(value);

  /** What a value is: all that it may come from must be the same. What the file makes itself does not matter. */
  function kindOfValue(value: Value, there: Kinds = kinds): Traced | undefined {
    const found: Traced[] = [];
    let isUnknown = value.places.size === 0;
    for (const place of value.places) {
      const kind = there.kindOf(place);
      if (kind) found.push(kind);
      else if (!isOwn(place)) isUnknown = true;
    }
    if (isUnknown && !found.some(({ kind }) => kind === 'foreign')) return undefined;
    return oneOf(found);
  }

  /** What the parameter of a function in a table is, where it is the same in each entry that has the function. */
  function kindInEntries(value: Value): Traced | undefined {
    const place = onlyPlace(value);
    const found = place && entries.inEntries(place);
    return found?.every((kind) => kind !== undefined) ? oneOf(found) : undefined;
  }

  function kindAt(node: PlainNode): Traced | undefined {
    const written = flow.valueOf(node);
    const value = contexts.expand(written);
    const kind = kindInEntries(written) ?? kindOfValue(value);
    if (kind || value.places.size === 0) return kind;
    if ([...value.places].some((place) => kinds.kindOf(place)?.kind === 'foreign')) return undefined;
    // `body ?? other` is the body wherever there is one.
    const place = bodyPlaces.placeOf(node);
    // A property that is set to this and that is what it is set to, whatever it was.
    const must = node.kind === 'member' && !value.places.has(place) ? undefined : kinds.kindOf(place);
    return must ?? declarations.declaredAt(node);
  }

  function isOfOthers(node: PlainNode): boolean {
    const { places } = contexts.expand(flow.valueOf(node));
    return [...places].some((place) => kinds.kindOf(place)?.kind === 'foreign');
  }

  function kindAtOrigin(origin: PatternOrigin): Traced | undefined {
    if (origin.from) return kindAt(origin.from);
    const written = flow.valueOfParameter(origin.owner, origin.index);
    return kindInEntries(written) ?? kindOfValue(contexts.expand(written));
  }

  const foreign = lazy((): ReadonlySet<Place> => {
    const fields = Object.values(file.knowledge.catalogue.api.fields);
    const found = new Set<Place>();
    for (const { object } of fields.flatMap((field) => file.membersNamed(field))) {
      if (kindAt(object)?.kind === 'foreign') found.add(provenance.bodyPlaces.placeOf(object));
    }
    for (const { name, origin, body } of patterns.reads) {
      const whole = fields.includes(name) && origin.from ? kindAt(origin.from) : undefined;
      if (stepInto(whole, origin.path)?.kind === 'foreign') found.add(body);
    }
    return found;
  });

  return {
    bodyAt(node) {
      const body = asBody(kindAt(node));
      if (body) return body;
      // A known address of another system outranks every type.
      return isOfOthers(node) ? undefined : typedBody(node, file, provenance, isXtAsWritten);
    },
    bodyAtPattern(origin) {
      const kind = kindAtOrigin(origin);
      const traced = asBody(stepInto(kind, origin.path));
      if (traced || origin.path.length > 0) return traced;
      if (kind?.kind === 'foreign' || (origin.from && isOfOthers(origin.from))) return undefined;
      const value = origin.from ?? origin.owner.params[origin.index]?.target;
      return value && typedBody(value, file, provenance, isXtAsWritten);
    },
    isResponse(node) {
      const value = kindAt(node);
      return value?.kind === 'response' && value.isXt;
    },
    foreign,
    isRequested: (place) => kinds.kindOf(place)?.kind === 'body',
    isForeign: (place) => kinds.kindOf(place)?.kind === 'foreign',
    patterns,
    fieldsRead,
    events,
  };
}

/** What the file makes itself, such as a default: it needs no look. */
function isOwn({ root, base }: Place): boolean {
  return (
    !base &&
    root.kind === 'node' &&
    ['object', 'array', 'string', 'number', 'constant'].includes(root.node.kind)
  );
}
