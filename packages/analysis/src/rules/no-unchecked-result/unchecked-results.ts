import type { Analysis } from '../../corroboration/analysis.ts';
import { settingBefore } from '../../bodies/states/settings.ts';
import { append } from '../../basics/grouped.ts';
import { type BodyStates, createBodyStates } from '../../bodies/states/states.ts';
import { createEvaluator } from '../../flow/conditions/evaluate.ts';
import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { enclosing } from '../../tree/ancestors.ts';
import { lineOf } from '../../text/lines.ts';
import { firstFrom } from '../../tree/ordered.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { collectHandedOut, isUnlooked, reportHandedOut } from './handed-out.ts';
import { type Cause, causeOf, isOnlyFailing, type UncheckedResultOptions } from './causes.ts';
import { guardFor, suggestionsOf } from './guards.ts';
import type { ResultUse } from './result-uses.ts';
import { collectResultUses } from './result-uses.ts';
import type { Finding } from '../finding.ts';
import { inOrderOfRunning } from './order.ts';
import { endOfTested } from './together.ts';

export const uncheckedResultMessages = {
  uncheckedResult:
    "'{{result}}' is used before {{returnCode}} or {{messageCode}} has told whether XT granted it: XT answers a failure with HTTP 200 and {{result}} null.",
  failureSeen:
    "'{{result}}' is used although line {{line}} saw that XT refused: nothing there keeps a failure from getting here, with {{result}} null.",
  undecided:
    "'{{result}}' is used on a path on which {{returnCode}} or {{messageCode}} was read, but nothing was decided by it: {{result}} may be null.",
  handedOut:
    'This body goes out as a success, but neither {{returnCode}} nor {{messageCode}} was looked at: XT answers a failure with HTTP 200.',
} as const;

export const uncheckedResultSuggestions = {
  addGuard: 'Throw first where {{returnCode}} tells of a failure.',
  addLeaving: 'Log the {{messageCode}} and leave first where {{returnCode}} tells of a failure.',
} as const;

type UncheckedResultFinding = Finding<
  keyof typeof uncheckedResultMessages,
  keyof typeof uncheckedResultSuggestions
>;

/**
 * Results of XT bodies that are used where a failure may get: one finding for each body and cause. Where every path is
 * judged, also bodies that go out as a success.
 */
export function uncheckedResults(
  analysis: Analysis,
  options: UncheckedResultOptions,
): readonly UncheckedResultFinding[] {
  const { file, provenance, bodies } = analysis;
  const uses = collectResultUses(file, provenance, bodies).filter(
    ({ isSupposed }) => !isSupposed || !options.truthiness,
  );
  const handed = options.paths === 'every' ? collectHandedOut(analysis) : [];
  const byBody = grouped(uses, provenance);
  if (byBody.length === 0 && handed.length === 0) return [];
  const states = statesFor([...uses, ...handed], analysis, options);
  const findings: UncheckedResultFinding[] = [];
  const unlooked = new Set<Place>();
  for (const [body, ofBody] of byBody) {
    if (bodies.fieldsRead.has(body, file.knowledge.catalogue.api.futures.fields)) continue;
    const told = new Set<Cause>();
    for (const use of inOrderOfRunning(ofBody, provenance)) {
      const cause = causeOf(use, states.statesAt(use.at, body), analysis, options);
      if (!cause || told.has(cause)) continue;
      told.add(cause);
      findings.push(report(use, cause, states, analysis));
      // What nobody has looked at is told once; what follows is mended with it.
      if (cause !== 'uncheckedResult') continue;
      unlooked.add(body);
      break;
    }
  }
  for (const one of handed) {
    if (!unlooked.has(one.body) && isUnlooked(one, states, analysis)) {
      unlooked.add(one.body);
      findings.push(reportHandedOut(one, analysis));
    }
  }
  return findings.sort((a, b) => a.start - b.start);
}

/** The uses of each body; of a place that is set several times, those of each that it is set to. */
function grouped(
  uses: readonly ResultUse[],
  provenance: Provenance,
): readonly (readonly [Place, readonly ResultUse[]])[] {
  const byBody = new Map<Place, Map<PlainNode | undefined, ResultUse[]>>();
  for (const use of uses) {
    const ofBody = byBody.get(use.body) ?? new Map<PlainNode | undefined, ResultUse[]>();
    byBody.set(use.body, ofBody);
    append(ofBody, settingBefore(use.body, use.at, provenance), use);
  }
  return [...byBody].flatMap(([body, ofBody]) => Array.from(ofBody.values(), (of) => [body, of] as const));
}

function statesFor(
  uses: readonly { readonly at: PlainNode }[],
  { file, provenance, bodies }: Analysis,
  { truthiness, paths }: UncheckedResultOptions,
): BodyStates {
  const places = new Set<PlainNode>(uses.map(({ at }) => at));
  return createBodyStates(
    file,
    provenance,
    bodies.events,
    createEvaluator(file, provenance),
    (origin) => bodies.bodyAtPattern(origin) !== undefined,
    (node) => places.has(node),
    (test) => truthiness || readsCodeElsewhere(test),
    paths === 'every',
  );

  /** Whether the other branch of a test has the mc: then the result is what the file tells the outcome by. */
  function readsCodeElsewhere(test: PlainNode): boolean {
    const branch = enclosing(test, 'if') ?? enclosing(test, 'conditional');
    if (!branch) return false;
    const { messageCode } = file.knowledge.catalogue.api.fields;
    const end = branch.kind === 'if' ? endOfTested(branch) : branch.end;
    const codes = file.membersNamed(messageCode);
    const code = codes[firstFrom(branch.test.end, codes)];
    return code !== undefined && code.end <= end;
  }
}

function report(
  use: ResultUse,
  cause: Cause,
  states: BodyStates,
  analysis: Analysis,
): UncheckedResultFinding {
  const { file } = analysis;
  const { result, returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  const { token } = use;
  const seen = cause === 'failureSeen' ? states.failureSeenBefore(use.at, use.body) : undefined;
  return {
    messageId: cause,
    data: {
      result,
      returnCode,
      messageCode,
      ...(seen && { line: String(lineOf(file.source, seen.start)) }),
    },
    start: token.start,
    end: token.end,
    // Where nothing but a failure gets, the test is the wrong way round: behind a guard nothing would be left.
    suggestions: isOnlyFailing(states.statesAt(use.at, use.body))
      ? []
      : suggestionsOf(guardFor(use, analysis), analysis),
    isCertain: false,
  };
}
