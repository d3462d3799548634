/** Code as generators write it: each form is as deep as it is asked to be, around or beside a misspelt code. */

const misspelt = "body.mc === 'AUHT_104'";

/** Forms that grow to the left or by `else`: parsers take tens of thousands of links. */
export const chains: Readonly<Record<string, (links: number) => string>> = {
  'a sum': (links) => `use((${misspelt})${' + 1'.repeat(links)});`,
  'a text made of pieces': (links) => `use((${misspelt})${" + 'a'".repeat(links)});`,
  'comparisons joined by ||': (links) => `use(${misspelt}${" || body.mc === 'AUTH_104'".repeat(links)});`,
  'comparisons joined by && in an if': (links) =>
    `if (${misspelt}${" && body.mc !== 'AUTH_104'".repeat(links)}) use();`,
  'values joined by ??': (links) => `use((body.mc${' ?? body.mc'.repeat(links)}) === 'AUHT_104');`,
  'calls of calls': (links) => `use(${misspelt})${'.then(f)'.repeat(links)};`,
  'reads of reads': (links) => `use(${misspelt})${'.a'.repeat(links)};`,
  'computed reads': (links) => `use(${misspelt})${'[0]'.repeat(links)};`,
  'reads of a result': (links) => `use(${misspelt}, body.result?.a${'.b'.repeat(links)});`,
  'a sum of properties of this': (links) => `use((${misspelt})${' + this.a'.repeat(links)});`,
  'a sum of calls of this': (links) => `use((${misspelt})${' + this.a(body.mc)'.repeat(links)});`,
  'alternatives of an empty if': (links) =>
    `if (${misspelt}${" || body.mc === 'AUTH_104'".repeat(links)}) {}`,
  'tests of an if/else chain': (links) =>
    `if (${misspelt}${" || body.mc === 'AUTH_104'".repeat(links)}) use(); else if (body.mc === 'AUTH_101') use();`,
  'tests that leave': (links) =>
    `if (${misspelt}${" || body.mc === 'AUTH_104'".repeat(links)}) return use();\nswitch (body.mc) { case 'AUTH_101': use(); break; case 'AUTH_102': use(); }`,
  'what a call is handed': (links) => `use((${misspelt})${' || body'.repeat(links)});`,
  'words behind expect': (links) => `expect(body.mc)${'.to'.repeat(links)}.equal('AUHT_104');`,
  'tests of a class': (links) => `if (${'body instanceof Body && '.repeat(links)}${misspelt}) use();`,
  'Sets of Sets': (links) =>
    `const set0 = ['AUHT_104'];\n${Array.from({ length: links }, (_, i) => `const set${i + 1} = new Set(set${i});`).join('\n')}\nuse(set${links}.has(body.mc));`,
  'a sum of names': (links) => `use((${misspelt})${' + body'.repeat(links)});`,
};

/** Forms that grow to the right or inwards, where parsers call themselves. */
export const nests: Readonly<Record<string, (depth: number) => string>> = {
  'else if': (depth) =>
    `if (body.mc === 'AUTH_101') f();${" else if (body.mc === 'AUTH_102') f();".repeat(depth)} else use(${misspelt});`,
  ternaries: (depth) => `use(${"body.mc === 'AUTH_101' ? f : ".repeat(depth)}${misspelt});`,
  'ternaries in the middle': (depth) => `use(${'a ? '.repeat(depth)}${misspelt}${' : b'.repeat(depth)});`,
  arrays: (depth) => `use(${'['.repeat(depth)}${misspelt}${']'.repeat(depth)});`,
  objects: (depth) => `use(${'{ a: '.repeat(depth)}${misspelt}${' }'.repeat(depth)});`,
  calls: (depth) => `${'use('.repeat(depth)}${misspelt}${')'.repeat(depth)};`,
  parentheses: (depth) => `use(${'('.repeat(depth)}${misspelt}${')'.repeat(depth)});`,
  negations: (depth) => `if (${'!'.repeat(depth)}(${misspelt})) use();`,
  blocks: (depth) => `${'{'.repeat(depth)}use(${misspelt});${'}'.repeat(depth)}`,
  ifs: (depth) => `${"if (body.mc !== 'AUTH_101') ".repeat(depth)}use(${misspelt});`,
  arrows: (depth) => `use(${'() => '.repeat(depth)}(${misspelt}));`,
  functions: (depth) => `${'function f() {'.repeat(depth)}use(${misspelt});${'}'.repeat(depth)}`,
  patterns: (depth) => `let ${'['.repeat(depth)}a${']'.repeat(depth)} = body; use(${misspelt});`,
  'assigned patterns': (depth) => `${'['.repeat(depth)}a${']'.repeat(depth)} = body; use(${misspelt});`,
  assignments: (depth) => `${'a = '.repeat(depth)}${misspelt};`,
  templates: (depth) => `use(${'`${'.repeat(depth)}${misspelt}${'}`'.repeat(depth)});`,
  tries: (depth) => `${'try {'.repeat(depth)}use(${misspelt});${'} catch {}'.repeat(depth)}`,
  switches: (depth) => `${'switch (body.mc) { default: '.repeat(depth)}use(${misspelt});${'}'.repeat(depth)}`,
  tags: (depth) => `use(${'<a>'.repeat(depth)}{${misspelt}}${'</a>'.repeat(depth)});`,
};

/** A client with a form in it, and a misspelt code on the lines before, in and behind it. */
export function clientAround(form: string): string {
  return `export function handle(body) {
  if (body.rc === 0) return body.mc === 'AUHT_103';
  ${form}
  return body.mc === 'AUHT_105';
}
`;
}
