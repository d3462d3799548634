import { biomeSpecials } from './biome-specials.ts';
import { placeKinds } from './place-kinds.ts';
import { codes, type Situation, type Verdict } from './situation.ts';
import { switchKinds } from './switches.ts';
import type { TypeKind } from './type-kind.ts';
import { unionKinds } from './union-kinds.ts';

/*
 * What Biome's useExhaustiveSwitchCases is asked in its tests, mapped to XT's codes. Its types are its own and it does
 * not load here, so that what it says is written down: a switch is reported where a literal of the type has no case and
 * no default takes it; with `requireExplicitCase` the default does not count.
 */

/** The kinds of types and places that its tests have, beside those below. */
const kinds = [
  'a union',
  'an alias of a union',
  'a union of aliases',
  'a union of the types of constants',
  'a generic alias',
  'keys of a type',
  'keys of a constant',
  'keys of what is left of a type',
  'keys of a part of a type',
  'elements of a constant list',
  'elements of a tuple type',
  'a type of another module',
  'a type of a namespace',
  'a type of the name of a value',
  'a branded union',
  'a branded member',
  'a union beside a number',
  'a part of a failure',
  'a part that must be there',
  'a readonly failure',
  "a body of the file's own, of two unions",
  'what a function returns',
  'what an arrow returns',
  'an element of a loop',
  'an element of a loop over entries',
  'a property taken out in a loop',
  'a property of an awaited element',
  'a property of an element of a tuple',
  'a property of an element of another module',
  'a property of a class, in an arrow',
  'a type argument of a callback',
];

/** What it says of switches of a kind, whatever their type. */
const verdicts: Readonly<Record<string, Verdict>> = {
  'all codes': 'silent',
  'one missing': 'reported',
};

/** Of a plain union, also what its option decides: beside a default, `silent` without it, `reported` with it. */
const defaults: Readonly<Record<string, Verdict>> = {
  'none, an empty switch': 'reported',
  'all codes beside a default': 'silent',
  'one missing beside a default': 'reported',
  'one missing, the default first': 'reported',
  'three missing beside a default': 'reported',
  'three missing beside a default that may take them': 'silent',
};

function generated(type: TypeKind, said: Readonly<Record<string, Verdict>>): readonly Situation[] {
  return switchKinds.flatMap((kind) => {
    const biome = said[kind.name];
    if (!biome) return [];
    const label = type.label ?? ((code: string) => `'${code}'`);
    return {
      name: `${type.name}: ${kind.name}`,
      code: type.write((subject) => kind.write(subject, type.codes ?? codes, label)),
      biome,
      reason: kind.reason,
    };
  });
}

const all = [...unionKinds, ...placeKinds];

function kindOf(name: string): TypeKind {
  const found = all.find((kind) => kind.name === name);
  if (!found) throw new Error(`There is no kind '${name}'.`);
  return found;
}

export const biome: readonly Situation[] = [
  ...kinds.flatMap((name) => generated(kindOf(name), verdicts)),
  ...generated(kindOf('a union'), defaults),
  ...biomeSpecials,
];
