import type { Analysis } from '../../corroboration/analysis.ts';
import type { PatternRead } from '../../bodies/pattern-reads.ts';
import { enclosing } from '../../tree/ancestors.ts';
import { propertyNamed } from '../../tree/keys.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { firstFrom } from '../../tree/ordered.ts';
import type { FieldChange } from './change.ts';
import type { Meant } from './meant.ts';
import { asTest } from './outcome-tests.ts';

/** Makes a pattern take the field that is meant: under the name that the file has for it, or as a test of rc. */
export function inPattern(
  read: PatternRead,
  meant: Meant,
  uses: readonly PlainNode[],
  analysis: Analysis,
): FieldChange | undefined {
  const { property, pattern, name } = read;
  if (property.isComputed || propertyNamed(pattern, meant.field)) return undefined;
  if (meant.kind === 'outcome') return asOutcome(read, meant, uses, analysis);
  const { start, end } = property.key;
  const text = property.isShorthand ? `${meant.field}: ${name}` : meant.field;
  return { meant: meant.field, edits: [{ start, end, text }] };
}

/** `const { success } = body; if (!success) …` becomes `const { rc } = body; if (rc !== 0) …`. */
function asOutcome(
  { property, pattern }: PatternRead,
  meant: Meant & { kind: 'outcome' },
  uses: readonly PlainNode[],
  { file }: Analysis,
): FieldChange | undefined {
  if (property.value?.kind !== 'name') return undefined;
  const owner = enclosing(pattern, 'function') ?? file.source.program;
  const names = file.namesByName().get(meant.field) ?? [];
  const taken = names[firstFrom(owner.start, names)];
  if (taken && taken.start < owner.end) return undefined;
  const tests = uses.map((use) =>
    asTest(use, { start: use.start, end: use.end, text: meant.field }, meant, true, file),
  );
  if (!tests.every((test) => test !== undefined)) return undefined;
  return {
    meant: meant.field,
    edits: [
      { start: property.start, end: property.end, text: meant.field },
      ...tests.flatMap(({ edits }) => edits),
    ],
  };
}
