import { familyOf } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { emitTable, escapeCell } from './emit-markdown-table.ts';
import type { Row } from './schema.ts';
import type { RetryClass } from './sources.ts';

const apiTitles: Readonly<Record<string, string>> = {
  margin: 'Margin',
  'copy-trading': 'Copy trading',
  'user-center': 'User center',
  loan: 'Crypto loan',
  earn: 'Earn',
};

/** The code reference, `docs/codes.md`. */
export function emitReference(catalogue: Catalogue): string {
  const { tables, pages, retryClasses } = catalogue;
  const table = (rows: readonly Row[], anchorPrefix?: string) => emitTable(rows, pages, anchorPrefix);
  const linkTo = (name: string) =>
    pages.filter(({ page }) => page === name).map(({ title, url }) => `[${title}](${url})`);
  const apis = [...new Set(tables.sibling.map((row) => row.api ?? ''))];
  return [
    introduction(catalogue),
    section('Outcomes', table(ofFamily(tables.message, 'OUTCOME'))),
    ...catalogue.families.map((family) => section(family, table(ofFamily(tables.message, family)))),
    section('Retry classes', `${retryText}\n\n${retryTable(retryClasses)}`),
    section('Codes of sibling APIs', siblingText),
    ...apis.map((api) => {
      const rows = table(tables.sibling.filter((row) => row.api === api));
      return subsection(
        apiTitles[api] ?? api,
        [linkTo(api).join(''), ...(apiTexts[api] ?? []), rows].join('\n\n'),
      );
    }),
    section('Retired codes', `${retiredText(tables.retired)}\n\n${table(tables.retired)}`),
    section('Return codes', table(tables.return, 'rc-')),
    section('HTTP statuses', `${httpText}\n\n${table(tables.http, 'http-')}`),
  ]
    .join('\n\n')
    .concat('\n');
}

function ofFamily(rows: readonly Row[], family: string): Row[] {
  return rows.filter((row) => familyOf(row.code) === family);
}

const section = (title: string, body: string) => `## ${title}\n\n${body}`;
const subsection = (title: string, body: string) => `### ${title}\n\n${body}`;

function introduction({ tables, families, date, repository, pages }: Catalogue): string {
  const links = families.map((family) => {
    const count = ofFamily(tables.message, family).length;
    return `[${family}](#${family.toLowerCase()}) (${count})`;
  });
  return `<!-- Generated from packages/codes/data/codes.tsv. Do not edit: change that file and run the generate script. -->

# XT's message codes

XT.com's API answers every call with a body of this shape:

\`\`\`json
{ "rc": 0, "mc": "SUCCESS", "ma": [], "result": {} }
\`\`\`

\`\`\`json
{ "rc": 1, "mc": "ORDER_002", "ma": [], "result": null }
\`\`\`

| Field | Meaning |
| --- | --- |
| \`rc\` | return code: [0 or 1](#return-codes), a number in every documented sample |
| \`mc\` | message code: one of the codes below |
| \`ma\` | the message's arguments |
| \`result\` | what the call asked for |

**A failure arrives with HTTP 200.** Only \`rc\` and \`mc\` tell, so read one of them before \`result\`.

Futures answer in another envelope (\`returnCode\`, \`msgInfo\`, \`error\`, \`result\`) with codes of another kind, and
websocket acknowledgements have \`code\` and \`msg\`. None of those is a message code.

The catalogue holds the ${tables.message.length} codes of XT's table as of ${date}, the day of the newest [source](${repository}) that it was
held against. XT adds codes: one that is missing here may be younger. Messages are XT's, word for word. What stands beside
them is ours; brackets name its source. *Since* is the day on which a code first stood in XT's public documentation. *Retry*
says what a retry can do, as one of a few [classes](#retry-classes).

XT's own pages: ${pages.map(({ title, url }) => `[${title}](${url})`).join(' · ')}. They have no anchors for single codes.

Families: ${links.join(' · ')} and the two [outcomes](#outcomes).
Beside them: [retry classes](#retry-classes), [codes of sibling APIs](#codes-of-sibling-apis) (${tables.sibling.length}), [retired codes](#retired-codes) (${tables.retired.length}), [return codes](#return-codes), [HTTP statuses](#http-statuses).`;
}

const retryText = `What sending the same request again can do. Every code of XT's table has a class but \`SUCCESS\`; the codes of sibling
APIs have none, since XT says too little of them.`;

function retryTable(classes: readonly RetryClass[]): string {
  const rows = classes.map(
    ({ retry, meaning, advice }) =>
      `| <a id="retry-${retry}"></a>\`${retry}\` | ${escapeCell(advice)} | ${escapeCell(meaning)} |`,
  );
  return ['| Class | In short | What it means |', '| --- | --- | --- |', ...rows].join('\n');
}

/** What is peculiar to an API's codes. */
const apiTexts: Readonly<Record<string, readonly string[]>> = {
  earn: [
    "These are plain words that any system may use. They are taken for XT's only in a file that names a path below\n`/v4/finance/`, or where the setting `apis` names `earn`.",
  ],
};

const siblingText = `XT documents these with other APIs, in the same envelope. They are known codes; whether a client must handle them
depends on which of these APIs it calls.`;

function retiredText(rows: readonly Row[]): string {
  const areUnknown = rows.every(({ message }) => message === undefined);
  return `These stood in XT's documentation once and were taken out. ${areUnknown ? 'Their messages are not known.' : 'Where the message is missing, it is not known.'}`;
}

const httpText = `Other statuses occur: XT's table is not a closed set.`;
