/** A text that a regular expression wants literally, at the beginning of one of its alternatives. */
interface RegexAlternative {
  readonly text: string;
  /** Where it stands in the source of the expression. */
  readonly start: number;
  readonly end: number;
  /** Whether nothing follows that could match more: `AUTH_103` in `/AUTH_103|AUTH_104$/`, not `AUTH_` in `/^AUTH_\d+/`. */
  readonly isWhole: boolean;
}

/** What may stand before the first character that is matched. */
const anchors = /(?:\^|\\b)*/y;
const openings = /\((?:\?(?:[:=!]|<[A-Za-z_$][\w$]*>))?/y;
const word = /[\w-]+/y;

/** Deeper nested, nobody writes codes into an expression. */
const maxDepth = 8;

/**
 * The literal beginnings of a regular expression's alternatives: `AUTH_` and `ORDER_` of `/^(?:AUTH_|ORDER_)\d+$/`. An
 * alternative that begins with anything else has none.
 *
 * @param source the expression without its slashes and flags
 */
export function regexAlternativesOf(source: string): readonly RegexAlternative[] {
  const found: RegexAlternative[] = [];
  readAlternatives(source, 0, found, 0);
  return found;
}

/** Reads up to the end or to the `)` around; gives where it stands. */
function readAlternatives(source: string, from: number, found: RegexAlternative[], depth: number): number {
  let at = from;
  for (;;) {
    at = readBeginning(source, at, found, depth);
    at = skipRest(source, at);
    if (source.charAt(at) !== '|') return at;
    at++;
  }
}

function readBeginning(source: string, from: number, found: RegexAlternative[], depth: number): number {
  const start = match(anchors, source, from);
  const inside = match(openings, source, start);
  if (inside > start && depth < maxDepth) {
    const first = found.length;
    const end = readAlternatives(source, inside, found, depth + 1) + 1;
    const isLast = isEnd(source, end);
    // What follows a group follows each of its alternatives.
    if (!isLast) found.push(...found.splice(first).map((inner) => ({ ...inner, isWhole: false })));
    return end;
  }
  let end = match(word, source, start);
  // `AUTH_1?` wants no more than `AUTH_`.
  if (end > start && /[?*{+]/.test(source.charAt(end))) end--;
  if (end > start) {
    found.push({ text: source.slice(start, end), start, end, isWhole: isEnd(source, end) });
  }
  return end;
}

/** Whether an alternative, or the whole, ends here. */
function isEnd(source: string, from: number): boolean {
  const at = source.charAt(from) === '$' ? from + 1 : from;
  return at >= source.length || source.charAt(at) === '|' || source.charAt(at) === ')';
}

/** Goes to the `|` or `)` that ends the alternative. */
function skipRest(source: string, from: number): number {
  let depth = 0;
  let isInClass = false;
  for (let at = from; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\\') at++;
    else if (isInClass) isInClass = character !== ']';
    else if (character === '[') isInClass = true;
    else if (character === '(') depth++;
    else if (depth === 0 && (character === '|' || character === ')')) return at;
    else if (character === ')') depth--;
  }
  return source.length;
}

/** Where what `pattern` matches at `from` ends; `from` where it matches nothing. */
function match(pattern: RegExp, source: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(source) ? pattern.lastIndex : from;
}
