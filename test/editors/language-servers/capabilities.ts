/** What the client says it can do: what editors say, as far as the checks use it. */
export const capabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: {},
    executeCommand: {},
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: {
        documentationFormat: ['markdown', 'plaintext'],
        labelDetailsSupport: true,
        resolveSupport: { properties: ['detail', 'documentation'] },
      },
    },
    codeAction: {
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'refactor.rewrite', 'source'] },
      },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    publishDiagnostics: {},
  },
} as const;
