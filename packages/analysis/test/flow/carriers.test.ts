import { describe, expect, it } from 'vitest';
import { lowerings, toldOf } from '../support/both-lowerings.ts';
import { carriers, programOf, questions } from './carriers.ts';

describe.each(questions.map((question) => [question.name, question] as const))(
  '%s, through',
  (_, question) => {
    const cells = carriers.flatMap((carrier) => {
      const program = programOf(carrier, question);
      return program === undefined
        ? []
        : lowerings.map(([lowering, lower]) => [carrier.name, lowering, lower, program] as const);
    });

    it.each(cells)('%s (%s)', (_, __, lower, program) => {
      expect(toldOf(lower(program, 'client.js')).join('\n')).toBe(question.reported);
    });
  },
);
