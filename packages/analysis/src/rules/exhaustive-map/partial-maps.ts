import type { Analysis } from '../../corroboration/analysis.ts';
import { once } from '../../basics/once.ts';
import type { CodeMap } from './code-maps.ts';
import { createSolver, type Solver } from '../../flow/solver.ts';
import { maxFlowSteps, maxTimesWorkedOut } from '../../knowledge/thresholds.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { formOf } from '../../declared/type-form.ts';
import { firstFrom } from '../../tree/ordered.ts';

const selecting = new Set(['Partial', 'Pick']);

/** A cast behind an expression. Casts have no node: only the text has them. */
const cast = /\s*(?:as\s+const\s+)?(?:as|satisfies)\s+/y;

/** `{ [Code in MessageCode]?: string }`, which is Partial written out. */
const optionalKeys = /\{\s*(?:readonly\s+)?\[[\w$]+\s+in\s[^\]]+\]\s*\+?\?/y;

/** Whether the types written for a map say that it holds a selection: `Partial<…>`, `Pick<…>`. */
export function isDeclaredPartial({ node }: CodeMap, analysis: Analysis): boolean {
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    const types = castBehind(inner, outer, analysis);
    if ((types.match(/[\w$]+/g) ?? []).some((name) => namesSelection(name, analysis))) return true;
    switch (outer.kind) {
      // `Object.freeze({…})` keeps what is declared for its result.
      case 'call':
        break;
      case 'declarator':
      case 'property':
        return outer.type !== undefined && mentionsSelection(outer.type, analysis);
      case 'return':
        break;
      case 'block':
        if (inner.kind !== 'return') return false;
        break;
      case 'function':
        return outer.returnType !== undefined && mentionsSelection(outer.returnType, analysis);
      default:
        return false;
    }
  }
  return false;
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

/** The types of a cast behind `inner`, up to what stands next to it in `outer`. */
function castBehind(inner: PlainNode, outer: PlainNode, { file }: Analysis): string {
  const { text } = file.source;
  cast.lastIndex = inner.end;
  if (!cast.test(text)) return '';
  const siblings = outer.kind === 'call' ? outer.args : outer.kind === 'array' ? outer.elements : [];
  const end = siblings[firstFrom(inner.end, siblings)]?.start ?? outer.end;
  return /^[^;=]*/.exec(text.slice(cast.lastIndex, end))?.[0] ?? '';
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
