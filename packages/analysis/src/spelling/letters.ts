/** Characters that are taken for each other count as one. */
const alike: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', L: 'I', '5': 'S', '8': 'B', '2': 'Z' };

/** Which letters and digits a normalized text has, a bit each. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (const character of text) {
    const code = (alike[character] ?? character).charCodeAt(0);
    if (code >= 65 && code <= 90) letters |= 1 << (code - 65);
    else if (code >= 48 && code <= 57) letters |= 1 << (26 + (code % 5));
  }
  return letters;
}

/** How many letters one text has that the other has not. Each edit makes two of them at most. */
export function lettersApart(first: number, second: number): number {
  let apart = 0;
  for (let bits = first ^ second; bits !== 0; bits &= bits - 1) apart++;
  return apart;
}
