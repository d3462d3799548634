import { indented, indents, type LaidOut, most, product, quotes, take } from './layouts.ts';

const ends = { semicolons: ';', 'no semicolons': '' };

/** Clauses after the labels of AUTH codes, one statement a line; `break` stands for the end of a clause. */
const switchTails = {
  'no default': ['case SUCCESS:', '  done()#', '  break#'],
  'falls out': ['case SUCCESS:', '  done()#'],
  'ends in labels': ['case SUCCESS:'],
  'ends in a block': ['case SUCCESS: {', '  done()#', '  // kept', '}'],
  'ends in a comment': ['case SUCCESS:', '  done()# // kept', '  // kept too'],
  'default last': ['case SUCCESS:', '  done()#', '  break#', '// others', 'default:', '  fail()#'],
  'default in the middle': [
    '// falls through',
    'default:',
    '  fail()#',
    '  break#',
    'case SUCCESS:',
    '  done()#',
  ],
  'default in a block': ['case SUCCESS: {', '  done()#', '  break#', '}', 'default: {', '  fail()#', '}'],
};

export function switches(): readonly LaidOut[] {
  return product(ends, switchTails).map(({ name, parts: [end, tail] }, turn) => {
    const indent = take(indents, turn);
    const quote = take(quotes, turn);
    const code = (text: string): string => `${quote}${text}${quote}`;
    const lines = [
      'function handle(body) {',
      `  if (body.rc === 0) return${end}`,
      '  switch (body.mc) { // kept',
      ...most.map((text) => `    case ${code(text)}: // ${text}`),
      `      retry()${end}`,
      ...(tail[0] === '// falls through' ? [] : [`      break${end}`]),
      ...tail.map((line) => `    ${line.replaceAll('#', end).replace('SUCCESS', code('SUCCESS'))}`),
      '  } // kept',
      '}',
      '',
    ];
    return { name, text: indented(lines, indent) };
  });
}

export function inlineSwitches(): readonly LaidOut[] {
  const tails = {
    'no default': 'done(); break;',
    'no semicolon': 'done()',
    'an object literal': 'last = {}',
    'a comment': 'done() /* kept */',
    labels: '',
    default: 'done(); break; default: fail();',
  };
  return product(quotes, tails).map(({ name, parts: [quote, tail] }) => {
    const labels = most.map((text) => `case ${quote}${text}${quote}:`).join(' ');
    const cases = `${labels} retry(); break; case ${quote}SUCCESS${quote}: ${tail}`;
    return { name, text: `if (body.rc) switch (body.mc) { ${cases} }\n` };
  });
}

export function chains(): readonly LaidOut[] {
  const styles = {
    braces: ['{', '  #', '} else '],
    'braces, else below': ['{', '  #', '}', 'else '],
    'braces, comments': ['{', '  #', '} // kept', 'else '],
    'no braces': ['#', 'else '],
    'no braces, own lines': ['', '  #', 'else '],
    inline: ['{ # } else '],
  };
  return product(ends, styles).map(({ name, parts: [end, style] }, turn) => {
    const indent = take(indents, turn);
    const quote = take(quotes, turn);
    const links = [most, ['SUCCESS'], ['FAILURE']].map((texts, index) => {
      const test = texts.map((text) => `body.mc === ${quote}${text}${quote}`).join(' || ');
      return `if (${test}) ${style.join('\n').replace('#', `act(${index})${end}`)}`;
    });
    // The last link has no `else`; a comment behind its brace stays.
    const text = links.join('').replace(/\s*else $/, '');
    const lines = [
      'function handle(body) {',
      `  if (body.rc === 0) return${end}`,
      ...text.split('\n').map((line) => `  ${line}`),
      '}',
      '',
    ];
    return { name, text: indented(lines, indent) };
  });
}
