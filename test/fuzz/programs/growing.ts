import fc, { type Arbitrary } from 'fast-check';
import { mixed, shapes } from '../../../packages/analysis/test/growth/mixed.ts';
import type { Program } from '../program.ts';
import { laidOut, layout } from './layout.ts';

const shape = fc.constantFrom(...shapes);

const part = fc.record({
  shape,
  size: fc.integer({ min: 1, max: 8 }),
  around: fc.option(shape, { nil: undefined, freq: 2 }),
});

/** Shapes of code that once multiplied what a file cost, beside each other and in each other. */
export const growingProgram: Arbitrary<Program> = fc
  .record({ parts: fc.array(part, { minLength: 1, maxLength: 2 }), layout })
  .map(({ parts, layout: style }) => ({
    fileName: parts.some(({ shape: own, around }) => own.isTyped ?? around?.isTyped)
      ? 'client.ts'
      : 'client.js',
    text: laidOut(mixed(parts), style),
  }));
