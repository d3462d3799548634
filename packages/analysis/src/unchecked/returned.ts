import type { FileModel } from '../file.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { flatten } from '../tree/flatten.ts';
import type { FunctionNode, PlainNode } from '../tree/nodes.ts';
import { declaredAs } from './declared-bodies.ts';
import { bodyProperties } from './http-libraries.ts';
import type { Looks } from './looks.ts';
import { isReadingResponse } from './reading.ts';
import { declaredBody, oneOf } from './steps.ts';
import { unwrap } from './unwrap.ts';
import type { Traced } from './values.ts';

export interface ReturnedParts {
  readonly file: FileModel;
  readonly provenance: Provenance;
  readonly looks: Looks;
  readonly isXtFile: () => boolean;
  readonly trace: (node: PlainNode) => Traced | undefined;
}

/** What the calls of a function get: what it returns, marked as checked where the function looks at it. */
export function createReturned({
  file,
  provenance,
  looks,
  isXtFile,
  trace,
}: ReturnedParts): (owner: FunctionNode) => Traced | undefined {
  const { calls, keys, resolver } = provenance;
  const known = new Map<FunctionNode, Traced | undefined>();

  function traceReturned(owner: FunctionNode): Traced | undefined {
    const returns = calls.returnsOf(owner);
    const values = returns.map((value) => {
      const found = trace(value);
      if (found?.kind !== 'body' && found?.kind !== 'response') return found;
      return { ...found, isChecked: () => found.isChecked() || isCheckedIn(owner, value) };
    });
    const isForeign = values.some((value) => value?.kind === 'foreign');
    return oneOf(values) ?? (isForeign || !isXtFile() ? undefined : traceAnnotated(owner, returns));
  }

  function traceAnnotated(owner: FunctionNode, returns: readonly PlainNode[]): Traced | undefined {
    const type = declaredAs(owner.returnType, file);
    if (!type || returns.some(isBuilt)) return undefined;
    const isChecked = (): boolean =>
      returns.some((value) => isCheckedIn(owner, value) || isHandedOver(value));
    return type === 'body'
      ? declaredBody(isChecked)
      : { kind: 'response', library: 'axios', isXt: true, isChecked };
  }

  function isCheckedIn(owner: FunctionNode, value: PlainNode): boolean {
    // `(body) => body.rc === 0 ? body : Promise.reject(body)`
    if (value.kind === 'conditional') {
      const arms = flatten(value, (at) =>
        at.kind === 'conditional' ? [at.whenTrue, at.whenFalse] : undefined,
      );
      return arms.some((arm) => isCheckedIn(owner, arm));
    }
    const key = keys.keyOf(unwrap(value));
    return [key, ...[...bodyProperties].map((name) => `${key}.${name}`)].some((body) =>
      looks.isLookedAt(body, owner.start, value.end),
    );
  }

  /** `return check(await response.json())`: what gets the body may look at it. */
  function isHandedOver(value: PlainNode): boolean {
    const call = unwrap(value);
    return (
      call.kind === 'call' &&
      !isReadingResponse(call) &&
      call.args.some((argument) => trace(argument)?.kind === 'body' || isReadingResponse(unwrap(argument)))
    );
  }

  /** A literal body, which the file itself decides upon. */
  function isBuilt(value: PlainNode): boolean {
    return (resolver.resolve(unwrap(value)) ?? value).kind === 'object';
  }

  return (owner) => {
    if (!known.has(owner)) {
      // A function that returns its own call ends here.
      known.set(owner, undefined);
      known.set(owner, traceReturned(owner));
    }
    return known.get(owner);
  };
}
