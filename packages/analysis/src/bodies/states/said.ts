import type { World } from '../../flow/conditions/world.ts';
import type { Assumed } from './assumed.ts';

/** The world of an assumption, and whether it is that of the failure that is looked into. */
export type WorldFor = (name: Assumed, isFailure: boolean) => World;

/** What a condition says of a body, where it came out so. */
export interface Said {
  readonly bySuccess: boolean;
  readonly byFailure: boolean;
  /** Whether it asks for rc or mc, and nobody can tell what for. */
  readonly isAsking: boolean;
}
