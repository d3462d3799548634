import { posix } from 'node:path';
import { analyse, type PlainSource, rules } from '../../src/index.ts';
import { lowerText } from './analyse-text.ts';
import { knowledgeWith } from './knowledge.ts';

/** Files by their name; the first is the one that is analysed, and imports the others as `./name`. */
export type Modules = Readonly<Record<string, string>>;

const knowledge = knowledgeWith();
const told = new Set(['no-unknown-code', 'no-unchecked-result', 'no-discarded-code']);

type Lower = (text: string, name: string) => PlainSource;

/** Gives each file's tree once, as a host does. */
function readerOf(modules: Modules, lower: Lower): (name: string) => PlainSource | undefined {
  const lowered = new Map<string, PlainSource>();
  return (name) => {
    const text = modules[name];
    if (text === undefined) return undefined;
    let source = lowered.get(name);
    if (!source) lowered.set(name, (source = lower(text, name)));
    return source;
  };
}

/** What three rules of `strict` report in the first of some files, as `line: message`. */
export function toldIn(modules: Modules, lower: Lower = lowerText): readonly string[] {
  const [first = ''] = Object.keys(modules);
  const read = readerOf(modules, lower);
  const source = read(first);
  if (!source) return [];
  const analysis = analyse(source, knowledge, undefined, (specifier, fromFile) => {
    const path = posix.join(posix.dirname(fromFile), specifier);
    return ['', '.ts', '.js', '/index.ts'].map((end) => read(path + end)).find((found) => found);
  });
  return rules
    .filter(({ name }) => told.has(name))
    .flatMap(({ find, presets }) => find(analysis, presets.strict))
    .sort((a, b) => a.start - b.start)
    .map(({ messageId, data, start, suggestions }) => {
      const line = source.text.slice(0, start).split('\n').length;
      const said = [data.written, data.name, data.where].filter((part) => part !== undefined).join(' ');
      return `${String(line)}: ${messageId}${said && ` ${said}`}${suggestions.length > 0 ? ' +' : ''}`;
    });
}
