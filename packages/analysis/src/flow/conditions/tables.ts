import type { FileModel } from '../../file/file.ts';
import { importedText, isFromElsewhere, literalsOf } from '../literals.ts';
import type { Provenance } from '../provenance.ts';
import { type Answer, any, literal } from './answers.ts';
import { keyName, memberName } from '../../tree/keys.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/** The texts by which something is asked: the elements of a list, the keys of an object or Map. */
export interface Table {
  readonly texts: ReadonlySet<string>;
  /** Whether there may be others. */
  readonly isOpen: boolean;
}

/** The only text that an expression may be. A known code of another module is told by its name: `Mc.AUTH_103`. */
export function textOf(node: PlainNode, file: FileModel, provenance: Provenance): string | undefined {
  if (node.kind === 'string') return node.value;
  const [only, ...others] = literalsOf(node, provenance);
  if (only) return others.length === 0 ? only.literal.value : undefined;
  if ((node.kind !== 'member' && node.kind !== 'name') || !isFromElsewhere(node, provenance.resolver)) {
    return undefined;
  }
  const typed = importedText(node, file, provenance.resolver);
  const name = node.kind === 'member' ? memberName(node) : node.name;
  return typed ?? (name !== undefined && file.knowledge.isKnown(name) ? name : undefined);
}

/** The table that `node` is; undefined where the file does not write it. */
export function tableOf(node: PlainNode, file: FileModel, provenance: Provenance): Table | undefined {
  const known = tables.get(provenance) ?? new Map<PlainNode, Table | undefined>();
  tables.set(provenance, known);
  const made = node.kind === 'array' || node.kind === 'object' ? node : provenance.resolver.resolve(node);
  if (!made) return undefined;
  if (!known.has(made)) {
    // A table made of itself ends here.
    known.set(made, undefined);
    known.set(made, readTable(made, file, provenance));
  }
  return known.get(made);
}

const tables = new WeakMap<Provenance, Map<PlainNode, Table | undefined>>();

function readTable(made: PlainNode, file: FileModel, provenance: Provenance): Table | undefined {
  const ofTexts = (texts: readonly (string | undefined)[]): Table => ({
    texts: new Set(texts.filter((text) => text !== undefined)),
    isOpen: texts.includes(undefined),
  });
  switch (made.kind) {
    case 'array':
      return ofTexts(made.elements.map((element) => textOf(element, file, provenance)));
    case 'object':
      return ofTexts(
        made.members.map((member) =>
          member.kind !== 'property'
            ? undefined
            : member.isComputed
              ? textOf(member.key, file, provenance)
              : keyName(member),
        ),
      );
    case 'enum':
      return ofTexts(made.members.map(({ value }) => value && textOf(value, file, provenance)));
    case 'call': {
      const { callee, args } = made;
      const [from] = args;
      if (!from || callee.kind !== 'name' || (callee.name !== 'Set' && callee.name !== 'Map'))
        return undefined;
      if (callee.name === 'Set') return tableOf(from, file, provenance);
      const pairs = from.kind === 'array' ? from : provenance.resolver.resolve(from);
      if (pairs?.kind !== 'array') return undefined;
      return ofTexts(
        pairs.elements.map((pair) => {
          const key = pair.kind === 'array' ? pair.elements[0] : undefined;
          return key && textOf(key, file, provenance);
        }),
      );
    }
    default:
      return undefined;
  }
}

/** Whether a value is one of a table's. Of some code it is not known, unless the table has none that it may be. */
export function isAmong(answer: Answer, { texts, isOpen }: Table): Answer {
  switch (answer.kind) {
    case 'literal':
      if (texts.has(String(answer.value))) return literal(true);
      return isOpen ? any : literal(false);
    case 'code':
      return isOpen || [...texts].some((text) => !answer.not.has(text)) ? any : literal(false);
    default:
      return any;
  }
}
