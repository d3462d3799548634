import { once } from '../basics/once.ts';
import { bodiesIn, type BodyPlaces } from '../flow/body-places.ts';
import { canCarry } from '../flow/carrying.ts';
import type { Contexts } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';
import { lowerCased, type Place } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import type { Value } from '../flow/value.ts';
import type { PlainNode } from '../tree/nodes.ts';

/** Where a value comes from, as far as one field of the envelope is concerned. */
export interface Trace {
  /** The bodies that the field is read from. Empty: the value is not that field's. */
  readonly bodies: ReadonlySet<Place>;
  /** Strings and numbers that the file itself puts into the value: sentinels. */
  readonly sentinels: ReadonlySet<PlainNode>;
  /** Whether the value has been lower-cased on its way, so that only lower-case literals can equal it. */
  readonly isLowerCased: boolean;
  /** Whether no other field comes here: `body.mc || body.rc` may be either. */
  readonly isAlone: boolean;
  /** What other fields that come here are read from. */
  readonly others: ReadonlySet<Place>;
}

/** Evidence E2: follows values back to reads of one field, such as `mc`. */
interface Tracer {
  trace(node: PlainNode): Trace;
  /** The same of a value that no expression has: the items of a list, a part of an object. */
  traceValue(value: () => Value): Trace;
}

/** What follows values back to the fields that tell how a call went. */
interface Tracers {
  readonly messageCode: Tracer;
  readonly returnCode: Tracer;
}

/** The tracers of a file, by where its values come from. */
export const tracersOf = once(({ flow, contexts, bodyPlaces }: Provenance): Tracers => {
  const { fields } = flow.parts.file.knowledge.catalogue.api;
  return {
    messageCode: createTracer(flow, contexts, bodyPlaces, fields.messageCode),
    returnCode: createTracer(flow, contexts, bodyPlaces, fields.returnCode),
  };
});

const nothing: Trace = {
  bodies: new Set(),
  sentinels: new Set(),
  isLowerCased: false,
  isAlone: true,
  others: new Set(),
};

function createTracer(flow: Flow, contexts: Contexts, bodyPlaces: BodyPlaces, field: string): Tracer {
  const traces = new Map<PlainNode, Trace>();
  let isNamed: boolean | undefined;

  function trace(node: PlainNode): Trace {
    if (!canCarry(node) || !(isNamed ??= namesField(flow, field))) return nothing;
    let known = traces.get(node);
    if (!known) traces.set(node, (known = withFirstValues(read(flow.valueOf(node)), node)));
    return known;
  }

  /** What a variable holds at other times is the file's own as well: `let mc = 'NONE'; mc = body.mc`. */
  function withFirstValues(trace: Trace, node: PlainNode): Trace {
    const binding = node.kind === 'name' && trace.bodies.size > 0 && flow.parts.file.scopes.bindingOf(node);
    if (!binding || binding.sources.length < 2) return trace;
    const whole = read(flow.valueOfBinding(binding));
    // It also carries codes of the file's own.
    if (whole.bodies.size === 0) return nothing;
    return { ...trace, sentinels: new Set([...trace.sentinels, ...whole.sentinels]) };
  }

  function read({ places }: Value): Trace {
    const bodies = new Set<Place>();
    const sentinels = new Set<PlainNode>();
    const others = new Set<Place>();
    let isLowerCased = false;
    let isAlone = true;
    for (const place of places) {
      const code = place.step === lowerCased && place.base ? place.base : place;
      const found = code.base && code.step === field ? [code.base] : passedBodies(code);
      for (const body of found) bodies.add(bodyPlaces.outward(body));
      if (!code.base && isLiteral(code.root.node)) sentinels.add(code.root.node);
      else if (found.length === 0) {
        isAlone = false;
        if (code.base) others.add(code.base);
      }
      isLowerCased ||= code !== place && found.length > 0;
    }
    if ((bodies.size === 0 && sentinels.size === 0) || [...sentinels].some(isCodeOfOthers)) return nothing;
    return { bodies, sentinels, isLowerCased, isAlone, others };
  }

  /** A sentinel that is spelled like XT's codes and is none: the value carries the file's own codes as well. */
  function isCodeOfOthers(node: PlainNode): boolean {
    const { knowledge } = flow.parts.file;
    return (
      node.kind === 'string' &&
      !knowledge.isKnown(node.value) &&
      /_[A-Z]?\d+$/.test(node.value) &&
      knowledge.vocabulary.families.some((family) => node.value.startsWith(`${family}_`))
    );
  }

  /**
   * What the file's own calls pass for a parameter, or in it: `new XtError({ code: body.mc })`. All of them must pass the field: a helper that also serves
   * another system's codes tells nothing about either.
   */
  function passedBodies(place: Place): readonly Place[] {
    if (place.root.kind !== 'parameter') return [];
    const { places, isOpen } = contexts.expand({ places: new Set([place]), isOpen: false });
    const bodies = bodiesIn(places, field);
    return isOpen || bodies.length < places.size ? [] : bodies;
  }

  return {
    trace,
    traceValue(value) {
      isNamed ??= namesField(flow, field);
      return isNamed ? read(value()) : nothing;
    },
  };
}

function isLiteral(node: PlainNode): boolean {
  const literal = node.kind === 'unary' ? node.argument : node;
  return literal.kind === 'string' || literal.kind === 'number';
}

/** Whether the file speaks of the field at all: as a member, a key, or a string. A module that it imports may. */
function namesField({ parts: { file } }: Flow, field: string): boolean {
  return (
    file.files.hasModules ||
    file.membersNamed(field).length > 0 ||
    file.propertiesByName().has(field) ||
    file.nodesOf('string').some(({ value }) => value === field)
  );
}
