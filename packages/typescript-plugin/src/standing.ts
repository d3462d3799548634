import type ts from 'typescript';

/** How the plugin stands in a project, beside other plugins. */
export interface Standing {
  /**
   * Whether the project has the plugin still. tsserver tells nobody that an entry was taken out of a tsconfig, and keeps
   * the service that the plugin has extended.
   */
  isLoaded(): boolean;
  /** Whether places in a tree may be told: they are places of the file, or another plugin makes them such. */
  isTellable(file: ts.SourceFile): boolean;
  /** Whether a tree's text is that of its file. Plugins for Vue and others hand the server generated code in its place. */
  isWritten(file: ts.SourceFile): boolean;
}

/** The only plugin of a host that reads files as they are. */
export const alone: Standing = { isLoaded: () => true, isTellable: () => true, isWritten: () => true };

/** What is asked of a project; hosts other than tsserver have less. */
interface Project extends Partial<Pick<ts.server.Project, 'getScriptInfo'>> {
  /** What runs in it, since it was loaded last. No public interface. */
  readonly plugins?: readonly { readonly name: string }[];
}

/**
 * Who generates code decorates the host that gives the texts, and maps places in the answers of the service that it wraps.
 * Was the host decorated before this plugin started, then the plugin wraps the mapping service: what it adds is mapped by
 * nobody. Else it is wrapped itself.
 *
 * @param names the names under which the project has loaded the plugin
 */
export function standingIn(
  { project = {}, languageServiceHost: host }: Readonly<{ project?: Project; languageServiceHost?: object }>,
  names: ReadonlySet<string | undefined>,
): Standing {
  const written = new WeakMap<ts.SourceFile, boolean>();
  // In tsserver the host is a project, whose methods are its class's own.
  const isDecorated = (): boolean => host !== undefined && Object.hasOwn(host, 'getScriptSnapshot');
  const isMappedByOthers = !isDecorated();

  function isWritten(file: ts.SourceFile): boolean {
    if (!isDecorated()) return true;
    let is = written.get(file);
    if (is === undefined) {
      const snapshot = project.getScriptInfo?.(file.fileName)?.getSnapshot();
      is =
        !snapshot ||
        (snapshot.getLength() === file.text.length && snapshot.getText(0, file.text.length) === file.text);
      written.set(file, is);
    }
    return is;
  }

  return {
    isLoaded() {
      const { plugins } = project;
      return !plugins || names.has(undefined) || plugins.some(({ name }) => names.has(name));
    },
    isTellable: (file) => isMappedByOthers || isWritten(file),
    isWritten,
  };
}
