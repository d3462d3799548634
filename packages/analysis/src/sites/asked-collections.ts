import { memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import type { Collector, Subject } from './collector.ts';
import { collectionOf } from './members.ts';

const askingMethods = new Set(['has', 'get', 'includes', 'indexOf', 'hasOwnProperty', 'delete']);

/** Evidence E4: collections that are asked with a message code. Their members inherit what is known of the code. */
export function collectAskedCollections(collector: Collector): void {
  for (const member of collector.file.nodesOf('member')) {
    if (member.property.kind !== 'key') ask(collector, member.object, collector.subjectOf(member.property));
  }
  for (const { operator, left, right } of collector.file.nodesOf('binary')) {
    if (operator === 'in') ask(collector, right, collector.subjectOf(left));
  }
  for (const call of collector.file.nodesOf('call')) collectAskingCall(collector, call);
}

function ask(collector: Collector, asked: PlainNode, subject: Subject | undefined): void {
  if (!subject) return;
  // `(table ?? {})[mc]` asks the table.
  if (asked.kind === 'logical') {
    ask(collector, asked.left, subject);
    ask(collector, asked.right, subject);
    return;
  }
  const { resolver } = collector.provenance;
  const target = resolver.resolve(asked);
  const collection = target && collectionOf(target, resolver);
  if (collection) collector.addCollection(collection, subject);
}

function collectAskingCall(collector: Collector, { callee, args }: CallNode): void {
  const subjects = args.map((argument) => collector.subjectOf(argument));
  const subject = subjects.find((found) => found !== undefined);
  if (!subject) return;
  if (callee.kind === 'member' && askingMethods.has(memberName(callee) ?? '')) {
    ask(collector, callee.object, subject);
    return;
  }
  // `helper(X, mc)`: a table of the file handed over together with the code. A literal written into the call is
  // no table but the helper's options.
  for (const [index, argument] of args.entries()) {
    const isNamed = argument.kind === 'name' || argument.kind === 'member';
    if (isNamed && !subjects[index]) ask(collector, argument, subject);
  }
}
