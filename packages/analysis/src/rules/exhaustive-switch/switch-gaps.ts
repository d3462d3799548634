import type { Analysis } from '../../corroboration/analysis.ts';
import { collectChains } from './chains.ts';
import type { Dispatch } from './dispatch.ts';
import { collectMatches } from './matches.ts';
import { collectSwitches } from './switches.ts';
import { addCasesAboveDefault } from './add-cases.ts';
import { addThrowingDefault } from './add-default.ts';
import { addThrowingElse } from './add-else.ts';
import { isAskedBehind } from './asked-behind.ts';
import { isSubjectCast } from './casts.ts';
import { headOf } from '../../text/heads.ts';
import { describeGap } from '../../units/describe-gap.ts';
import { type DispatchGap, judgeDispatch } from './dispatch-gap.ts';
import type { GapOptions } from '../../units/options.ts';
import type { UnitCode } from '../../knowledge/knowledge.ts';
import type { Edit } from '../../text/edit.ts';
import type { Finding } from '../finding.ts';

export const switchGapMessages = {
  lacksCodes: 'This {{dispatch}} handles {{share}}; it lacks {{count}}: {{missing}}.',
  lacksCodesAndDefault:
    'This {{dispatch}} handles {{share}}, and has no {{closing}} for the rest; it lacks {{count}}: {{missing}}.',
  lacksDefault:
    'This {{dispatch}} on XT message codes has no {{closing}}: a code that it does not name is silently dropped.',
} as const;

export const switchGapSuggestions = {
  addCases: 'Add {{cases}} above default.',
  addCasesAndDefault: 'Add {{cases}} and a {{closing}}, which throw.',
  addDefault: 'Add a {{closing}} that throws.',
} as const;

type SwitchGapFinding = Finding<keyof typeof switchGapMessages, keyof typeof switchGapSuggestions>;

/** Switches and if/else chains that leave out codes, or have nothing for codes that they do not name. */
export function switchGaps(analysis: Analysis, options: GapOptions): readonly SwitchGapFinding[] {
  const dispatches: readonly Dispatch[] = [
    ...collectSwitches(analysis),
    ...collectChains(analysis),
    ...collectMatches(analysis),
  ];
  return dispatches
    .flatMap((dispatch) => {
      const judged = judgeDispatch(dispatch, options, analysis);
      return judged ? [findingFor(dispatch, judged, analysis)] : [];
    })
    .sort((a, b) => a.start - b.start);
}

function findingFor(dispatch: Dispatch, found: DispatchGap, analysis: Analysis): SwitchGapFinding {
  const { gap, lacksDefault } = found;
  const closing = dispatch.kind === 'switch' ? 'default' : 'final else';
  return {
    messageId: !gap ? 'lacksDefault' : lacksDefault ? 'lacksCodesAndDefault' : 'lacksCodes',
    data: { dispatch: wordFor[dispatch.kind], closing, ...(gap && describeGap(gap)) },
    ...(dispatch.kind === 'match'
      ? { start: dispatch.node.start, end: dispatch.node.end }
      : headOf(dispatch.node, analysis.file.source)),
    suggestions: suggestionsFor(dispatch, found, closing, analysis),
    isCertain: false,
  };
}

const wordFor = { switch: 'switch', chain: 'if/else chain', match: 'match' } as const;

type SwitchGapSuggestion = SwitchGapFinding['suggestions'][number];

function suggestionsFor(
  dispatch: Dispatch,
  { gap, lacksDefault, isClosedByDefault }: DispatchGap,
  closing: string,
  analysis: Analysis,
): readonly SwitchGapSuggestion[] {
  // A further arm needs a handler of its own.
  if (dispatch.kind === 'match') return [];
  const missing = gap?.missing ?? [];
  const word = dispatch.kind === 'switch' ? 'case' : 'code';
  const cases = missing.length === 1 ? `the missing ${word}` : `the ${missing.length} missing ${word}s`;
  const data = { cases, closing };
  const suggest = (
    messageId: SwitchGapSuggestion['messageId'],
    edits: readonly Edit[] | undefined,
  ): readonly SwitchGapSuggestion[] => (edits ? [{ messageId, data, edits }] : []);
  const close = (codes: readonly UnitCode[]): readonly Edit[] | undefined => {
    if (isAskedBehind(dispatch, analysis)) return undefined;
    return dispatch.kind === 'switch'
      ? addThrowingDefault(dispatch, codes, analysis)
      : addThrowingElse(dispatch, codes, analysis);
  };

  // Which texts a cast leaves, only types tell.
  const isUnread =
    dispatch.kind === 'switch' && !analysis.file.types && isSubjectCast(dispatch.node, analysis.file.source);
  if (isUnread && missing.length > 0) return [];
  if (!lacksDefault) {
    // A chain's `else` has a body that a further link could not share.
    if (dispatch.kind === 'chain') return [];
    // What closes a switch need not be a `default`: clauses that leave, or a comment, have no body to share.
    return dispatch.node.cases.some(({ test }) => !test)
      ? suggest('addCases', addCasesAboveDefault(dispatch, missing, analysis))
      : suggest('addCasesAndDefault', close(missing));
  }
  if (!gap) return suggest('addDefault', close([]));
  const both = suggest('addCasesAndDefault', close(missing));
  // Where a unit is nearly whole, a `default` alone would leave its gap.
  return isClosedByDefault ? [...both, ...suggest('addDefault', close([]))] : both;
}
