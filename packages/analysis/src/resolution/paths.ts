/*
 * Paths with `/` alone, which Node takes on every system.
 */

export function withSlashes(path: string): string {
  return path.includes('\\') && /^[A-Za-z]:|^\\\\/.test(path) ? path.replaceAll('\\', '/') : path;
}

export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end <= 0 ? '/' : path.slice(0, end);
}

/** `path` seen from `folder`, with `.` and `..` worked out. */
export function join(folder: string, path: string): string {
  if (isAbsolute(path)) return path;
  const parts = folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/') || '/';
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}

/** Whether `path` is `folder`, or lies in it. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** `folder` and those around it, the innermost first, up to `top`. */
export function* upTo(top: string, folder: string): Iterable<string> {
  let at = folder;
  while (isIn(at, top)) {
    yield at;
    const outer = folderOf(at);
    if (outer === at) return;
    at = outer;
  }
}
