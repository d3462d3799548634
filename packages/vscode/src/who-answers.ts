/** Extensions that bring TypeScript 7, one of which VS Code 1.139 asks for before it does without its own. */
export const typescript7Ids = [
  'typescriptteam.vscode-typescript',
  'typescriptteam.vscode-typescript-nightly',
  'typescriptteam.native-preview',
] as const;

/** What decides who answers. */
interface Situation {
  /** Whether the switch for TypeScript 7 is on. */
  readonly isSwitchOn: boolean;
  /** Whether an extension is there that brings it. */
  readonly hasTypeScript7: boolean;
  /** Whether VS Code's own TypeScript extension, which runs tsserver, may run. */
  readonly hasTypeScriptExtension: boolean;
  readonly isTrusted: boolean;
}

/**
 * Whether the extension must answer by itself, as no tsserver is there to load the plugin: under TypeScript 7, and in
 * restricted workspaces, where VS Code switches its TypeScript extension off. Everywhere else the plugin answers, and
 * two answers would show twice. With the switch on and no TypeScript 7 there, VS Code goes on with tsserver.
 */
export function answersItself(situation: Situation): boolean {
  const { isSwitchOn, hasTypeScript7, hasTypeScriptExtension, isTrusted } = situation;
  return (isSwitchOn && hasTypeScript7) || (!isTrusted && !hasTypeScriptExtension);
}

/** What is used of VS Code's settings, of one section. */
export interface Section {
  get(key: string): unknown;
  inspect(key: string): Readonly<Record<string, unknown>> | undefined;
}

const key = 'experimental.useTsgo';

/** The switch, as VS Code 1.139 reads it: by its new name where somebody has written that, else by its old one. */
export function isSwitchOn(current: Section, old: Section): boolean {
  const written = current.inspect(key);
  const isWritten = ['globalValue', 'workspaceValue', 'workspaceFolderValue'].some(
    (scope) => written?.[scope] !== undefined,
  );
  return Boolean((isWritten ? current : old).get(key));
}
