/** What names a module in a text, as far as a pattern tells: a comment that spells an import names one in vain. */
const specifier = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*(["'])([^"'\n]+)\1/g;

export function specifiersIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(specifier), ({ 2: name = '' }) => name))];
}
