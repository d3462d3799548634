/** Plugins of others, each in the least that shows its kind. */
export const neighbours: Readonly<Record<string, string>> = {
  // As TypeScript's documentation tells authors of plugins to begin: a new object, every method passed on, nothing else.
  passing: `
    module.exports = () => ({
      create({ languageService }) {
        const passing = Object.create(null);
        for (const name of Object.keys(languageService)) {
          passing[name] = (...given) => languageService[name](...given);
        }
        return passing;
      },
    });`,
  // As Volar's, for Vue and others: the server reads generated code, which stands behind as many blanks as the file has
  // characters, and what it says is mapped to the file. Extends a host once, and gets ready after it was started.
  generating: `
    const extended = new WeakSet();
    module.exports = ({ typescript }) => ({
      create({ languageService, languageServiceHost: host }) {
        if (extended.has(host)) return languageService;
        extended.add(host);
        const snapshotOf = host.getScriptSnapshot.bind(host);
        const leadOf = (name) => (name.endsWith('.page.ts') ? snapshotOf(name).getLength() : 0);
        host.getScriptSnapshot = (name) => {
          const lead = leadOf(name);
          if (lead === 0) return snapshotOf(name);
          const text = snapshotOf(name).getText(0, lead);
          return typescript.ScriptSnapshot.fromString(text.replace(/[^\\n]/g, ' ') + text);
        };
        const diagnose = (method) => (name) =>
          languageService[method](name)
            .map((diagnostic) => ({ ...diagnostic, start: diagnostic.start - leadOf(name) }))
            .filter(({ start }) => start >= 0);
        const changed = (changes) =>
          changes.map(({ fileName, textChanges }) => ({
            fileName,
            textChanges: textChanges.map(({ span, newText }) => ({
              span: { start: span.start - leadOf(fileName), length: span.length },
              newText,
            })),
          }));
        const ready = {
          getSemanticDiagnostics: diagnose('getSemanticDiagnostics'),
          getSuggestionDiagnostics: diagnose('getSuggestionDiagnostics'),
          getCodeFixesAtPosition: (name, start, end, ...rest) =>
            languageService
              .getCodeFixesAtPosition(name, start + leadOf(name), end + leadOf(name), ...rest)
              .map((fix) => ({ ...fix, changes: changed(fix.changes) })),
          getCombinedCodeFix: (...given) => ({
            changes: changed(languageService.getCombinedCodeFix(...given).changes),
          }),
          getApplicableRefactors: (name, { pos, end }, ...rest) =>
            languageService.getApplicableRefactors(
              name,
              { pos: pos + leadOf(name), end: end + leadOf(name) },
              ...rest,
            ),
          getQuickInfoAtPosition(name, position, ...rest) {
            const info = languageService.getQuickInfoAtPosition(name, position + leadOf(name), ...rest);
            return info && { ...info, textSpan: { ...info.textSpan, start: info.textSpan.start - leadOf(name) } };
          },
          getCompletionsAtPosition: (name, position, ...rest) =>
            languageService.getCompletionsAtPosition(name, position + leadOf(name), ...rest),
        };
        let isReady = false;
        queueMicrotask(() => (isReady = true));
        return new Proxy(languageService, {
          get: (target, name) => (isReady && ready[name]) || target[name],
        });
      },
    });`,
};
