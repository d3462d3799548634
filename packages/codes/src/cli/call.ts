import { apis, codes, families } from './entries.ts';
import { nearest } from './distance.ts';
import { UsageError } from './usage-error.ts';

/** What is asked for. */
export type Call =
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'explain'; readonly words: readonly string[]; readonly isJson: boolean }
  | {
      readonly command: 'list';
      readonly family: string | undefined;
      readonly api: string | undefined;
      readonly isJson: boolean;
    };

/** Options by command; those with a value name what it is. */
const optionsOf = {
  explain: { '--json': undefined },
  list: { '--json': undefined, '--family': 'a family', '--api': 'an API' },
} as const satisfies Record<string, Readonly<Record<string, string | undefined>>>;

/**
 * Reads the parameters of the command.
 *
 * @throws UsageError naming what is wrong and the cure
 */
export function readCall(parameters: readonly string[]): Call {
  const [command, ...others] = parameters;
  if (parameters.some((parameter) => parameter === '--help' || parameter === '-h'))
    return { command: 'help' };
  if (command === '--version' || command === '-v') return { command: 'version' };
  if (command === undefined) throw new UsageError('give a command: explain or list');
  if (command !== 'explain' && command !== 'list') throw new UsageError(noCommand(command));
  const { words, values } = split(command, others);
  const isJson = values.has('--json');
  if (command === 'explain') return { command, words, isJson };
  if (words.length > 0) {
    throw new UsageError(`list takes no codes: write "xt-mc explain ${words.join(' ')}"`);
  }
  const family = oneOf('family', families, values.get('--family')?.toUpperCase());
  return { command, family, api: oneOf('API', apis, values.get('--api')?.toLowerCase()), isJson };
}

function noCommand(command: string): string {
  const [meant] = nearest(command, ['explain', 'list']);
  if (meant !== undefined) return `unknown command "${command}". Did you mean "${meant}"?`;
  const isCode = codes.includes(command.toUpperCase());
  return `unknown command "${command}". ${isCode ? `Write "xt-mc explain ${command}"` : 'There are explain and list'}`;
}

/** Parameters that are words, and options with their values; behind `--` all are words. */
function split(command: keyof typeof optionsOf, parameters: readonly string[]) {
  const options: Readonly<Record<string, string | undefined>> = optionsOf[command];
  const words: string[] = [];
  const values = new Map<string, string>();
  const left = [...parameters];
  for (let next = left.shift(); next !== undefined; next = left.shift()) {
    if (next === '--') {
      words.push(...left.splice(0));
    } else if (!next.startsWith('-')) {
      words.push(next);
    } else {
      const [name = '', given] = next.split(/=(.*)/s);
      if (!Object.hasOwn(options, name)) throw new UsageError(noOption(command, name, Object.keys(options)));
      const kind = options[name];
      if (kind === undefined && given !== undefined) throw new UsageError(`${name} takes no value`);
      const value = kind === undefined ? '' : (given ?? left.shift());
      if (value === undefined)
        throw new UsageError(`${name} needs ${kind ?? ''}: write ${name} ${exampleOf(name)}`);
      values.set(name, value);
    }
  }
  return { words, values };
}

function noOption(command: string, name: string, known: readonly string[]): string {
  const [meant] = nearest(name, known);
  const cure = meant === undefined ? `${command} takes ${known.join(', ')}` : `Did you mean ${meant}?`;
  return `unknown option "${name}". ${cure}`;
}

function exampleOf(name: string): string {
  return (name === '--api' ? apis : families)[0] ?? '';
}

function oneOf(kind: string, known: readonly string[], value: string | undefined): string | undefined {
  if (value === undefined || known.includes(value)) return value;
  throw new UsageError(`there is no ${kind} "${value}". There are ${known.join(', ')}`);
}
