import { escapeRegex } from './basics/escape.ts';
import { createNameFinder, xtHosts } from './knowledge/hosts.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { minExactCodes } from './knowledge/thresholds.ts';

/**
 * The cheap gate: whether `text` can hold anything that the analysis would look at. Most files of most projects
 * cannot, and are never lowered. It may let a file pass in vain; it never keeps one out that has a finding.
 */
export function createGate(knowledge: Knowledge): (text: string) => boolean {
  const { api } = knowledge.catalogue;
  const { messageCode, returnCode } = api.fields;
  const field = new RegExp(String.raw`\b${messageCode}\b`);
  // Codes of sibling APIs count as exact ones too.
  const codes = [...knowledge.vocabulary.codes, ...knowledge.vocabulary.alsoKnown];
  const anyCode = new RegExp(String.raw`\b(?:${codes.map(escapeRegex).join('|')})\b`, 'g');
  const named = [...xtHosts(knowledge), ...api.packages];
  const namesOne = createNameFinder(named);
  // Words of a body whose mc nobody reads: its rc and result, a field that it has not, or it itself handed out as a success.
  const unlooked = [returnCode, api.fields.result, ...Object.values(api.absentFields).flat(), 'ok'].map(
    escapeRegex,
  );
  const unlookedWord = new RegExp(String.raw`\b(?:${unlooked.join('|')})\b`);
  const other = new RegExp(
    String.raw`\b${returnCode}\b|${[...named, ...api.headers].map(escapeRegex).join('|')}`,
    'i',
  );

  const typed = knowledge.settings.types ? typedGate(knowledge) : undefined;

  return (text) => {
    // `includes` reads a text several times as fast as a pattern does, and most files have not even that.
    const hasField = text.includes(messageCode) && field.test(text);
    // E2 and E3 need the field, and beside it C1, C2 or C3.
    if (hasField && (other.test(text) || text.search(anyCode) >= 0)) return true;
    if (namesOne(text) && unlookedWord.test(text)) return true;
    if (typed?.test(text)) return true;
    // E5 needs several exact codes.
    anyCode.lastIndex = 0;
    let exact = 0;
    while (exact < minExactCodes && anyCode.test(text)) exact++;
    // `AUTH\x5f103` is another, in a file that writes one as everybody does.
    return exact === minExactCodes || (exact > 0 && /[A-Z\d_]\\[xu\r\n]/.test(text));
  };
}

/** The gate of files whose evidence lies in the modules that they import. */
export interface ModuleGate {
  /** Whether a text may ask something that a module tells: it reads a field of a body or an error, or spells a code. */
  mayAsk(text: string): boolean;
  /** Whether a module with this text may tell something of XT: to be asked with `passes`, the gate of all files. */
  mayTell(text: string, passes: (text: string) => boolean): boolean;
}

export function createModuleGate(knowledge: Knowledge): ModuleGate {
  const { fields, packages, headers } = knowledge.catalogue.api;
  const namesOne = createNameFinder([...xtHosts(knowledge), ...packages, ...headers]);
  const words = [...Object.values(fields), 'code'].map(escapeRegex).join('|');
  const asks = new RegExp(String.raw`\b(?:${words})\b|${codeLike}`);
  return {
    mayAsk: (text) => asks.test(text),
    mayTell: (text, passes) => namesOne(text) || passes(text),
  };
}

/** A text in quotes that is spelled like a code. */
const codeLike = String.raw`['"\`][A-Za-z]{3,}[-_ ]?[A-Za-z]?[\dOIl]{2,5}['"\`]`;

/** With types, evidence may lie in other files (E1): whatever is spelled like a code, or asked like a body, may count. */
function typedGate({ catalogue, settings }: Knowledge): RegExp {
  const { fields, typeNames } = catalogue.api;
  const words = [fields.messageCode, fields.result, ...typeNames, ...settings.typeNames]
    .map(escapeRegex)
    .join('|');
  const bare = String.raw`[A-Z]{3,}_[A-Z]?\d{2,5}`;
  return new RegExp(String.raw`\b(?:${words}|${bare})\b|${codeLike}`);
}
