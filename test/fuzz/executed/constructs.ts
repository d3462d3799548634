/** What a small program is made of, by its text: first what says most of why it is a counterexample. */
export const features: readonly (readonly [string, RegExp])[] = [
  ['arrow that reads', /const (?:copy|later)\d* = \(\) =>/],
  ['run later', /setTimeout/],
  ['retry loop', /attempt/],
  ['array callback', /bodies\.(?:some|every|find|filter|map|forEach|reduce|flatMap)/],
  ['Promise.all', /Promise\.all/],
  ['kept in this', /this\.\w+ = /],
  ['kept in the module', /^let (?:cached|last)\b/m],
  ['asked again', /let body\d* = await/],
  ['variable that decides', /let good/],
  ['constant names a test', /const failed\d* =/],
  ['kept in an object', /const (?:copy|state)\d*\w* = \{/],
  ['array carrier', /const \[?copy\d*\]? = \[/],
  ['rest', /\.\.\.rest/],
  ['pattern in a parameter', /\(\{ (?:rc|mc|result)/],
  ['one code named', /'(?:AUTH|COMMON|ORDER|SYMBOL)_\d+'/],
  ['table or set of codes', /\b(?:TEXTS|RETRY|GRANTED)\b(?! = )/],
  ['pattern of codes', /\/\^AUTH_|startsWith/],
  ['switch', /switch \(/],
  ['try', /\btry \{/],
  ['continue or break', /^ *(?:if .*)?(?:continue|break)\b.*;/m],
  ['presence of result', /(?:!|if \()[\w.]*result\b|result\w* (?:&&|===? null|\? )/],
  ['flag decides', /\b(?:dry|verbose|force)\b(?!.*\) (?:\{|=>)$)/m],
  ['result in a variable', /(?:const|let) \w+ = [\w.[\]]+\.result;/],
  ['mc or rc in a variable', /(?:const|let) \w+ = [\w.[\]]+\.(?:mc|rc);/],
  ['pattern', /const \{ (?:rc|mc|result)(?!.*\.\.\.)/],
  ['second name', /const copy\d* = (?:\w+ \? )?\w+(?: : \w+)?;/],
  ['assigned later', /^ *let (?:body|data|answer|reply)\d*;/m],
  ['optional or default', /\?\.|\?\?|result\d* \|\|/],
  ['mc compared with SUCCESS', /'SUCCESS'/],
  ['rc tested', /\brc\d*\b(?:\)| [=!<>])|(?:0|!\(?)(?: !== )?[\w.]*rc\b/],
  ['then chain', /\.then\(\(?(?:body|\{)/],
  ['class', /^export class/m],
  ['loop', /^ *(?:\w+: )?(?:for|while) \((?!let attempt|\+\+attempt)/m],
  ['else', /\belse\b/],
  ['conditional', / \? [^:]+ : /],
  ['foreign call', /import \{/],
  [
    'helper of the file',
    /\b(?:load|same|pick|idOf|priceOf|granted|isRefused|isGranted|check|audit|watch|touch|needs|refuse|note)\(/,
  ],
  ['logged', /console\.|logger\./],
];

export function featuresOf(text: string): readonly string[] {
  return features.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

/** Counterexamples of one kind stand together. */
export function kindOf(text: string): string {
  return featuresOf(text).slice(0, 2).join(', ') || 'nothing special';
}
