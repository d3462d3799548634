import type { Client } from './client.ts';
import type { File } from './files.ts';
import type { CodeAction, Command, TextEdit } from './protocol.ts';
import { editsOf } from './protocol.ts';

/** Does what a code action says, as an editor would, and gives the edits of the file. */
export async function performed(
  client: Client,
  action: CodeAction | Command,
  { uri }: File,
): Promise<readonly TextEdit[]> {
  const isCommand = (value: CodeAction | Command): value is Command => typeof value.command === 'string';
  // What carries data is completed on request; what does not is whole.
  const whole =
    !isCommand(action) && action.data !== undefined && !action.edit
      ? await client.request<CodeAction>('codeAction/resolve', action)
      : action;
  const command = isCommand(whole) ? whole : whole.command;
  const edits = isCommand(whole) || !whole.edit ? [] : editsOf(whole.edit, uri);
  const before = client.applied.length;
  if (command) {
    const { command: name, arguments: parameters } = command;
    await client.request('workspace/executeCommand', { command: name, arguments: parameters });
  }
  return [...edits, ...client.applied.slice(before).flatMap((edit) => editsOf(edit, uri))];
}
