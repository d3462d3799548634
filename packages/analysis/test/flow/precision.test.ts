import { describe, expect, it } from 'vitest';
import { lowerings, toldOf } from '../support/both-lowerings.ts';
import { correct, incorrect } from './precision.ts';

// Two more clients wait for the flow of control: a function that uses the result and is called behind the look, and a
// body that a second request replaces where the first one failed.
describe.each(lowerings)('%s', (_, lower) => {
  it.each(correct)('is silent: $name', ({ text }) => {
    expect(toldOf(lower(text, 'client.js'))).toEqual([]);
  });

  it.each(incorrect)('reports: $name', ({ text, reported }) => {
    expect(toldOf(lower(text, 'client.js'))).toEqual([reported]);
  });
});
