import type { Analysis } from '../../corroboration/analysis.ts';
import { once } from '../../basics/once.ts';
import type { CodeMap } from './code-maps.ts';
import { createSolver, type Solver } from '../../flow/solver.ts';
import { maxFlowSteps, maxTimesWorkedOut } from '../../knowledge/thresholds.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { formOf } from '../../declared/type-form.ts';
import { writtenTypesFor } from './written-types.ts';

const selecting = new Set(['Partial', 'Pick']);

/** `{ [Code in MessageCode]?: string }`, which is Partial written out. */
const optionalKeys = /\{\s*(?:readonly\s+)?\[[\w$]+\s+in\s[^\]]+\]\s*\+?\?/y;

/** Whether the types written for a map say that it holds a selection: `Partial<…>`, `Pick<…>`. */
export function isDeclaredPartial({ node }: CodeMap, analysis: Analysis): boolean {
  const { types, casts } = writtenTypesFor(node, analysis);
  return (
    types.some(({ type, path }) => path.length === 0 && mentionsSelection(type, analysis)) ||
    casts.some((cast) => (cast.match(/[\w$]+/g) ?? []).some((name) => namesSelection(name, analysis)))
  );
}

const selections = new WeakMap<Analysis, Solver<PlainNode, boolean>>();

/** Whether a type is a selection, by its name or by its keys, or is given or made of one. */
function mentionsSelection(type: PlainNode, analysis: Analysis): boolean {
  let solver = selections.get(analysis);
  if (!solver) selections.set(analysis, (solver = createSelections(analysis)));
  return solver.solve(type);
}

function createSelections({ file }: Analysis): Solver<PlainNode, boolean> {
  const { text } = file.source;
  return createSolver<PlainNode, boolean>({
    read(type, ask) {
      if (type.kind === 'typeReference' && selecting.has(type.typeName)) return true;
      if (type.kind === 'other') {
        optionalKeys.lastIndex = type.start;
        return optionalKeys.test(text);
      }
      const given = type.kind === 'typeReference' ? type.args : [];
      const parts = formOf(type, file).parts.filter(({ as }) => as === 'whole' || as === 'alternative');
      return [...given, ...parts.map((part) => part.type)].some(ask);
    },
    nothing: false,
    unknown: false,
    isSame: (first, second) => first === second,
    grown: (_, found) => found,
    maxTimes: maxTimesWorkedOut,
    maxSteps: maxFlowSteps,
  });
}

/** The types of each file that are made with one. */
const selectionsIn = once((analysis: Analysis): ReadonlySet<string> => {
  const declared = analysis.file.nodesOf('typeDeclaration');
  const made = declared.filter(({ value }) => mentionsSelection(value, analysis));
  return new Set(made.map((node) => node.name.name));
});

/** A name in a cast: Partial, Pick, or a type of the file that is made with one of them. */
function namesSelection(name: string, analysis: Analysis): boolean {
  if (selecting.has(name)) return true;
  return selectionsIn(analysis).has(name);
}
