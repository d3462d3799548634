import { posix } from 'node:path';

/** A page that is moved from its place in the repository into a package. */
interface Moved {
  readonly text: string;
  /** Its place in the repository. */
  readonly from: string;
  /** Its place in the package. */
  readonly to: string;
}

const link = /(!?)\[([^\]]*)\]\(([^)\s]+)\)/g;

/**
 * Turns a page's relative links to where they lead from inside a package: to a page that lies there too, else to the
 * repository. Where that has no address, their text alone stays.
 *
 * @param placeOf the place in the package of a file of the repository; undefined where it lies in none
 * @param files the address of the repository's files, without a slash at the end
 */
export function moveLinks(
  { text, from, to }: Moved,
  placeOf: (path: string) => string | undefined,
  files: string | undefined,
): string {
  return text.replace(link, (whole, image: string, label: string, target: string) => {
    if (/^(?:[a-z]+:|#)/.test(target)) return whole;
    const [path = '', anchor] = target.split('#');
    const wanted = posix.join(posix.dirname(from), path);
    const place = placeOf(wanted);
    if (place === undefined && files === undefined) return label;
    const moved = place === undefined ? `${files}/${wanted}` : posix.relative(posix.dirname(to), place);
    return `${image}[${label}](${moved}${anchor === undefined ? '' : `#${anchor}`})`;
  });
}
