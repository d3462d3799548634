/** What is asked of each language server, and what must come back. */
import { messageCodes } from '../../../packages/codes/src/index.ts';
import type { Client } from './client.ts';
import type { CodeAction, Command, CompletionItem, Hover, Position, TextEdit } from './protocol.ts';
import { applyEdits, textOf } from './protocol.ts';
import { at, openFile } from './files.ts';
import { performed } from './perform.ts';
import type { Setup } from './setups.ts';

/** What a check saw, in a few words, and what differs from what it must be. */
export interface Outcome {
  readonly check: string;
  readonly seen: string;
  readonly problems: readonly string[];
}

type Check = (client: Client, setup: Setup) => Promise<Omit<Outcome, 'check'>>;

const code = 'AUTH_103';
const message = messageOf(code);

function messageOf(wanted: string): string {
  const found = messageCodes.find((entry) => entry.code === wanted);
  if (!found) throw new Error(`${wanted} is not in the catalogue`);
  return found.message;
}

const hover: Check = async (client, setup) => {
  const file = openFile(client, setup, 'hover.ts', [`  return body.rc && body.mc === '${code}' ? 1 : 0;`]);
  const ask = async (marked: string): Promise<string> => {
    const answer = await client.request<Hover | null>('textDocument/hover', at(file, marked));
    return textOf(answer?.contents);
  };
  const [onCode, onSymbol] = [await ask("'AUTH|_103'"), await ask('b|ody.rc')];
  const problems = [
    ...(onCode.includes(message) ? [] : [`the hover on ${code} does not hold its message: ${onCode}`]),
    ...(onSymbol.includes('body') ? [] : ['the hover on a variable does not name it']),
    ...(onSymbol.includes(message) ? ['the hover on a variable speaks of a code'] : []),
  ];
  return { seen: `${onCode.length} characters: ${onCode.replace(/\s+/g, ' ').slice(0, 90)}…`, problems };
};

/** Asks inside a string, and takes what was offered for `code`. */
function completion(name: string, lines: readonly string[], marked: string, mended: string): Check {
  return async (client, setup) => {
    const file = openFile(client, setup, name, lines);
    const place = at(file, marked);
    const answer = await client.request<
      readonly CompletionItem[] | { readonly items: readonly CompletionItem[] } | null
    >('textDocument/completion', { ...place, context: { triggerKind: 2, triggerCharacter: "'" } });
    const items = answer === null ? [] : 'items' in answer ? answer.items : answer;
    const labels = new Set(items.map(({ label }) => label));
    const missing = messageCodes.filter((entry) => !labels.has(entry.code));
    const item = items.find(({ label }) => label === code);
    if (!item) return { seen: `${items.length} items`, problems: [`${code} is not offered`] };
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
    const documentation = textOf(resolved.documentation);
    const taken = applyEdits(file.text, [editOf(item, place.position)]);
    return {
      seen: `${items.length} items, the first ${items[0]?.label ?? ''}; documentation of ${documentation.length} characters`,
      problems: [
        ...(missing.length === 0 ? [] : [`${missing.length} codes are not offered`]),
        ...(documentation.includes(message)
          ? []
          : [`the documentation of ${code} does not hold its message`]),
        ...(taken.includes(mended) ? [] : [`taken, ${code} does not make ${mended} of the text:\n${taken}`]),
      ],
    };
  };
}

function editOf({ textEdit, insertText, label }: CompletionItem, position: Position): TextEdit {
  const range = textEdit?.range ?? textEdit?.replace ?? { start: position, end: position };
  return { range, newText: textEdit?.newText ?? insertText ?? label };
}

const codeAction: Check = async (client, setup) => {
  const file = openFile(client, setup, 'action.ts', [
    "  if (body.rc && body.mc === 'AUHT_103') return 1;",
    '  return 0;',
  ]);
  const { textDocument, position } = at(file, "'AUHT|_103'");
  const isOurs = ({ source }: { readonly source?: string }): boolean => source === 'xt-mc';
  const diagnostics = setup.hasDiagnostics
    ? (await client.diagnostics(file.uri, (found) => found.some(isOurs))).filter(isOurs)
    : [];
  const range = diagnostics[0]?.range ?? { start: position, end: position };
  const only = setup.hasDiagnostics ? 'quickfix' : 'refactor';
  const actions = await client.request<readonly (CodeAction | Command)[] | null>('textDocument/codeAction', {
    textDocument,
    range,
    context: { diagnostics, only: [only], triggerKind: 1 },
  });
  const action = (actions ?? []).find(({ title }) => title.includes(code));
  if (!action) return { seen: 'none', problems: [`no ${only} puts ${code} in place of AUHT_103`] };
  const mended = applyEdits(file.text, await performed(client, action, file));
  const unsaid = diagnostics.filter((diagnostic) => !diagnostic.message.includes(code));
  return {
    seen: `${only} "${action.title}"${diagnostics[0] ? ` on "${diagnostics[0].message}"` : ''}`,
    problems: [
      ...unsaid.map((diagnostic) => `the diagnostic does not name ${code}: ${diagnostic.message}`),
      ...(mended === file.text.replace('AUHT_103', code)
        ? []
        : [`applied, it makes this of the text:\n${mended}`]),
    ],
  };
};

export const checks: Readonly<Record<string, Check>> = {
  hover,
  'completion, unclosed': completion('unclosed.ts', ["  if (body.mc === '"], "=== '|", `=== '${code}`),
  'completion, case': completion(
    'case.ts',
    ['  switch (body.mc) {', "    case '': return body.rc;", '    default: return 1;', '  }'],
    "case '|'",
    `case '${code}': return`,
  ),
  'code action': codeAction,
};
