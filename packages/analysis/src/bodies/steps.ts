import type { PatternStep } from '../scope/bindings.ts';
import type { HttpLibrary } from '../knowledge/http-libraries.ts';
import { bodyAnswering, bodyProperties, clientMembers } from '../knowledge/http-libraries.ts';
import { askedOnce, type Body, type Checked, type Traced, unchecked } from './values.ts';

/** What lies at `path` below a value. */
export function stepInto(value: Traced | undefined, path: readonly PatternStep[]): Traced | undefined {
  return path.reduce<Traced | undefined>((at, step) => {
    if (step === undefined) return undefined;
    switch (at?.kind) {
      case 'client':
        // Whatever a client of an unread class has inside, it asks the same address.
        if (at.library === 'unread') return at;
        if (at.library === 'undici' && step === 'fetch') return libraryItself('fetch');
        return clientMembers.has(step) || step === at.library ? at : undefined;
      case 'sdk':
        return step === 'default' ? at : { ...at, path: [...at.path, step] };
      case 'body':
        // A ref of Vue's holds it.
        return step === 'value' ? at : undefined;
      case 'response':
        // undici's body is read with `json()` as a response is.
        if (at.library === 'undici' && step === 'body') return at;
        return bodyProperties.has(step) ? bodyOf(at) : undefined;
      case 'foreign':
        return bodyProperties.has(step) ? bodyOf(at) : undefined;
      default:
        return undefined;
    }
  }, value);
}

/** The body in a response; a body that was read as text is parsed once more. */
export function bodyOf(value: Traced | undefined): Traced | undefined {
  if (value?.kind === 'body' || value?.kind === 'foreign') return value;
  if (value?.kind !== 'response' || !value.isXt) return undefined;
  return { kind: 'body', reason: 'request', isSpot: value.isSpot, isChecked: value.isChecked };
}

/** A body that only its type tells. */
export function declaredBody(isChecked: Checked): Body {
  return { kind: 'body', reason: 'declared type', isSpot: false, isChecked };
}

/** An HTTP library as it is imported, without a base address. */
export function libraryItself(library: HttpLibrary | undefined): Traced | undefined {
  return (
    library && {
      kind: 'client',
      library,
      madeAt: undefined,
      addressee: undefined,
      isChecked: unchecked,
      isBodyOnly: bodyAnswering.has(library),
    }
  );
}

/**
 * What alternatives have in common. One of which nothing is known (`null`, an error) does not matter; two of
 * different kinds, such as XT's body and another system's, have nothing. Checked once is checked: which of them was
 * looked at nobody can tell.
 */
export function oneOf(values: readonly (Traced | undefined)[]): Traced | undefined {
  const known = values.filter((value) => value !== undefined);
  const [first] = known;
  if (!first || known.some((value) => value.kind !== first.kind)) return undefined;
  if (first.kind !== 'body' && first.kind !== 'response') return first;
  const isSpot = known.every((value) => 'isSpot' in value && value.isSpot);
  return { ...first, isSpot, isChecked: askedOnce(() => known.some(isChecked)) };
}

function isChecked(value: Traced): boolean {
  return (value.kind === 'body' || value.kind === 'response') && value.isChecked();
}
