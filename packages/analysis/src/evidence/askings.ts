import type { FileModel } from '../file/file.ts';
import { canCarry } from '../flow/carrying.ts';
import { operandsOf } from '../tree/flatten.ts';
import type { PlainNode } from '../tree/nodes.ts';

/** An expression that is asked whether, or where, it has something. */
interface Asking {
  /** What may be a table or a list. */
  readonly asked: PlainNode;
  /** What it is asked with: where that is a message code, its members are codes. */
  readonly by: PlainNode;
}

const lookUpMethods = new Set(['has', 'get', 'includes', 'indexOf', 'hasOwnProperty', 'delete']);

/**
 * Evidence E4: where something is asked with a value that may come from elsewhere: `TEXTS[mc]`, `mc in TEXTS`,
 * `CODES.has(mc)`. What is known of that value, the members of what is asked inherit. Whether it is a collection is not
 * looked at here.
 */
export function* askingsIn(file: FileModel): Iterable<Asking> {
  for (const { asked, by } of written(file)) {
    if (!canCarry(by)) continue;
    // `(table ?? {})[mc]` asks the table.
    for (const operand of operandsOf(asked)) yield { asked: operand, by };
  }
}

function* written(file: FileModel): Iterable<Asking> {
  for (const { object, property } of file.nodesOf('member')) {
    if (property.kind !== 'key') yield { asked: object, by: property };
  }
  for (const { operator, left, right } of file.nodesOf('binary')) {
    if (operator === 'in') yield { asked: right, by: left };
  }
  for (const [method, calls] of file.callsByMethod()) {
    if (!lookUpMethods.has(method)) continue;
    for (const { callee, args } of calls) {
      if (callee.kind === 'member' && args[0]) yield { asked: callee.object, by: args[0] };
    }
  }
}
