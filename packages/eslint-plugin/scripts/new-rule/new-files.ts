import type { RuleNames } from './names.ts';

/** The files that a rule has for itself, by path from the repository's root. */
export function newFiles(names: RuleNames, description: string): ReadonlyMap<string, string> {
  const { rule, findingFile } = names;
  return new Map([
    [`packages/analysis/src/rules/${rule}/${findingFile}.ts`, findingText(names)],
    [`packages/eslint-plugin/src/rules/${rule}.ts`, ruleText(names, description)],
    [`packages/eslint-plugin/test/${rule}.test.ts`, testText(names)],
    [`docs/rules/${rule}.md`, pageText()],
    [`.changeset/${rule}.md`, changesetText(rule)],
  ]);
}

const findingText = ({ finder, messages, messageId, finding }: RuleNames): string => `\
import type { Analysis } from '../../corroboration/analysis.ts';
import type { MemberNode } from '../../tree/nodes.ts';
import type { Finding } from '../finding.ts';

export const ${messages} = {
  ${messageId}: 'TODO: what is wrong at {{text}}, and what comes of it.',
} as const;

export type ${finding} = Finding<keyof typeof ${messages}, never>;

/** TODO: what is found, and what is left alone. */
export function ${finder}(analysis: Analysis): readonly ${finding}[] {
  const { file } = analysis;
  // TODO: the kind of node, or of \`analysis.sites\`, that the rule is about.
  return file
    .nodesOf('member')
    .filter((node) => isWrong(node, analysis))
    .map(({ start, end }) => ({
      messageId: '${messageId}',
      data: { text: file.source.text.slice(start, end) },
      start,
      end,
      suggestions: [],
      isCertain: false,
    }));
}

/** TODO: which of them are wrong. Position and evidence decide, never a bare name: docs/how-it-decides.md. */
function isWrong(_node: MemberNode, _analysis: Analysis): boolean {
  return false;
}
`;

const ruleText = ({ rule, ruleExport, finder, messages }: RuleNames, description: string): string => `\
import { ${messages}, ${finder} } from '@xt-mc/analysis';
import { createRule } from '../create-rule.ts';
import { reportFindings, settingMessages } from '../report-findings.ts';

export const ${ruleExport} = createRule({
  name: '${rule}',
  meta: {
    type: 'problem',
    docs: {
      description: ${JSON.stringify(description)},
    },
    messages: { ...${messages}, ...settingMessages },
    schema: [],
  },
  create(context) {
    return reportFindings(context, { find: ${finder} });
  },
});
`;

const testText = ({ rule, ruleExport, messageId }: RuleNames): string => `\
import { ${ruleExport} } from '../src/rules/${rule}.ts';
import { reportedCase as reported, silentCase as silent } from './support/rule-cases.ts';
import { ruleTester } from './support/rule-tester.ts';

const rule = '${rule}';

const valid = [
  silent(
    'TODO: the same code, written well',
    \`
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (body.rc !== 0) throw new Error(body.mc);
  return body.result;
}
\`,
  ),
  silent('TODO: a look-alike of another system', "if (reply.mc === 'market cap') sell();"),
];

// TODO: «…» stands around what is reported.
const invalid = [
  reported(
    'TODO: the mistake',
    \`
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (body.rc !== 0) throw new Error(«body.mc»);
  return body.result;
}
\`,
  ),
];

ruleTester.run(rule, ${ruleExport}, {
  valid: valid.map(({ name, code }) => ({ name, code })),
  invalid: invalid.map(({ name, code, place }) => ({
    name,
    code,
    errors: [{ messageId: '${messageId}' as const, data: { text: 'body.mc' }, ...place }],
  })),
});
`;

const pageText = (): string => `\
<!-- begin generated header -->

<!-- end generated header -->

TODO: what is wrong with the code that this rule reports, and what comes of it.

## Examples

### Incorrect

\`\`\`js
// TODO: the mistake, as short as it can be
export async function cancel(id, headers) {
  const response = await fetch(\`https://sapi.xt.com/v4/order/\${id}\`, { method: 'DELETE', headers });
  const body = await response.json();
  if (body.rc !== 0) throw new Error(body.mc);
  return body.result;
}
\`\`\`

### Correct

\`\`\`js
// TODO: the same, written well
export async function cancel(id, headers) {
  const response = await fetch(\`https://sapi.xt.com/v4/order/\${id}\`, { method: 'DELETE', headers });
  const body = await response.json();
  if (body.rc !== 0) throw new Error(body.mc);
  return body.result;
}
\`\`\`

## When not to use it

TODO: who does well without it.
`;

const changesetText = (rule: string): string => `\
---
'eslint-plugin-xt-mc': minor
'typescript-plugin-xt-mc': minor
---

A new rule, \`${rule}\`: TODO, what it reports.
`;
