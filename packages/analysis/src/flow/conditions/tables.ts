import type { FileModel } from '../../file/file.ts';
import { importedText, isFromElsewhere, literalsOf } from '../literals.ts';
import type { Provenance } from '../provenance.ts';
import { type Answer, any, literal, oneOfAnswers } from './answers.ts';
import { keyName, memberName } from '../../tree/keys.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/** The texts by which something is asked: the elements of a list, the keys of an object or Map. */
interface Table {
  readonly texts: ReadonlySet<string>;
  /** Whether there may be others. */
  readonly isOpen: boolean;
  /** What each gives, where the table gives something. */
  readonly values: ReadonlyMap<string, PlainNode>;
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
  const asText = (node: PlainNode): string | undefined =>
    node.kind === 'number' ? String(node.value) : textOf(node, file, provenance);
  switch (made.kind) {
    case 'array':
      return ofEntries(made.elements.map((element) => [asText(element), undefined]));
    case 'object':
      return ofEntries(
        made.members.map((member) => {
          if (member.kind !== 'property') return [undefined, undefined];
          return [member.isComputed ? asText(member.key) : keyName(member), member.value];
        }),
      );
    case 'enum':
      return ofEntries(made.members.map(({ value }) => [value && asText(value), undefined]));
    case 'call': {
      const { callee, args } = made;
      const [from] = args;
      if (!from || callee.kind !== 'name' || (callee.name !== 'Set' && callee.name !== 'Map'))
        return undefined;
      if (callee.name === 'Set') return tableOf(from, file, provenance);
      const pairs = from.kind === 'array' ? from : provenance.resolver.resolve(from);
      if (pairs?.kind !== 'array') return undefined;
      return ofEntries(
        pairs.elements.map((pair) => {
          const [key, value] = pair.kind === 'array' ? pair.elements : [];
          return [key && asText(key), value];
        }),
      );
    }
    default:
      return undefined;
  }
}

type Entry = readonly [text: string | undefined, value: PlainNode | undefined];

function ofEntries(entries: readonly Entry[]): Table {
  const texts = new Set<string>();
  const values = new Map<string, PlainNode>();
  for (const [text, value] of entries) {
    if (text !== undefined) texts.add(text);
    if (text !== undefined && value) values.set(text, value);
  }
  return { texts, isOpen: entries.some(([text]) => text === undefined), values };
}

/**
 * What a table gives for a key: `TEXTS[body.mc]`, `TEXTS.get(body.mc)`.
 *
 * @param read reads what an entry has
 */
export function givenFor(asked: Answer, table: Table, read: (value: PlainNode) => Answer): Answer {
  const { texts, values, isOpen } = table;
  const isFound = isAmong(asked, table);
  if (isFound.kind === 'literal' && !isFound.value) return literal(undefined);
  const valueOf = (text: string): Answer => {
    const value = values.get(text);
    return value ? read(value) : any;
  };
  if (asked.kind === 'literal' && isFound.kind === 'literal') return valueOf(String(asked.value));
  if (asked.kind !== 'code' || isOpen) return any;
  const possible = [...texts].filter((text) => asked.codes.has(text));
  return oneOfAnswers([literal(undefined), ...possible.map(valueOf)]);
}

/** Whether a value is one of a table's. Of some code it is not known, unless the table has none that it may be. */
export function isAmong(answer: Answer, { texts, isOpen }: Table): Answer {
  switch (answer.kind) {
    case 'literal':
      if (texts.has(String(answer.value))) return literal(true);
      return isOpen ? any : literal(false);
    case 'code':
      return isOpen || [...texts].some((text) => answer.codes.has(text)) ? any : literal(false);
    default:
      return any;
  }
}
