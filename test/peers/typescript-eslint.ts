import { families } from 'xt-mc';
import { placeKinds } from './place-kinds.ts';
import { codes, type Situation } from './situation.ts';
import { complete, lacksOne, switchKinds } from './switches.ts';
import type { TypeKind } from './type-kind.ts';
import { familyKinds, unionKinds } from './union-kinds.ts';
import type { SwitchKind } from './switches.ts';

/** Each kind of type in each kind of switch; of the families, which are the catalogue's, the first two. */
export const typescriptEslint: readonly Situation[] = [
  ...[...unionKinds, ...placeKinds].flatMap((type) => switchKinds.map((kind) => situation(type, kind))),
  ...familyKinds(families).flatMap((type) => [complete, lacksOne].map((kind) => situation(type, kind))),
];

function situation(type: TypeKind, kind: SwitchKind): Situation {
  const label = type.label ?? ((code: string) => `'${code}'`);
  const named = type.codes ?? codes;
  return {
    name: `${type.name}: ${kind.name}`,
    code: type.write((subject) => kind.write(subject, named, label)),
    options: kind.options ?? {},
    // The cases are all that the file says of XT, where its types stand elsewhere.
    reason: type.differs?.[kind.name] ?? type.differs?.['*'] ?? kind.reason,
  };
}
