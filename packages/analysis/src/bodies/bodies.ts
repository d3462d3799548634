import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { Provenance } from '../flow/provenance.ts';
import type { BodyKey } from '../flow/body-key.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Looks } from './looks.ts';
import { createLooks } from './looks.ts';
import type { Origin, Patterns } from './patterns.ts';
import { createPatterns } from './patterns.ts';
import { oneOf, stepInto } from './steps.ts';
import type { Place, Places, Site } from '../flow/place.ts';
import type { Value } from '../flow/value.ts';
import { createDeclarations } from './declared.ts';
import { bodyProperties } from '../knowledge/http-libraries.ts';
import { createKinds } from './kinds.ts';
import { typedBody } from './typed-bodies.ts';
import { askedOnce } from './values.ts';
import type { Body, Traced } from './values.ts';

/** Which expressions of a file are bodies of XT's, and where the file looks at them. */
export interface XtBodies {
  /** The body that an expression is, with the reason; undefined where it is none, or nobody knows. */
  bodyAt(node: PlainNode): Body | undefined;
  /** The body that an object pattern takes apart. */
  bodyAtPattern(origin: Origin): Body | undefined;
  /** Whether an expression is what a request to XT resolves to, before the body is taken from it. */
  isResponse(node: PlainNode): boolean;
  /** The bodies on which the file reads `field`, and which come from another system's host. */
  foreignBodiesWith(field: string): ReadonlySet<BodyKey>;
  /** Whether a place is the body that a request to XT resolves to. */
  isRequested(key: BodyKey): boolean;
  readonly patterns: Patterns;
  readonly looks: Looks;
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
  const { flow, keys, contexts } = provenance;
  const patternsOf = once((of: FileModel) => createPatterns(of, provenance));
  const looksOf = once((of: FileModel) => createLooks(of, provenance, patternsOf(of)));
  const patterns = patternsOf(file);
  const looks = looksOf(file);
  /** The looks of the file that a function stands in: it may be another module's. */
  const looksIn = (owner: PlainNode): Looks => looksOf(file.files.of(owner));
  const kinds = createKinds(file, provenance, contexts);
  const declarations = createDeclarations(file, provenance, looksIn);
  const asBody = (value: Traced | undefined): Body | undefined =>
    value?.kind === 'body' ? value : undefined;

  /** What a value is: all that it may come from must be the same. What the file makes itself does not matter. */
  function kindOfValue(value: Value): Traced | undefined {
    const found: Traced[] = [];
    let isUnknown = value.places.size === 0;
    for (const place of value.places) {
      const kind = kinds.kindOf(place);
      if (kind) found.push(withLooks(kind, place));
      else if (!isOwn(place)) isUnknown = true;
    }
    if (isUnknown && !found.some(({ kind }) => kind === 'foreign')) return undefined;
    return oneOf(found);
  }

  /** A body that was looked at inside the functions through which it came. */
  function withLooks(kind: Traced, place: Place): Traced {
    if (kind.kind !== 'body' && kind.kind !== 'response') return kind;
    const inside = [...insideOf(place, flow.places)];
    if (inside.length === 0) return kind;
    return {
      ...kind,
      isChecked: askedOnce(
        () =>
          kind.isChecked() ||
          inside.some(({ at, owner }) =>
            [at, ...Array.from(bodyProperties, (name) => keys.below(at, [name]))].some((body) =>
              looksIn(owner).isLookedAt(body, owner.start, owner.end),
            ),
          ),
      ),
    };
  }

  function kindAt(node: PlainNode): Traced | undefined {
    const value = contexts.expand(flow.valueOf(node));
    const kind = kindOfValue(value);
    if (kind || value.places.size === 0) return kind;
    if ([...value.places].some((place) => kinds.kindOf(place)?.kind === 'foreign')) return undefined;
    // `body ?? other` is the body wherever there is one.
    const key = keys.keyOf(node);
    const must = kinds.kindOf(key);
    if (must) return withLooks(must, key);
    return isXtAsWritten() ? declarations.declaredAt(node) : undefined;
  }

  function isOfOthers(node: PlainNode): boolean {
    const { places } = contexts.expand(flow.valueOf(node));
    return [...places].some((place) => kinds.kindOf(place)?.kind === 'foreign');
  }

  function kindAtOrigin(origin: Origin): Traced | undefined {
    if (origin.from) return kindAt(origin.from);
    return kindOfValue(contexts.expand(flow.valueOfParameter(origin.owner, origin.index)));
  }

  return {
    bodyAt(node) {
      const body = asBody(kindAt(node));
      if (body) return body;
      // A known address of another system outranks every type.
      return isOfOthers(node) ? undefined : typedBody(node, file, provenance, isXtAsWritten);
    },
    bodyAtPattern(origin) {
      const traced = asBody(stepInto(kindAtOrigin(origin), origin.path));
      if (traced || origin.path.length > 0) return traced;
      const value = origin.from ?? origin.owner.params[origin.index]?.target;
      return value && typedBody(value, file, provenance, isXtAsWritten);
    },
    isResponse(node) {
      const value = kindAt(node);
      return value?.kind === 'response' && value.isXt;
    },
    foreignBodiesWith(field) {
      const found = new Set<BodyKey>();
      for (const { object } of file.membersNamed(field)) {
        if (kindAt(object)?.kind === 'foreign') found.add(provenance.keys.keyOf(object));
      }
      for (const { name, origin, body } of patterns.reads) {
        const whole = name === field && origin.from ? kindAt(origin.from) : undefined;
        if (stepInto(whole, origin.path)?.kind === 'foreign') found.add(body);
      }
      return found;
    },
    isRequested: (key) => kinds.kindOf(key)?.kind === 'body',
    patterns,
    looks,
  };
}

/** The same place as the functions have it through which a value came, the innermost first. */
function* insideOf(
  place: Place,
  places: Places,
): Iterable<{ readonly at: Place; readonly owner: PlainNode }> {
  const chain: Site[] = [];
  for (let { site } = place.root; site; site = site.outer) chain.push(site);
  for (const [index, { owner }] of chain.entries()) {
    const inner = chain
      .slice(0, index)
      .reduceRight<Site | undefined>((outer, site) => places.site(site.call, site.owner, outer), undefined);
    const at = places.moved(place, places.root(place.root.kind, place.root.node, inner));
    if (at) yield { at, owner };
  }
}

/** What the file makes itself, such as a default: it needs no look. */
function isOwn({ root, base }: Place): boolean {
  return (
    !base &&
    root.kind === 'node' &&
    ['object', 'array', 'string', 'number', 'constant'].includes(root.node.kind)
  );
}
