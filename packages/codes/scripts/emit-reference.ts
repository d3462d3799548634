import { familyOf } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { emitTable } from './emit-markdown-table.ts';
import type { Row } from './schema.ts';

const apiTitles: Readonly<Record<string, string>> = {
  margin: 'Margin',
  'copy-trading': 'Copy trading',
  'user-center': 'User center',
};

/** The code reference, `docs/codes.md`. */
export function emitReference(catalogue: Catalogue): string {
  const { tables } = catalogue;
  const apis = [...new Set(tables.sibling.map((row) => row.api ?? ''))];
  return [
    introduction(catalogue),
    section('Outcomes', emitTable(ofFamily(tables.message, 'OUTCOME'))),
    ...catalogue.families.map((family) => section(family, emitTable(ofFamily(tables.message, family)))),
    section('Codes of sibling APIs', siblingText),
    ...apis.map((api) =>
      subsection(apiTitles[api] ?? api, emitTable(tables.sibling.filter((row) => row.api === api))),
    ),
    section('Retired codes', `${retiredText(tables.retired)}\n\n${emitTable(tables.retired)}`),
    section('Return codes', emitTable(tables.return, 'rc-')),
    section('HTTP statuses', `${httpText}\n\n${emitTable(tables.http, 'http-')}`),
  ]
    .join('\n\n')
    .concat('\n');
}

function ofFamily(rows: readonly Row[], family: string): Row[] {
  return rows.filter((row) => familyOf(row.code) === family);
}

const section = (title: string, body: string) => `## ${title}\n\n${body}`;
const subsection = (title: string, body: string) => `### ${title}\n\n${body}`;

function introduction({ tables, families, date }: Catalogue): string {
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

The catalogue holds the ${tables.message.length} codes of XT's table as of ${date}, the day of the newest one. XT adds codes: one that is
missing here may be younger. Messages are XT's, word for word. What stands beside them is ours; brackets name its source.
Advice calls a failure *transient* if the same call may succeed later, *permanent* if it will not.

Families: ${links.join(' · ')} and the two [outcomes](#outcomes).
Beside them: [codes of sibling APIs](#codes-of-sibling-apis) (${tables.sibling.length}), [retired codes](#retired-codes) (${tables.retired.length}), [return codes](#return-codes), [HTTP statuses](#http-statuses).`;
}

const siblingText = `XT documents these with other APIs, in the same envelope. They are known codes; whether a client must handle them
depends on which of these APIs it calls.`;

function retiredText(rows: readonly Row[]): string {
  const areUnknown = rows.every(({ message }) => message === undefined);
  return `These stood in XT's documentation once and were taken out. ${areUnknown ? 'Their messages are not known.' : 'Where the message is missing, it is not known.'}`;
}

const httpText = `Other statuses occur: XT's table is not a closed set.`;
