import type { Catalogue } from './catalogue.ts';
import { codeShapes } from './schema.ts';

type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });
const day = (description: string): Schema => ({
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description,
});
const oneOf = (values: readonly string[], description: string): Schema => ({ enum: values, description });
const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description });

/** An object that has these properties and no other; those with a question mark may be absent. */
function object(properties: Readonly<Record<string, Schema>>): Schema {
  const names = Object.keys(properties);
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name.replace('?', ''), schema]),
    ),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

/** What `catalogue.json` looks like, as a JSON schema (2020-12). */
export function emitSchema({ tables, families, retryClasses, pages }: Catalogue): string {
  const apis = [...new Set(tables.sibling.map(({ api = '' }) => api))];
  const code: Schema = {
    type: 'string',
    pattern: codeShapes.message.source,
    description: 'A value of mc.',
  };
  const message = text("XT's text, word for word.");
  const note = text('What the message does not say; its source stands in brackets at the end.');
  const advice = text('Whether and how to retry; its source stands in brackets at the end.');
  const retry = oneOf(
    retryClasses.map((known) => known.retry),
    'What a retry can do: an entry of retryClasses.',
  );
  const ownPages = list(
    oneOf(
      pages.map(({ page }) => page),
      'An entry of pages.',
    ),
    "XT's own pages, that of the code's table first.",
  );
  const template = text(
    'The message with its placeholders, such as {0}, where the table has lost their braces.',
  );
  const since = day("The day on which the code first stood in XT's public documentation.");
  const numbered = (what: string): Schema =>
    object({
      code: { type: 'integer', description: what },
      message,
      'note?': note,
      'advice?': advice,
      pages: ownPages,
    });
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: "XT.com's API message codes",
    ...object({
      '$schema?': { type: 'string' },
      date: day('The day of the newest source that the catalogue was held against.'),
      source: { type: 'string', format: 'uri', description: 'Where that source is.' },
      families: list(
        oneOf(families, 'A family.'),
        'What numbered codes begin with, in the order of the table.',
      ),
      retryClasses: list(
        object({
          retry,
          meaning: text('What holds for the class, with its source.'),
          advice: text('In a few words.'),
        }),
        'What a retry can do.',
      ),
      pages: list(
        object({
          page: text('Its name here.'),
          title: text('Its title.'),
          url: { type: 'string', format: 'uri' },
        }),
        "Pages of XT's own documentation.",
      ),
      messageCodes: list(
        object({
          code,
          message,
          'template?': template,
          family: oneOf(
            ['OUTCOME', ...families],
            'The code up to its last underscore; OUTCOME for SUCCESS and FAILURE.',
          ),
          since,
          'note?': note,
          'seeAlso?': list(code, 'Codes of the same meaning.'),
          'advice?': advice,
          'retry?': retry,
          pages: ownPages,
        }),
        "XT's message codes, in the order of XT's table.",
      ),
      siblingMessageCodes: list(
        object({
          code,
          message,
          'family?': text('The code up to its last underscore; absent from codes without a number.'),
          api: oneOf(apis, 'The API that has it.'),
          'since?': since,
          'note?': note,
          'advice?': advice,
          'retry?': retry,
          pages: ownPages,
        }),
        'Message codes of sibling APIs, in the same envelope.',
      ),
      retiredMessageCodes: list(
        object({
          code,
          'message?': message,
          'template?': template,
          since,
          until: day('The day on which it was taken out.'),
          'note?': note,
          'advice?': advice,
          'retry?': retry,
          'pages?': ownPages,
        }),
        'Message codes that XT took out.',
      ),
      returnCodes: list(numbered('A value of rc.'), 'The values of rc.'),
      httpStatuses: list(numbered('An HTTP status.'), 'The HTTP statuses that XT documents; others occur.'),
    }),
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
