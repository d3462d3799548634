import type { Knowledge } from './knowledge.ts';
import { minExactCodes } from './thresholds.ts';

/**
 * The cheap gate: whether `text` can hold anything that the analysis would look at. Most files of most projects
 * cannot, and are never lowered. It may let a file pass in vain; it never keeps one out that has a finding.
 */
export function createGate(knowledge: Knowledge): (text: string) => boolean {
  const { api } = knowledge.catalogue;
  const { messageCode, returnCode } = api.fields;
  const field = new RegExp(String.raw`\b${messageCode}\b`);
  const codes = knowledge.unitCodes.map((entry) => entry.code);
  const anyCode = new RegExp(String.raw`\b(?:${codes.map(escape).join('|')})\b`, 'g');
  const hosts = [...api.hosts, ...knowledge.settings.hosts, ...api.headers, ...api.packages];
  const other = new RegExp(String.raw`\b${returnCode}\b|${hosts.map(escape).join('|')}`, 'i');

  return (text) => {
    const hasField = field.test(text);
    // E2 and E3 need the field, and beside it C1, C2 or C3.
    if (hasField && (other.test(text) || text.search(anyCode) >= 0)) return true;
    // E5 needs several exact codes.
    anyCode.lastIndex = 0;
    let exact = 0;
    while (exact < minExactCodes && anyCode.test(text)) exact++;
    return exact === minExactCodes;
  };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
