/*
 * Words of names that have to do with sending a request again. A name is judged only where all of its words are known:
 * one more may turn its meaning round (`NOT_RETRYABLE`, `RETRY_AFTER_TOP_UP`).
 */

/** What says by itself that the same request may go again. */
const again = ['retryable', 'retriable', 'transient'];

/** What says so beside a word of `codes`, or of `asking`. */
const retrying = ['retry', 'retries', 'retried'];

const codes = ['code', 'codes', 'mc', 'mcs', 'on', 'error', 'errors', 'condition', 'if', 'when'];
const asking = ['is', 'should', 'can', 'may'];
const beside = ['xt', 'api', 'message', 'failure', 'failures', 'list', 'set', 'default', 'err', 'exception'];

const allOfRetries = new Set([...again, ...retrying, ...codes, ...asking, ...beside]);

/** Whether a name can mean nothing but what the same request is sent again for: `RETRYABLE`, `isTransientError`. */
export function meansRetry(words: readonly string[]): boolean {
  const has = (some: readonly string[]): boolean => words.some((word) => some.includes(word));
  if (!words.every((word) => allOfRetries.has(word))) return false;
  return has(again) || (has(retrying) && (has(codes) || has(asking)));
}

/** Words of names that count how often a request was sent. */
const counts = [
  ...['attempt', 'attempts', 'retry', 'retries', 'retried', 'retrying', 'try', 'tries', 'tried', 'left'],
  ...['remaining', 'count', 'counter'],
];

/** Words of names that count turns, say when a request was sent, or sign it: what differs though the request is the same. */
const turns = new Set([
  ...counts,
  ...['number', 'current', 'max', 'is', 'has', 'times', 'delay', 'wait', 'backoff', 'ms', 'seconds'],
  ...[
    'time',
    'timestamp',
    'ts',
    'now',
    'date',
    'nonce',
    'recv',
    'window',
    'recvwindow',
    'sent',
    'at',
    'server',
  ],
  ...['sign', 'signature', 'signed', 'hmac', 'digest', 'validate', 'xt', 'header', 'headers', 'auth'],
]);

/** Whether a name counts turns, tells the time or signs. */
export function meansTurn(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => turns.has(word));
}

/** Whether a name counts turns. */
export function meansCount(words: readonly string[]): boolean {
  return meansTurn(words) && words.some((word) => counts.includes(word));
}

/** Words of functions that sign what is sent, or tell the time. */
const signing = new Set([
  ...['sign', 'signature', 'signed', 'hmac', 'hash', 'digest', 'header', 'headers', 'auth', 'authorization'],
  ...['time', 'timestamp', 'now', 'nonce'],
]);
/** Words of functions that write the parts of a request as it is sent: the same of the same. */
const writing = new Set([
  ...[
    'stringify',
    'encode',
    'serialize',
    'query',
    'url',
    'uri',
    'path',
    'params',
    'parameters',
    'payload',
    'abort',
  ],
  ...['string', 'component', 'search', 'options'],
]);
const besideMaking = new Set([
  'build',
  'make',
  'create',
  'get',
  'to',
  'of',
  'with',
  'for',
  'from',
  'request',
  'body',
]);

/**
 * Whether a function's name says that it makes a part of a request, as `signRequest` and `buildQuery` do.
 *
 * @param isAsked whether it is waited for: then only signing counts, since what is asked for may be something new
 */
export function meansMaking(words: readonly string[], isAsked: boolean): boolean {
  const isTelling = (word: string): boolean => signing.has(word) || (!isAsked && writing.has(word));
  return (
    words.some(isTelling) &&
    words.every((word) => signing.has(word) || writing.has(word) || besideMaking.has(word))
  );
}

const waiting = ['sleep', 'delay', 'wait', 'pause', 'backoff', 'timeout', 'throttle', 'acquire'];
const besideWaiting = new Set([
  ...waiting,
  ...[
    'for',
    'a',
    'bit',
    'ms',
    'seconds',
    'retry',
    'with',
    'jitter',
    'exponential',
    'before',
    'next',
    'attempt',
  ],
  ...['rate', 'limit', 'limiter', 'slot', 'token'],
  ...['set', 'promise', 'back', 'off', 'async', 'then', 'timers', 'linear', 'while', 'of'],
]);
const clock = ['clock', 'time', 'timestamp'];
const besideClock = new Set([
  ...clock,
  ...[
    'sync',
    'resync',
    'synchronize',
    'synchronise',
    'resynchronize',
    'resynchronise',
    'server',
    'offset',
    'drift',
    'skew',
  ],
  ...[
    'update',
    'refresh',
    'load',
    'fetch',
    'get',
    'difference',
    'diff',
    'adjust',
    'reset',
    'local',
    'with',
    'xt',
  ],
]);

/** Whether a function's name says that it waits, or sets the clock: neither changes what XT refuses for good. */
export function meansWaiting(words: readonly string[]): boolean {
  const is = (some: readonly string[], all: ReadonlySet<string>): boolean =>
    words.some((word) => some.includes(word)) && words.every((word) => all.has(word));
  return is(waiting, besideWaiting) || is(clock, besideClock);
}
