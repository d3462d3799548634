import type { Analysis } from '../analysis.ts';
import { once } from '../once.ts';
import type { BodyKey } from '../provenance/body-key.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Looks } from './looks.ts';
import { createLooks } from './looks.ts';
import type { Origin, Patterns } from './patterns.ts';
import { createPatterns } from './patterns.ts';
import { stepInto } from './steps.ts';
import { createBodyTracer } from './trace.ts';
import { typedBody } from './typed-bodies.ts';
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
  readonly patterns: Patterns;
  readonly looks: Looks;
}

/** The bodies of a file, worked out once for all rules that ask. */
export const xtBodies = once(createXtBodies);

/** Whether `node` is the response to a request of XT's, as an HTTP library gives it. */
export function isXtResponse(node: PlainNode, analysis: Analysis): boolean {
  return xtBodies(analysis).isResponse(node);
}

function createXtBodies(analysis: Analysis): XtBodies {
  const { file, provenance, corroboration } = analysis;
  const patterns = createPatterns(file, provenance);
  const looks = createLooks(file, provenance, patterns);
  const tracer = createBodyTracer(file, provenance, looks, () => corroboration.isXtAsWritten());
  const asBody = (value: Traced | undefined): Body | undefined =>
    value?.kind === 'body' ? value : undefined;
  return {
    bodyAt: (node) => asBody(tracer.trace(node)) ?? typedBody(node, analysis),
    bodyAtPattern(origin) {
      const whole = origin.from
        ? tracer.trace(origin.from)
        : tracer.traceParameter(origin.owner, origin.index);
      const traced = asBody(stepInto(whole, origin.path));
      if (traced || origin.path.length > 0) return traced;
      const value = origin.from ?? origin.owner.params[origin.index]?.target;
      return value && typedBody(value, analysis);
    },
    isResponse(node) {
      const value = tracer.trace(node);
      return value?.kind === 'response' && value.isXt;
    },
    foreignBodiesWith(field) {
      const found = new Set<BodyKey>();
      for (const { object } of file.membersNamed(field)) {
        if (tracer.trace(object)?.kind === 'foreign') found.add(provenance.keys.keyOf(object));
      }
      for (const { name, origin, body } of patterns.reads) {
        const whole = name === field && origin.from ? tracer.trace(origin.from) : undefined;
        if (stepInto(whole, origin.path)?.kind === 'foreign') found.add(body);
      }
      return found;
    },
    patterns,
    looks,
  };
}
