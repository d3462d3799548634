import { packagesOf, wordOf } from '../flow/library-words.ts';
import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import { patternLibrary } from '../knowledge/literal-libraries.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { expectedObjects } from './expectations.ts';
import { type Meeting, takeApart } from './meetings.ts';

/** Everything that a file matches or expects, part by part: what a message code meets there, and a return code. */
export const meetingsIn = once((file: FileModel): readonly Meeting[] => [
  ...(packagesOf(file).has(patternLibrary.package) ? matchedPatterns(file) : []),
  ...expectedObjects(file),
]);

/** `match(value).with(pattern, handler)` and `isMatching(pattern, value)`. */
function matchedPatterns(file: FileModel): readonly Meeting[] {
  return file.nodesOf('call').flatMap((call) => {
    const word = wordOf(call.callee, file);
    if (word?.package !== patternLibrary.package) return [];
    const [first, second] = call.args;
    if (word.name === patternLibrary.test && first && second) {
      return takeApart({ node: second, path: [], isThrown: false }, first, call, file);
    }
    if (word.name !== patternLibrary.match || !first) return [];
    const value = { node: first, path: [], isThrown: false };
    return armsOf(call).flatMap((arm) =>
      patternsOf(arm).flatMap((pattern) => takeApart(value, pattern, call, file)),
    );
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
