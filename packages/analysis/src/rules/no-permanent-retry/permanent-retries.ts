import type { Analysis } from '../../corroboration/analysis.ts';
import { append } from '../../basics/grouped.ts';
import { ownerOf } from '../../bodies/states/homes.ts';
import { maxRetryQuestions } from '../../knowledge/thresholds.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { Finding } from '../finding.ts';
import { namedAfterRetries } from './named-after-retries.ts';
import { createNaming } from './naming.ts';
import { createRetries, type Retry } from './retries.ts';
import { subjectsOf } from './subjects.ts';
import { takenOut } from './taking-out.ts';
import { createWorlds } from './worlds.ts';
import { isWriting } from './writing.ts';

export const permanentRetryMessages = {
  permanentRetry: '{{code}} is retried, and the same request will be refused again until {{change}}.',
  unknownOutcome:
    '{{code}} is retried, but the first request may have been carried out: ask for its outcome by {{requestId}} before sending it again.',
  alreadySent:
    '{{code}} is retried, but an earlier request with this {{requestId}} has arrived: ask for its outcome instead of sending it again.',
} as const;

export const permanentRetrySuggestions = {
  takeOut: 'Do not retry {{code}}.',
} as const;

export type PermanentRetryFinding = Finding<
  keyof typeof permanentRetryMessages,
  keyof typeof permanentRetrySuggestions
>;

/** Codes for which the same request goes again, though it will be refused again or may have been carried out. */
export function permanentRetries(analysis: Analysis): readonly PermanentRetryFinding[] {
  const { file } = analysis;
  const messages = messagesByCode(analysis);
  const worlds = createWorlds(analysis);
  const retriesFor = createRetries(analysis, worlds);
  const namerOf = createNaming(analysis);
  const told = new Map<PlainNode, Set<string>>();
  /** What names codes for which another request goes, or after something that may have mended the refusal. */
  const excused = new Set<PlainNode>();
  const add = (node: PlainNode, code: string): void => {
    told.set(node, (told.get(node) ?? new Set()).add(code));
  };
  const codes = [...messages.keys()].filter((code) => mayName(code, analysis));
  if (codes.length === 0) return [];
  const byOwner = new Map<PlainNode, PlainNode[]>();
  for (const subject of subjectsOf(analysis)) append(byOwner, ownerOf(subject), subject);
  const subjects = [...byOwner.values()].filter(({ length }) => length <= maxRetryQuestions).flat();
  for (const subject of subjects) {
    for (const retry of retriesFor(subject, codes)) {
      const [node] = retry.tests.flatMap((test) => namerOf(test, retry.code) ?? []);
      if (!node) continue;
      if (isWrong(retry, analysis)) add(node, retry.code);
      else excused.add(node);
    }
  }
  for (const { code, node } of namedAfterRetries(analysis, worlds)) {
    if (messages.has(code) && !isPolled(code, analysis) && !excused.has(node)) add(node, code);
  }
  return [...told]
    .flatMap(([node, named]) => [...named].map((code) => report(node, code)))
    .sort((a, b) => a.start - b.start);

  function report(node: PlainNode, code: string): PermanentRetryFinding {
    const { resending } = file.knowledge.catalogue.api;
    const edits = takenOut(node, analysis);
    const message = file.knowledge.messageOf(code);
    const spelled = message === undefined ? `'${code}'` : `'${code}' (${message})`;
    return {
      messageId: messages.get(code) ?? 'permanentRetry',
      data: { code: spelled, change: changeFor(code, analysis), requestId: resending.requestId },
      start: node.start,
      end: node.end,
      suggestions: edits ? [{ messageId: 'takeOut', data: { code: `'${code}'` }, edits }] : [],
      isCertain: false,
    };
  }
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

/** Whether a file may name a code: another module's table has it where the file does not show. */
function mayName(code: string, { file }: Analysis): boolean {
  return file.source.text.includes(code) || (file.files.hasModules && file.nodesOf('imported').length > 0);
}

function isWrong({ code, isSame, requests }: Retry, analysis: Analysis): boolean {
  return isSame && (!isPolled(code, analysis) || (requests.length > 0 && requests.every(isWriting)));
}

/** What must change before XT no longer refuses with a code. */
function changeFor(code: string, { file }: Analysis): string {
  const known = file.knowledge.catalogue.api.resending.until.filter(({ prefix }) => code.startsWith(prefix));
  return known.reduce((best, one) => (one.prefix.length >= best.prefix.length ? one : best)).change;
}
