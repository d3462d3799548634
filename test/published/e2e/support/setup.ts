/** Packs before the first test, for all of them. */
import type { TestProject } from 'vitest/node';
import { packPackages } from './pack.ts';
import type { Tarballs } from './pack.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    tarballs: Tarballs;
  }
}

export default function setup(project: TestProject): void {
  project.provide('tarballs', packPackages());
}
