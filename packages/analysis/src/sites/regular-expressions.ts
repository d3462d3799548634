import { methodOf } from '../flow/functions.ts';
import { literalsOf } from '../flow/literals.ts';
import { isRegExp, regexOf } from '../flow/regexes.ts';
import { canCarry } from '../flow/carrying.ts';
import { isMeantAsCode } from '../spelling/index.ts';
import { regexAlternativesOf } from '../text/regex-alternatives.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import type { Collector } from './collector.ts';
import type { Claim } from './claims.ts';
import { columnAt } from './columns.ts';
import { collectionOf } from './members.ts';
import { claimSpokenIn, textParts } from './spoken-codes.ts';

/** Methods of an expression that is given a text, and of a text that is given an expression. */
const ofExpression = ['test', 'exec'];
const ofText = ['match', 'matchAll', 'search', 'replace', 'replaceAll', 'split'];

/** Methods of a text, that of assertion libraries is given a text and an expression. */
const ofBoth = 'match';

/** The codes, and beginnings of codes, in regular expressions that a message code is tested with. */
export function collectRegularExpressions(collector: Collector): void {
  const calls = collector.file.callsByMethod();
  const test = (value: PlainNode | undefined, expression: PlainNode | undefined): void => {
    if (!value || !expression || !canCarry(value)) return;
    const [found, joined] = [regexesAt(expression, collector), joinedAt(expression, collector)];
    if (found.length + joined.length === 0) return;
    const texts = found.map((regex) => regexOf(regex, collector.file)?.source ?? '');
    const claim = collector.claimOf(value) ?? claimSpokenIn(value, texts, collector);
    for (const regex of found) if (claim) addRegex(collector, regex, claim);
    for (const part of joined) if (claim) addJoined(collector, part, claim);
  };
  const each = (methods: readonly string[], read: (object: PlainNode, call: CallNode) => void): void => {
    for (const call of methods.flatMap((method) => calls.get(method) ?? [])) {
      if (call.callee.kind === 'member') read(call.callee.object, call);
    }
  };
  each(ofExpression, (object, { args }) => {
    test(args[0], object);
  });
  each(ofText, (object, call) => {
    const { args } = call;
    // `assert.match(body.mc, /^AUTH_/)` is given both.
    if (args[1] && methodOf(call) === ofBoth) test(args[0], args[1]);
    else test(object, args[0]);
  });
}

/** The regular expressions that `node` is or names, of a table those in each row. */
export function regexesAt(node: PlainNode, { file, provenance }: Collector): readonly PlainNode[] {
  const column = canCarry(node) ? columnAt(node, provenance) : undefined;
  const nodes = column ? column.cells.map((cell) => cell.node) : madeAt(node, provenance);
  // What another module writes is told there.
  return nodes.filter((one) => file.files.isOwn(one) && regexOf(one, file) !== undefined);
}

/** What `node` is put together from as an expression: ``new RegExp(`^(${CODES.join('|')})$`)``. */
function joinedAt(node: PlainNode, { file, provenance }: Collector): readonly PlainNode[] {
  return madeAt(node, provenance).flatMap((made) => {
    const [pattern] = made.kind === 'call' && isRegExp(made, file) ? made.args : [];
    return pattern?.kind === 'string' ? [] : textParts(pattern).filter(canCarry);
  });
}

/** Adds a part of an expression: a list that is joined, or the constant that a name stands for. */
function addJoined(collector: Collector, part: PlainNode, claim: Claim): void {
  const { provenance } = collector;
  if (part.kind === 'call') {
    const isJoined = part.callee.kind === 'member' && methodOf(part) === 'join';
    const list = isJoined ? provenance.resolver.resolve(part.callee.object) : undefined;
    const collection = list && collectionOf(list, provenance.resolver);
    if (collection) collector.addCollection(collection, claim, part);
    return;
  }
  for (const { literal } of literalsOf(part, provenance)) {
    collector.addLiteral({ literal }, 'prefix', claim, undefined, part);
  }
}

function madeAt(node: PlainNode, { resolver }: Collector['provenance']): readonly PlainNode[] {
  const made = canCarry(node) ? resolver.resolve(node) : node;
  return made ? [made] : [];
}

/** Adds what an expression's alternatives begin with. */
export function addRegex(collector: Collector, node: PlainNode, claim: Claim): void {
  const { file } = collector;
  const { vocabulary } = file.knowledge;
  const { codes, alsoKnown, outcomes } = vocabulary;
  const regex = regexOf(node, file);
  if (!regex) return;
  const { source, flags } = regex;
  for (const { text, start, end, isWhole } of regexAlternativesOf(source)) {
    if (!/^[A-Za-z]/.test(text)) continue;
    const isLowerCased = claim.isLowerCased || (flags.includes('i') && text === text.toLowerCase());
    const code = isLowerCased ? text.toUpperCase() : text;
    const isLonger = (other: string): boolean => other !== code && other.startsWith(code);
    // `/AUTH_10/` is no code, and finds four of them.
    const isCode = isWhole && /\d$/.test(text) && isMeantAsCode(code, vocabulary);
    const isBeginning = !isCode || [...codes, ...alsoKnown, ...outcomes].some(isLonger);
    const range = { start: regex.start + start, end: regex.start + end };
    collector.addSite({
      ...range,
      evidence: claim.evidence,
      type: claim.type,
      kind: isBeginning && !file.knowledge.isKnown(code) ? 'prefix' : 'within',
      written: text,
      textStart: range.start,
      textEnd: range.end,
      node,
      isLowerCased,
      group: node,
    });
  }
}
