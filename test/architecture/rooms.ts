/**
 * The rooms of each package, lowest first: a file imports its own room and those before it, types included. A room is a
 * folder below `src`, without the folders in it; a single file, by its name; `rules/*`,
 * each folder in `rules`; or `.`, the files of `src` itself. `docs/architecture.md` says what belongs in each.
 */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  codes: ['generated/types.ts', 'entries.ts', 'generated', '.', 'cli'],
  analysis: [
    'basics',
    'tree',
    'knowledge',
    'spelling',
    'types',
    'scope',
    'file',
    'text',
    'flow',
    'flow/control',
    'flow/conditions',
    'declared',
    'evidence',
    'bodies/pattern-reads.ts',
    'bodies/states',
    'bodies',
    'modules',
    'resolution',
    'sites',
    'corroboration',
    'units',
    'rules',
    'rules/edits',
    'rules/no-unknown-code/readers',
    // A folder a rule: none imports another.
    'rules/*',
    'rules/all.ts',
    'rules/rules.ts',
    'explain',
    'editor/completion',
    'editor/hover',
    '.',
  ],
  'eslint-plugin': ['generated', 'lower', 'modules', '.'],
  'typescript-plugin': [
    'log.ts',
    'answers/syntax.ts',
    'lower',
    'options.ts',
    'program-modules.ts',
    'followed.ts',
    'file-analysis.ts',
    'typed-host.ts',
    'reference.ts',
    'answers',
    'diagnostics',
    'standing.ts',
    'context.ts',
    'language-service',
    '.',
  ],
  'language-server': [
    'scripts.ts',
    'languages.ts',
    'explain',
    'documents',
    'modules.ts',
    'client.ts',
    'answers.ts',
    'why',
    'features',
    'settings',
    'command',
    '.',
  ],
  vscode: ['languages.ts', 'explain', 'why', '.'],
};

/** Folders and files of one room that may import each other in a circle. Every other circle is a mistake. */
export const recursions: Readonly<Record<string, readonly string[]>> = {
  // A file is one among others, which are files; what a function made is seen by a call in terms of what that passes, which may be what other calls made.
  analysis: [
    'file/file.ts',
    'file/files.ts',
    'flow/arguments.ts',
    'flow/callbacks.ts',
    'flow/constructing.ts',
    'flow/rejecting.ts',
    'flow/substitution.ts',
  ],
  // An expression holds a function, which holds statements, which hold expressions.
  'eslint-plugin': ['lower'],
  'typescript-plugin': ['lower'],
};

/** So many lines of a file are read in one sitting. */
export const mostLines = 180;

/** Files of the analysis that may be longer, and why. */
export const longFiles: Readonly<Record<string, string>> = {
  'tree/nodes.ts': 'one type for each kind of node: a list, which nobody reads from top to bottom',
};
