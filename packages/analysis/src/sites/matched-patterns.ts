import { itemPosition } from '../flow/functions.ts';
import { libraryWordOf, packagesOf } from '../flow/library-words.ts';
import { anyItem } from '../flow/place.ts';
import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import { patternLibrary, pipedMatch } from '../knowledge/literal-libraries.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { expectedObjects } from './expectations.ts';
import { type Meeting, type MetValue, takeApart } from './meetings.ts';

/** Everything that a file matches or expects, part by part: what a message code meets there, and a return code. */
export const meetingsIn = once((file: FileModel): readonly Meeting[] => [
  ...(packagesOf(file).has(patternLibrary.package) ? matchedPatterns(file) : []),
  ...(packagesOf(file).has(pipedMatch.package) ? pipedPatterns(file) : []),
  ...expectedObjects(file),
]);

/** `match(value).with(pattern, handler)` and `isMatching(pattern, value)`. */
function matchedPatterns(file: FileModel): readonly Meeting[] {
  return file.nodesOf('call').flatMap((call) => {
    const word = libraryWordOf(call.callee, file);
    if (word?.package !== patternLibrary.package) return [];
    const [first, second] = call.args;
    if (word.name === patternLibrary.test && first) {
      const values = second ? [{ node: second, path: [], isThrown: false }] : testedBy(call, file);
      return values.flatMap((value) => takeApart(value, first, call, file));
    }
    if (word.name !== patternLibrary.match || !first) return [];
    const value = { node: first, path: [], isThrown: false };
    return armsOf(call).flatMap((arm) =>
      patternsOf(arm).flatMap((pattern) => takeApart(value, pattern, call, file)),
    );
  });
}

/** `Match.value(value).pipe(Match.when(pattern, handler))`, and the same as `pipe(Match.value(value), …)`. */
function pipedPatterns(file: FileModel): readonly Meeting[] {
  const isWord = (node: PlainNode, isMeant: (name: string) => boolean): node is CallNode => {
    const word = node.kind === 'call' ? libraryWordOf(node.callee, file) : undefined;
    return word?.package === pipedMatch.package && isMeant(word.name);
  };
  return file.nodesOf('call').flatMap((call) => {
    const [first] = call.args;
    if (!first || !isWord(call, (name) => name === pipedMatch.value)) return [];
    const value = { node: first, path: [], isThrown: false };
    return stagesOf(call).flatMap((stage) =>
      isWord(stage, (name) => pipedMatch.arms.has(name))
        ? patternsOf(stage).flatMap((pattern) => takeApart(value, pattern, call, file))
        : [],
    );
  });
}

function stagesOf(call: CallNode): readonly PlainNode[] {
  const { parent } = call;
  if (parent?.kind === 'call') return parent.args;
  const outer = parent?.kind === 'member' ? parent.parent : undefined;
  return outer?.kind === 'call' && outer.callee === parent ? outer.args : [];
}

/** What a predicate is asked about that `isMatching(pattern)` makes: what it is called with, or items of a list. */
function testedBy(predicate: CallNode, file: FileModel): readonly MetValue[] {
  const { parent } = predicate;
  const name = parent?.kind === 'declarator' && parent.target.kind === 'name' ? parent.target : undefined;
  const binding = name && file.scopes.bindingOf(name);
  const uses: readonly PlainNode[] = binding ? file.scopes.referencesOf(binding) : [predicate];
  return uses.flatMap((use): MetValue[] => {
    const call = use.parent;
    if (call?.kind !== 'call') return [];
    const [first] = call.args;
    if (call.callee === use) return first ? [{ node: first, path: [], isThrown: false }] : [];
    if (first !== use || call.callee.kind !== 'member' || itemPosition(call) !== 0) return [];
    return [{ node: call.callee.object, path: [anyItem], isThrown: false }];
  });
}

/** A method that is called in the chain of a match. */
export interface MatchLink {
  readonly name: string | undefined;
  readonly call: CallNode;
}

/** What is called in the chain that a match begins, in order. */
export function linksOf(match: CallNode): readonly MatchLink[] {
  const links: MatchLink[] = [];
  let link: PlainNode = match;
  for (;;) {
    const member: PlainNode | undefined = link.parent;
    const call: PlainNode | undefined = member?.parent;
    if (member?.kind !== 'member' || member.object !== link) return links;
    if (call?.kind !== 'call' || call.callee !== member) return links;
    links.push({ name: memberName(member), call });
    link = call;
  }
}

/** The calls of `.with` in the chain that a match begins. */
function armsOf(match: CallNode): readonly CallNode[] {
  return linksOf(match).flatMap(({ name, call }) => (name === patternLibrary.arm ? [call] : []));
}

/** The patterns of an arm: the handler stands last, a guard before it. While it is typed, neither may be there. */
function patternsOf({ args }: CallNode): readonly PlainNode[] {
  const patterns = args.length > 1 ? args.slice(0, -1) : args;
  return patterns.filter(({ kind }) => kind !== 'function');
}
