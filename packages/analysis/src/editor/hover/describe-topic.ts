import type { UnknownCodeFinding } from '../../rules/no-unknown-code/unknown-codes.ts';
import type { Sources } from './describe-code.ts';
import { describeCode, linksTo } from './describe-code.ts';
import type { Topic } from './topic.ts';
import type { HoverText } from './text.ts';
import { code, list, paragraphs, plain } from './text.ts';

/** Writes about what stands at a place; undefined where the tables say nothing of it. */
export function describeTopic(topic: Topic, sources: Sources): HoverText | undefined {
  switch (topic.kind) {
    case 'code':
      return describeCode(topic.code, topic.isProven, sources);
    case 'prefix':
      return describePrefix(topic.prefix, sources);
    case 'returnCode':
      return describeNumber(topic.code, 'return', sources);
    case 'httpStatus':
      return describeNumber(topic.code, 'http', sources);
    case 'unknown':
      return describeUnknown(topic.finding, sources);
  }
}

/** The codes that begin as a prefix does, one a line. */
function describePrefix(prefix: string, { knowledge }: Sources): HoverText {
  const codes = knowledge.unitCodes.filter(({ code: name }) => name.startsWith(prefix));
  return {
    title: 'prefix of XT message codes',
    message: '',
    markdown: paragraphs([
      `${codes.length} codes begin with **${prefix}**:`,
      list(codes.map(({ code: name, message }) => meaning(name, message))),
    ]),
  };
}

const anchors = { return: 'rc', http: 'http' } as const;
const titles = { return: 'XT return code', http: "HTTP status of XT's API" } as const;

function describeNumber(
  number: number,
  table: keyof typeof titles,
  { reference }: Sources,
): HoverText | undefined {
  const row = reference.describe(number);
  if (row?.table !== table) return undefined;
  const message = row.message ?? '';
  return {
    title: titles[table],
    message,
    markdown: paragraphs([
      `**${number}**: ${plain(message)}`,
      row.note,
      row.advice,
      linksTo(row, reference, `${anchors[table]}-${number}`),
    ]),
  };
}

/** What a text that is no code was probably meant as. */
function describeUnknown(
  { messageId, data, suggestions }: UnknownCodeFinding,
  { reference, knowledge }: Sources,
): HoverText {
  const written = data.written ?? '';
  if (messageId === 'retiredCode') return describeCode(written, true, { reference, knowledge });
  const candidates = suggestions.map((suggestion) => {
    const { code: name = '' } = suggestion.data;
    const row = reference.describe(messageId === 'unknownReturnCode' ? Number(name) : name);
    return meaning(name, row?.message ?? knowledge.messageOf(name));
  });
  const kind = messageId === 'unknownReturnCode' ? 'XT return code' : 'XT message code';
  return {
    title: `no ${kind}`,
    message: '',
    markdown: paragraphs([
      messageId === 'unknownPrefix'
        ? `No ${kind} begins with **${plain(written)}**.`
        : `**${plain(written)}** is no ${kind}.`,
      candidates.length === 0 ? undefined : 'Probably meant:',
      list(candidates),
    ]),
  };
}

function meaning(name: string, message: string | undefined): string {
  return message === undefined ? code(name) : `${code(name)}: ${plain(message)}`;
}
