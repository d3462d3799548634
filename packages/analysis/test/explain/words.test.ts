import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evidenceLabels, questions } from '../../src/explain/explanation.ts';

const page = readFileSync(new URL('../../../../docs/how-it-decides.md', import.meta.url), 'utf8');
const words = page.replace(/[`_*]/g, '').replace(/\s+/g, ' ').toLowerCase();

describe('docs/how-it-decides.md', () => {
  it.each(Object.values(questions))('has the question %j', (question) => {
    expect(words).toContain(question.toLowerCase());
  });

  it.each(evidenceLabels)('says what %s stands for, where a link leads', (label) => {
    expect(page).toMatch(
      new RegExp(`^\\| <a id="${label.toLowerCase()}"></a>\\*\\*${label}\\*\\* \\| \\S.{10,}`, 'm'),
    );
  });
});
