import { families } from 'xt-mc';
import { enumKinds, familyKinds } from './enum-kinds.ts';
import { placeKinds } from './place-kinds.ts';
import { codes, type Situation } from './situation.ts';
import { complete, lacksOne, type SwitchKind, switchKinds } from './switches.ts';
import type { TypeKind } from './type-kind.ts';
import { unionKinds } from './union-kinds.ts';

/** Each kind of type in each kind of switch; of the families, which are the catalogue's, the first two. */
export const typescriptEslint: readonly Situation[] = [
  ...[...unionKinds, ...enumKinds, ...placeKinds].flatMap((type) =>
    switchKinds.map((kind) => situation(type, kind)),
  ),
  ...familyKinds(families).flatMap((type) => [complete, lacksOne].map((kind) => situation(type, kind))),
];

function situation(type: TypeKind, kind: SwitchKind): Situation {
  const label = type.label ?? ((code: string) => `'${code}'`);
  const named = type.codes ?? codes;
  return {
    name: `${type.name}: ${kind.name}`,
    code: type.write((subject) => kind.write(subject, named, label)),
    options: kind.options ?? {},
    reason: type.differs?.[kind.name] ?? kind.reason ?? type.differs?.['*'],
  };
}
