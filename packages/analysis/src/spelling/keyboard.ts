/** The keys of a QWERTY keyboard; each row stands about half a key to the right of the one above. */
const rows = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'];

/** Each key with those that touch it. */
const neighbours = new Map<string, string>();

rows.forEach((row, at) => {
  const [above = '', below = ''] = [rows[at - 1], rows[at + 1]];
  Array.from(row, (key, column) =>
    neighbours.set(
      key,
      [
        row[column - 1],
        row[column + 1],
        above[column],
        above[column + 1],
        below[column - 1],
        below[column],
      ].join(''),
    ),
  );
});

/** Whether two keys (upper case letters, digits) touch each other on a QWERTY keyboard. */
export function areNeighbours(key: string, other: string): boolean {
  return neighbours.get(key)?.includes(other) ?? false;
}

/** The keys that touch a key, as one string; empty for what is no letter or digit. */
export function neighboursOf(key: string): string {
  return neighbours.get(key) ?? '';
}
