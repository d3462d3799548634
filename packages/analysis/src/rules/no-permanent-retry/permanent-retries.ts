import type { Analysis } from '../../corroboration/analysis.ts';
import { append } from '../../basics/grouped.ts';
import { maxRetryQuestions } from '../../knowledge/thresholds.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { ownerOf } from '../../tree/owner.ts';
import type { Finding } from '../finding.ts';
import { namedAfterRetries } from './named-after-retries.ts';
import { beginningFinding } from './beginnings.ts';
import { createNaming, type Naming } from './naming.ts';
import { createPassedRequests } from './passed-requests.ts';
import { createRepetitions } from './repetitions.ts';
import { createRetries, type Retry } from './retries.ts';
import { subjectsOf } from './subjects.ts';
import { takenOut } from './taking-out.ts';
import { createCodeWorlds } from './worlds.ts';
import { isWriting } from './writing.ts';

export const permanentRetryMessages = {
  permanentRetry: '{{code}} is retried, and the same request will be refused again until {{change}}.',
  unknownOutcome:
    '{{code}} is retried, but the first request may have been carried out: ask for its outcome by {{requestId}} before sending it again.',
  permanentRetries:
    'Codes that begin with {{beginning}} are retried, but no retry can mend {{codes}}: the same request will be refused again until something outside of it changes.',
  alreadySent:
    '{{code}} is retried, but an earlier request with this {{requestId}} has arrived: ask for its outcome instead of sending it again.',
} as const;

export const permanentRetrySuggestions = {
  takeOut: 'Do not retry {{code}}.',
  nameAlone: 'Retry {{code}} alone.',
} as const;

type PermanentRetryFinding = Finding<
  keyof typeof permanentRetryMessages,
  keyof typeof permanentRetrySuggestions
>;

/** Codes for which the same request goes again, though it will be refused again or may have been carried out. */
export function permanentRetries(analysis: Analysis): readonly PermanentRetryFinding[] {
  const messages = messagesByCode(analysis);
  const worlds = createCodeWorlds(analysis);
  const repetitions = createRepetitions(analysis);
  const passedRequests = createPassedRequests(analysis, repetitions);
  const retriesFor = createRetries(analysis, worlds, repetitions);
  const namerOf = createNaming(analysis, passedRequests);
  const told = new Map<number, Told>();
  /** What names codes for which another request goes, or after something that may have mended the refusal. */
  const excused = new Set<PlainNode>();
  const add = (naming: Naming, code: string): void => {
    const known = told.get(naming.start);
    if (known) known.codes.add(code);
    else told.set(naming.start, { naming, codes: new Set([code]) });
  };
  const codes = namedCodes([...messages.keys()], analysis);
  if (codes.length === 0) return [];
  const byOwner = new Map<PlainNode, PlainNode[]>();
  for (const subject of subjectsOf(analysis)) append(byOwner, ownerOf(subject), subject);
  const subjects = [...byOwner.values()].filter(({ length }) => length <= maxRetryQuestions).flat();
  for (const subject of subjects) {
    for (const retry of retriesFor(subject, codes)) {
      const namings = retry.tests.map((test) => namerOf(test, retry.code)).find((found) => found.length > 0);
      for (const naming of namings ?? []) {
        // Of a beginning those that pass by themselves count too.
        if (naming.beginning === undefined && !messages.has(retry.code)) continue;
        if (isWrong(retry, analysis)) add(naming, retry.code);
        else excused.add(naming.node);
      }
    }
  }
  for (const { code, node } of namedAfterRetries(analysis, worlds, passedRequests)) {
    if (messages.has(code) && !isPolled(code, analysis) && !excused.has(node))
      add({ node, start: node.start, end: node.end }, code);
  }
  return [...told.values()]
    .flatMap(({ naming, codes: named }) => {
      if (naming.beginning === undefined) return [...named].map((code) => report(naming.node, naming, code));
      return beginningFinding(naming, [...named], (code) => messages.has(code), analysis) ?? [];
    })
    .sort((a, b) => a.start - b.start);

  function report(node: PlainNode, { start, end }: Naming, code: string): PermanentRetryFinding {
    const { knowledge } = analysis.file;
    const edits = takenOut(node, analysis);
    const message = knowledge.messageOf(code);
    const spelled = message === undefined ? `'${code}'` : `'${code}' (${message})`;
    return {
      messageId: messages.get(code) ?? 'permanentRetry',
      data: {
        code: spelled,
        change: changeFor(code, analysis),
        requestId: knowledge.catalogue.api.resending.requestId,
      },
      start,
      end,
      suggestions: edits ? [{ messageId: 'takeOut', data: { code: `'${code}'` }, edits }] : [],
      isCertain: false,
    };
  }
}

interface Told {
  readonly naming: Naming;
  readonly codes: Set<string>;
}

/** What to say of each code that is not to be sent again. */
function messagesByCode({ file }: Analysis): ReadonlyMap<string, keyof typeof permanentRetryMessages> {
  const { codes, api } = file.knowledge.catalogue;
  const { refused, mayAppear, unknownOutcome, alreadySent } = api.resending.classes;
  const has = (classes: readonly string[], retry: string | undefined): boolean =>
    retry !== undefined && classes.includes(retry);
  const found = new Map<string, keyof typeof permanentRetryMessages>();
  for (const { code, retry } of codes) {
    if (has(unknownOutcome, retry)) found.set(code, 'unknownOutcome');
    else if (has(alreadySent, retry)) found.set(code, 'alreadySent');
    else if (has(refused, retry) || has(mayAppear, retry)) found.set(code, 'permanentRetry');
  }
  return found;
}

/** Whether a query may be answered the next time that it is sent. */
function isPolled(code: string, { file }: Analysis): boolean {
  const { codes, api } = file.knowledge.catalogue;
  const retry = codes.find((entry) => entry.code === code)?.retry;
  return api.resending.classes.mayAppear.some((one) => one === retry);
}

/** The codes that a file may name: by themselves, by what they begin with, or by another module's table. */
function namedCodes(refused: readonly string[], { file, sites }: Analysis): readonly string[] {
  const beginnings = sites.sites.filter(({ kind }) => kind === 'prefix').map(({ written }) => written);
  const begins = (code: string): boolean => beginnings.some((beginning) => code.startsWith(beginning));
  if (file.files.hasModules && file.nodesOf('imported').length > 0) {
    const others = file.knowledge.vocabulary.codes.filter((code) => !refused.includes(code) && begins(code));
    return [...refused, ...others];
  }
  const { text } = file.source;
  return file.knowledge.vocabulary.codes.filter(
    (code) => (refused.includes(code) && text.includes(code)) || begins(code),
  );
}

function isWrong({ code, isSame, requests }: Retry, analysis: Analysis): boolean {
  return isSame && (!isPolled(code, analysis) || (requests.length > 0 && requests.every(isWriting)));
}

/** What must change before XT no longer refuses with a code. */
function changeFor(code: string, { file }: Analysis): string {
  const known = file.knowledge.catalogue.api.resending.until.filter(({ prefix }) => code.startsWith(prefix));
  return known.reduce((best, one) => (one.prefix.length >= best.prefix.length ? one : best)).change;
}
