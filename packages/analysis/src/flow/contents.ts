import { propertyNamed } from '../tree/keys.ts';
import type { CallNode } from '../tree/nodes.ts';
import { ofClass, ofNew, ofTypedParameter } from './classes.ts';
import { ofHook } from './hook-contents.ts';
import type { AskFlow } from './questions.ts';
import { ofListed, ofMapped, ofSettled } from './listed.ts';
import { ofNamedPath } from './named-paths.ts';
import { ofArray, ofObject, ofThis } from './objects.ts';
import { parsedBy } from './parsers.ts';
import { type FlowParts, readExported, readPath, union } from './parts.ts';
import { anyItem, isItem, type Place, type Step } from './place.ts';
import { failureOf } from './results.ts';
import { atChain } from './substitution.ts';
import { nothing, unknown, type Value, valueOf } from './value.ts';

/** What a place below a root holds: what was written there, and what is assigned to it. Else it is itself. */
export function readContents(place: Place, parts: FlowParts, ask: AskFlow): Value {
  const { base, step, root } = place;
  if (!base) return valueOf(place);
  const written =
    (base.base ? undefined : ofRoot(base, step, parts, ask)) ??
    ofSettled(place, parts, ask) ??
    ofListed(place, parts, ask) ??
    ofNamedPath(place, parts, ask);
  const assigned = assignedTo(place, parts, ask);
  if (!written && !assigned) return valueOf(place);
  const both = union(parts, [written ?? nothing, assigned ?? nothing]);
  // What is declared and given no value yet is known by its place.
  return both.places.size === 0 && root.kind === 'instance' ? valueOf(place) : both;
}

function ofRoot(base: Place, step: Step, parts: FlowParts, ask: AskFlow): Value | undefined {
  const { kind, node, chain } = base.root;
  if (chain) {
    const plain = parts.places.root(kind, node);
    const below = parts.places.into(plain, step);
    const inner = below && ofRoot(plain, step, parts, ask);
    return inner && atChain(inner, chain, parts, ask);
  }
  if (kind === 'parameter') return ofTypedParameter(base, step, parts, ask);
  if (kind === 'instance')
    return node.kind === 'class' ? ofClass(node, step, true, parts, ask) : ofThis(node, step, ask);
  const entry = step === anyItem ? parts.chosen.get(node) : undefined;
  if (entry) return ask(entry);
  switch (node.kind) {
    case 'object':
      return ofObject(node.members, step, parts, ask);
    case 'array':
      return ofArray(node.elements, step, parts, ask);
    case 'enum': {
      const member = propertyNamed(node, step);
      return member && valueOf(parts.places.root('node', member));
    }
    case 'class':
      return ofClass(node, step, false, parts, ask);
    case 'program': {
      const exported = parts.file.files.exportedBy(node, step);
      return exported && readExported(exported, parts, ask);
    }
    case 'call':
      return node.isNew
        ? ofNew(node, step, parts, ask)
        : (ofMapped(node, step, parts, ask) ??
            ofParsed(node, step, parts, ask) ??
            failureOf(node, step, parts, ask) ??
            ofHook(node, step, parts, ask));
    default:
      return undefined;
  }
}

/** `schema.safeParse(body).data` is the body. */
function ofParsed(call: CallNode, step: Step, { file }: FlowParts, ask: AskFlow): Value | undefined {
  const parsed = parsedBy(call, file);
  return parsed?.path[0] === step ? ask(parsed.argument) : undefined;
}

/** What is assigned to a place, in the file that makes what it lies in, and in the one that is analysed. */
function assignedTo(place: Place, parts: FlowParts, ask: AskFlow): Value | undefined {
  const { base, step, root } = place;
  if (!base) return undefined;
  const { file } = parts;
  const maker = file.files.of(root.node);
  // To an item of a list, all that is put into it.
  const names = [step, ...(isItem(step) && step !== anyItem ? [anyItem] : [])];
  const found = (maker === file ? [file] : [maker, file]).flatMap((of) =>
    names
      .filter((name) => parts.assignments(of).has(name))
      .map((name) => ask(parts.questions.assigned(of, name))),
  );
  // There are too many to tell whose they are.
  if (found.some(({ isOpen }) => isOpen)) return unknown;
  const values = found.flatMap(({ byHolder }) => [...(byHolder?.get(base) ?? [])]);
  if (values.length === 0) return undefined;
  return union(
    parts,
    values.map(({ value, path }) => readPath(ask(value), path, parts, ask, anyItem)),
  );
}
