/** The section of VS Code's settings; each key is the plugin's option of that name. */
export const section = 'xtMc';

export const keys = [
  'hover',
  'diagnostics',
  'preset',
  'hosts',
  'apis',
  'typeNames',
  'additionalCodes',
  'types',
  'modules',
] as const;

/** What is used of VS Code's settings. */
export interface Configuration {
  get(key: string): unknown;
  inspect(key: string):
    | {
        readonly globalValue?: unknown;
        readonly workspaceValue?: unknown;
        readonly workspaceFolderValue?: unknown;
      }
    | undefined;
}

/**
 * The settings that somebody has written, as options of the plugin. Those that nobody has written are left out: there,
 * what a tsconfig says holds, and then the plugin's defaults.
 */
export function chosenOptions(configuration: Configuration): Readonly<Record<string, unknown>> {
  const options: Record<string, unknown> = {};
  for (const key of keys) {
    const written = configuration.inspect(key);
    const values = [written?.globalValue, written?.workspaceValue, written?.workspaceFolderValue];
    const value = values.some((one) => one !== undefined) ? configuration.get(key) : undefined;
    // Null says the same as no value: JSON has no other way to take back what a wider scope says.
    if (value !== undefined && value !== null) options[key] = value;
  }
  return options;
}
