import { askingItems } from '../../flow/array-methods.ts';
import { methodOf } from '../../flow/functions.ts';
import type { FileModel } from '../../file/file.ts';
import { assertionAround, isTestedBy } from '../../flow/assertions.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { climb, enclosing } from '../../tree/ancestors.ts';
import { isQuestion, isShowing } from './calls.ts';

/**
 * What becomes of rc, mc, or what was made of them, where it stands. `tested`: a condition asks for it. `shown`: a
 * logger prints it. `named`: a variable gets it. `passed`: a function of the file gets it. `answered`: a function gives
 * what a test of it says. `left`: it goes on as a value. `none`: nothing.
 */
type Role = 'tested' | 'shown' | 'named' | 'passed' | 'answered' | 'left' | 'none';

export interface Standing {
  readonly role: Role;
  /** What is chosen by it: ternaries, and the right sides of `&&`, `||` and `??`. */
  readonly governs: readonly PlainNode[];
  /** Whether what goes on is only what a test of it says. */
  readonly isCompared: boolean;
  /** The declarator that names it, where one does. */
  readonly declarator: PlainNode | undefined;
}

/** Climbs no higher: what nests deeper in one expression has left, as far as anyone can tell. */
const highest = 200;

const firsts = new WeakMap<PlainNode, PlainNode | null>();

/** The outermost `&&`, `||` or `??` that begins with `node`: in `a || b || c` the whole is chosen by `a`. */
function firstOf(node: PlainNode): PlainNode {
  return (
    climb(node, firsts, (at) => (at.parent?.kind === 'logical' && at.parent.left === at ? undefined : at)) ??
    node
  );
}

/** `bodies.find((body) => body.rc)`: what the function returns is tested, and goes nowhere. */
function isPredicate({ parent }: FunctionNode): boolean {
  return parent?.kind === 'call' && askingItems.has(methodOf(parent) ?? '');
}

/** @param isOwn whether a call goes to a function that the file declares */
export function standingOf(node: PlainNode, isOwn: (call: CallNode) => boolean, file: FileModel): Standing {
  const governs: PlainNode[] = [];
  // `bodies.every(isOk)` is what a question answers.
  let isCompared = node.kind === 'call' && askingItems.has(methodOf(node) ?? '');
  let isLookedUp = false;
  const stands = (role: Role, declarator?: PlainNode): Standing => ({
    role,
    governs,
    isCompared,
    declarator,
  });
  let at = node;
  for (let steps = 0; at.parent && steps < highest; steps++) {
    const first = firstOf(at);
    if (first !== at) governs.push(first);
    at = first;
    const { parent } = at;
    if (!parent) break;
    switch (parent.kind) {
      case 'binary':
        // `'refused: ' + body.mc` has the code in it; a text that was looked up may be nobody's.
        isCompared ||= parent.operator !== '+' || isLookedUp;
        break;
      case 'unary':
        if (parent.operator === 'delete' || parent.operator === 'void') return stands('none');
        isCompared ||= parent.operator === '!';
        break;
      case 'conditional':
        if (parent.test === at) {
          governs.push(parent);
          isCompared = true;
        }
        break;
      case 'if':
      case 'switch':
      case 'case':
        return stands('tested');
      case 'loop':
        return stands(parent.body === at ? 'none' : parent.keyword.startsWith('for-') ? 'left' : 'tested');
      case 'sequence':
        if (parent.expressions.at(-1) !== at) return stands('none');
        break;
      case 'member':
        // `TEXTS[body.mc]`, `body.mc.length`
        isLookedUp = true;
        break;
      case 'call': {
        if (parent.callee === at) {
          if (isQuestion(parent)) isCompared = true;
          break;
        }
        if (isShowing(parent, file.scopes)) return stands('shown');
        const asserting = assertionAround(parent, file);
        // What it says where it throws is for who reads the error.
        if (asserting) return stands(isTestedBy(asserting, at) ? 'tested' : 'shown');
        if (isQuestion(parent)) {
          isCompared = true;
          break;
        }
        return stands(isOwn(parent) ? 'passed' : 'left');
      }
      case 'declarator':
        return parent.target.kind === 'name' ? stands('named', parent) : stands('left');
      case 'template':
        // A tag is handed what stands in it: `sql\`insert ${body.mc}\``.
        if (parent.tag) return stands('left');
        break;
      case 'array':
        // `[first.rc, second.rc].some(Boolean)`: what a list of codes is asked is not told apart.
        if (parent.parent?.kind === 'member' && parent.parent.object === parent) return stands('left');
        break;
      case 'logical':
      case 'await':
      case 'property':
      case 'object':
      case 'spread':
        break;
      case 'return':
      case 'function': {
        const owner = parent.kind === 'function' ? parent : enclosing(parent, 'function');
        return stands(isCompared || (owner && isPredicate(owner)) ? 'answered' : 'left');
      }
      case 'statement':
        return stands('none');
      default:
        return stands('left');
    }
    at = parent;
  }
  return stands('left');
}
