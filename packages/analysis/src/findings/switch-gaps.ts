import type { Analysis } from '../analysis.ts';
import { collectChains } from '../dispatches/chains.ts';
import type { Dispatch } from '../dispatches/dispatch.ts';
import { collectSwitches } from '../dispatches/switches.ts';
import { headOf } from '../edits/heads.ts';
import { describeGap } from '../gaps/describe-gap.ts';
import { type DispatchGap, judgeDispatch } from '../gaps/dispatch-gap.ts';
import type { GapOptions } from '../gaps/options.ts';
import type { Finding } from './finding.ts';

export const switchGapMessages = {
  lacksCodes: 'This {{dispatch}} handles {{share}}; it lacks {{count}}: {{missing}}.',
  lacksCodesAndDefault:
    'This {{dispatch}} handles {{share}}, and has no {{closing}} for the rest; it lacks {{count}}: {{missing}}.',
  lacksDefault:
    'This {{dispatch}} on XT message codes has no {{closing}}: a code that it does not name is silently dropped.',
} as const;

export const switchGapSuggestions = {
  addCases: 'Add {{count}} missing {{cases}} above the default.',
  addCasesAndDefault: 'Add {{count}} missing {{cases}} and {{closing}} that throw.',
  addDefault: 'Add {{closing}} that throws.',
} as const;

export type SwitchGapFinding = Finding<keyof typeof switchGapMessages, keyof typeof switchGapSuggestions>;

/** Switches and if/else chains that leave out codes, or have nothing for codes that they do not name. */
export function switchGaps(analysis: Analysis, options: GapOptions): readonly SwitchGapFinding[] {
  const dispatches: readonly Dispatch[] = [...collectSwitches(analysis), ...collectChains(analysis)];
  return dispatches
    .flatMap((dispatch) => {
      const judged = judgeDispatch(dispatch, options, analysis);
      return judged ? [findingFor(dispatch, judged, analysis)] : [];
    })
    .sort((a, b) => a.start - b.start);
}

function findingFor(
  dispatch: Dispatch,
  { gap, lacksDefault }: DispatchGap,
  analysis: Analysis,
): SwitchGapFinding {
  const isSwitch = dispatch.kind === 'switch';
  return {
    messageId: !gap ? 'lacksDefault' : lacksDefault ? 'lacksCodesAndDefault' : 'lacksCodes',
    data: {
      dispatch: isSwitch ? 'switch' : 'if/else chain',
      closing: isSwitch ? 'default' : 'else',
      ...(gap && describeGap(gap)),
    },
    ...headOf(dispatch.node, analysis.file.source),
    suggestions: [],
    isCertain: false,
  };
}
