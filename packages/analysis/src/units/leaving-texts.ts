import type { Analysis } from '../corroboration/analysis.ts';
import { append } from '../basics/grouped.ts';
import { once } from '../basics/once.ts';
import type { Place } from '../flow/place.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { joinedIn } from '../tree/flatten.ts';
import { clausesOf } from './clauses.ts';
import { comparedValues, readCodeTest } from './code-tests.ts';
import { identityOf } from './identity.ts';
import { leave } from '../flow/leaving.ts';
import { type NamedText, namedTexts, type PlacedText } from './named-texts.ts';
import { statementsOf } from './statements-behind.ts';

/** The texts for which control never gets past a statement, placed where that begins, by the body they are asked of. */
type LeavingTexts = ReadonlyMap<Place, readonly PlacedText[]>;

/** What the statements of a list let through no more. Read once: each dispatch behind them asks. */
export const leavingTextsIn = once((analysis: Analysis) =>
  once((list: PlainNode) => readStatements(statementsOf(list) ?? [], analysis)),
);

function readStatements(statements: readonly PlainNode[], analysis: Analysis): LeavingTexts {
  const found = new Map<Place, PlacedText[]>();
  // What a list of codes says once, it need not say again further down.
  const added = new Map<Place, Set<readonly NamedText[]>>();
  const add = (place: Place, texts: readonly NamedText[], at: number): void => {
    const before = added.get(place) ?? new Set();
    if (texts.length === 0 || before.has(texts)) return;
    added.set(place, before.add(texts));
    for (const name of texts) append(found, place, { ...name, at });
  };

  function readTest(test: PlainNode, at: number): void {
    for (const arm of test.kind === 'logical' && test.operator === '||' ? joinedIn(test) : [test]) {
      // One of `&&` arms decides nothing by itself.
      if (arm.kind === 'logical') continue;
      for (const value of comparedValues(arm)) {
        const identity = identityOf(value, analysis);
        const { decides } = readCodeTest(arm, identity, analysis);
        for (const place of identity) add(place, decides, at);
      }
    }
  }

  for (const statement of statements) {
    const at = statement.start;
    if (statement.kind === 'switch') {
      const leaving = clausesOf(statement).filter(({ isLeaving }) => isLeaving);
      if (leaving.length === 0) continue;
      const texts = leaving.flatMap(({ labels }) =>
        labels.flatMap(({ test }) => (test ? namedTexts(test, analysis) : [])),
      );
      for (const place of identityOf(statement.subject, analysis)) add(place, texts, at);
    }
    for (let link: PlainNode | undefined = statement; link?.kind === 'if'; link = link.whenFalse)
      if (leave([link.whenTrue], true)) readTest(link.test, at);
  }
  return found;
}
