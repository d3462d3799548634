/** Words by which an address says that it hands on what another answers: `cors.sh`, `allorigins.win`. */
const relaying = /proxy|relay|cors|forward|\worigins?\./i;

const local =
  /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|[\w-]+\.local(?:host)?)$/;

/**
 * The address inside an address: the whole value of a parameter, or the tail of the path, where the outer one is
 * relative, local, or names a relay. A text that merely mentions an address has none.
 */
export function relayedIn(text: string, host: string | undefined): string | undefined {
  const [, head = '', tail = ''] = /^(.+?[/?=])(https?(?::|%3a)(?:\/|%2f){2}.*)$/is.exec(text) ?? [];
  if (tail === '' || !isRelay(head, host)) return undefined;
  // Behind `=`, what stands there is one parameter's; behind `?`, all of the query.
  return decoded(head.endsWith('=') ? (/^[^&#]*/.exec(tail)?.[0] ?? '') : tail);
}

function isRelay(head: string, host: string | undefined): boolean {
  return relaying.test(head) || (host === undefined ? /^\.{0,2}\//.test(head) : local.test(host));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
