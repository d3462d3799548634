import type { RuleNames } from './names.ts';

/** The file with one line a rule, from the repository's root. */
export const listOfRules = 'packages/analysis/src/rules/all.ts';

/** The list of rules, with a line more. */
export function withRule(list: string, { rule, ruleExport }: RuleNames): string {
  return `${list}export { ${ruleExport} } from './${rule}/definition.ts';\n`;
}

/** The file that lists the rules' pages for coding agents, from the repository's root. */
export const listForAgents = 'docs/llms.txt';

/** The list for agents, with a line more among those of the rules. */
export function withPage(list: string, { rule }: RuleNames, description: string): string {
  const line = `- [${rule}](rules/${rule}.md): ${description}`;
  return list.replace(
    /(?:^- \[[^\]]+\]\(rules\/.*\n)+/m,
    (lines) => `${[...lines.trimEnd().split('\n'), line].sort().join('\n')}\n`,
  );
}

/** The files that a rule has for itself, by path from the repository's root. */
export function newFiles(names: RuleNames, description: string): ReadonlyMap<string, string> {
  const { rule, findingFile } = names;
  return new Map([
    [`packages/analysis/src/rules/${rule}/definition.ts`, definitionText(names, description)],
    [`packages/analysis/src/rules/${rule}/${findingFile}.ts`, findingText(names)],
    [`packages/eslint-plugin/test/rules/${rule}.test.ts`, testText(names)],
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

const definitionText = (
  { rule, ruleExport, finder, messages, findingFile, code }: RuleNames,
  description: string,
) => `\
import { defineRule } from '../define-rule.ts';
import { ${messages}, ${finder} } from './${findingFile}.ts';

export const ${ruleExport} = defineRule({
  name: '${rule}',
  code: ${String(code).replace(/(\d{3})$/, '_$1')},
  description: ${JSON.stringify(description)},
  options: {},
  messages: ${messages},
  suggestions: {},
  presets: { strict: {} },
  find: ${finder},
});
`;

const testText = ({ rule, messageId }: RuleNames): string => `\
import { reportedCase as reported, silentCase as silent } from '../support/rule-cases.ts';
import { runMarked } from '../support/run-marked.ts';

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

runMarked({
  rule: '${rule}',
  valid,
  invalid,
  told: () => ({ messageId: '${messageId}', data: { text: 'body.mc' } }),
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
