import type { Candidate } from '@xt-mc/analysis';
import type { Report } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import { CodeActionKind, Disposable, languages, MarkdownString } from 'vscode';
import type {
  CodeAction,
  CodeActionProvider,
  CompletionItem,
  CompletionItemProvider,
  Diagnostic,
  HoverProvider,
  Range,
  TextDocument,
} from 'vscode';
import type { Answers } from './answers.ts';
import { createAnswers } from './answers.ts';
import { actionOf, hoverOf, itemsOf, refactorKind, source } from './convert.ts';
import { showDiagnostics } from './diagnostics.ts';
import { languages as languageIds } from './documents.ts';

export { showWhy } from './why.ts';

type Options = Readonly<Record<string, unknown>>;

/** Answers in VS Code by itself, by the options given, until what it returns is disposed of. */
export function registerProviders(options: Options): Disposable {
  const answers = createAnswers(options);
  return Disposable.from(
    languages.registerHoverProvider([...languageIds], hovers(answers)),
    languages.registerCompletionItemProvider([...languageIds], completions(answers), "'", '"', '`'),
    languages.registerCodeActionsProvider([...languageIds], codeActions(answers), {
      providedCodeActionKinds: [CodeActionKind.QuickFix, refactorKind],
    }),
    showDiagnostics(answers),
  );
}

function hovers(answers: Answers): HoverProvider {
  return {
    provideHover(document, position) {
      const hover = answers.hover(document, document.offsetAt(position));
      return hover && hoverOf(hover, document);
    },
  };
}

function completions(answers: Answers): CompletionItemProvider {
  const candidates = new WeakMap<CompletionItem, Candidate>();
  return {
    provideCompletionItems(document, position) {
      const found = answers.completions(document, document.offsetAt(position));
      if (!found) return undefined;
      const items = itemsOf(found, document);
      for (const [item, candidate] of items) candidates.set(item, candidate);
      return [...items.keys()];
    },
    resolveCompletionItem(item) {
      const candidate = candidates.get(item);
      if (candidate) item.documentation = new MarkdownString(answers.documentation(candidate));
      return item;
    },
  };
}

/** Quick fixes on what is underlined; where nothing is, refactors at the place. */
function codeActions(answers: Answers): CodeActionProvider {
  const isTold = answers.options.editor.diagnostics !== 'off';
  return {
    provideCodeActions(document, range, { diagnostics, only }) {
      const kind = isTold ? CodeActionKind.QuickFix : refactorKind;
      if (only && !only.contains(kind)) return [];
      return answers
        .reports(document)
        .filter((report) => isAt(report, range, document))
        .flatMap((report) => actionsOf(report, kind, document, isTold ? diagnostics : []));
    },
  };
}

function isAt({ start, end }: Report, range: Range, document: TextDocument): boolean {
  return start <= document.offsetAt(range.end) && document.offsetAt(range.start) <= end;
}

function actionsOf(
  report: Report,
  kind: CodeActionKind,
  document: TextDocument,
  shown: readonly Diagnostic[],
): readonly CodeAction[] {
  const own = shown.filter(
    (diagnostic) =>
      diagnostic.source === source &&
      diagnostic.code === report.code &&
      document.offsetAt(diagnostic.range.start) === report.start,
  );
  return report.fixes.map((fix, index) => {
    const action = actionOf(fix, kind, document);
    if (own.length > 0) action.diagnostics = [...own];
    if (own.length > 0 && index === 0 && report.fixes.length === 1) action.isPreferred = true;
    return action;
  });
}
