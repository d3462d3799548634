import type { SiteKind } from '../sites/site.ts';
import { type ExplainedStep, questions } from './explanation.ts';
import { piece, step } from './make.ts';

const question = questions.place;

const places: Readonly<Record<SiteKind, string>> = {
  comparison: 'It is compared with the code.',
  case: 'It is a `case` of a `switch` on the code.',
  key: 'It is a key of a table that is asked with a code, or that only XT can have.',
  element: 'It is an element of a list that is asked for a code, or that only XT can have.',
  value: 'It is the value of a field for message codes.',
  'enum member': 'It is a member of an enum of codes.',
  type: 'It is a member of a type of codes.',
  prefix: 'The code is asked whether it begins so.',
  within: 'It stands inside a text that the code meets, such as a regular expression.',
  json: 'It stands in a string of JSON, `rc` and `mc` side by side.',
};

/** Step 3: the place that the text has. */
export function explainPlace(kind: SiteKind): ExplainedStep {
  return step(question, true, [piece(undefined, true, places[kind])]);
}
