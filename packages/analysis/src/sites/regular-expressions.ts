import { canCarry } from '../flow/trace.ts';
import { alternativesOf } from '../text/alternatives.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import type { Collector, Subject } from './collector.ts';
import { columnAt } from './columns.ts';

/** Methods of an expression that is given a text, and of a text that is given an expression. */
const ofExpression = ['test', 'exec'];
const ofText = ['match', 'matchAll', 'search'];

/** The codes, and beginnings of codes, in regular expressions that a message code is tested with. */
export function collectRegularExpressions(collector: Collector): void {
  const calls = collector.file.callsByMethod();
  const test = (value: PlainNode | undefined, expression: PlainNode | undefined): void => {
    if (!value || !expression || !canCarry(value)) return;
    const found = regexesAt(expression, collector);
    const subject = found.length > 0 ? collector.subjectOf(value) : undefined;
    for (const regex of found) if (subject) addRegex(collector, regex, subject);
  };
  const each = (methods: readonly string[], read: (object: PlainNode, call: CallNode) => void): void => {
    for (const call of methods.flatMap((method) => calls.get(method) ?? [])) {
      if (call.callee.kind === 'member') read(call.callee.object, call);
    }
  };
  each(ofExpression, (object, { args }) => {
    test(args[0], object);
  });
  each(ofText, (object, { args }) => {
    // `assert.match(body.mc, /^AUTH_/)` is given both.
    if (args[1]) test(args[0], args[1]);
    else test(object, args[0]);
  });
}

/** The regular expressions that `node` is or names, of a table those in each row. */
export function regexesAt(node: PlainNode, { file, provenance }: Collector): readonly PlainNode[] {
  const column = canCarry(node) ? columnAt(node, provenance) : undefined;
  const made = canCarry(node) ? provenance.resolver.resolve(node) : node;
  const nodes = column ? column.cells.map((cell) => cell.node) : made ? [made] : [];
  // What another module writes is told there.
  const own = nodes.filter((one) => one.kind === 'constant' && file.files.isOwn(one));
  return own.filter(({ start }) => file.source.text.charAt(start) === '/');
}

/** Adds what an expression's alternatives begin with. */
export function addRegex(collector: Collector, regex: PlainNode, subject: Subject): void {
  const { file } = collector;
  const { codes, alsoKnown, outcomes } = file.knowledge.vocabulary;
  const [, source = '', flags = ''] =
    /^\/([^]*)\/(\w*)$/.exec(file.source.text.slice(regex.start, regex.end)) ?? [];
  for (const { text, start, end, isWhole } of alternativesOf(source)) {
    if (!/^[A-Za-z]/.test(text)) continue;
    const isLowerCased = subject.isLowerCased || (flags.includes('i') && text === text.toLowerCase());
    const code = isLowerCased ? text.toUpperCase() : text;
    const isLonger = (other: string): boolean => other !== code && other.startsWith(code);
    // `/AUTH_10/` is no code, and finds four of them.
    const isBeginning = !isWhole || !/\d$/.test(text) || [...codes, ...alsoKnown, ...outcomes].some(isLonger);
    const range = { start: regex.start + 1 + start, end: regex.start + 1 + end };
    collector.addSite({
      ...range,
      evidence: subject.evidence,
      type: subject.type,
      place: isBeginning && !file.knowledge.isKnown(code) ? 'prefix' : 'within',
      written: text,
      textStart: range.start,
      textEnd: range.end,
      node: regex,
      isLowerCased,
      group: regex,
    });
  }
}
