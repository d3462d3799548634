/** The anchor that GitHub gives a heading, so that one link serves both. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}_\- ]/gu, '')
    .replaceAll(' ', '-');
}
