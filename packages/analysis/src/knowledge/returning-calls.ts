/** Objects of JavaScript's own all of whose functions return, whatever they are given, and act on nothing. */
export const plainObjects: ReadonlySet<string> = new Set([
  'console',
  'Math',
  'JSON',
  'Object',
  'Number',
  'String',
  'Array',
  'Boolean',
  'Date',
  'Promise',
  'Reflect',
  'performance',
]);

/** Functions of JavaScript's own that return and act on nothing. */
export const plainFunctions: ReadonlySet<string> = new Set([
  'String',
  'Number',
  'Boolean',
  'parseInt',
  'parseFloat',
  'isNaN',
  'Date',
  'Error',
  'TypeError',
  'RangeError',
  'Map',
  'Set',
  'Array',
  'encodeURIComponent',
  'structuredClone',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'queueMicrotask',
]);

/** Functions that run what they are handed when the code around their call is through. */
export const deferringFunctions: ReadonlySet<string> = new Set([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
]);

/** What only shows a value: the methods, and the last word of what they are called on. */
export const loggingMethods: ReadonlySet<string> = new Set([
  'trace',
  'debug',
  'info',
  'log',
  'warn',
  'error',
  'fatal',
]);
export const loggerName = /(?:^|[^a-z])log(?:ger)?$|(?:Log|Logger|LOG|LOGGER)$|^console$/;

/** What shows a text to a person, and returns: the methods, by the objects of browsers and Node that they are called on. */
export const showingObjects: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['window', new Set(['alert'])],
  ['globalThis', new Set(['alert'])],
  ['self', new Set(['alert'])],
  ['process.stdout', new Set(['write'])],
  ['process.stderr', new Set(['write'])],
]);
/** Functions of browsers that do. */
export const showingFunctions: ReadonlySet<string> = new Set(['alert']);

const toasts = ['toast', 'default', 'error', 'warn', 'warning', 'info', 'success', 'message'];
const reports = ['captureMessage', 'captureException', 'captureEvent', 'addBreadcrumb'];

/** What packages export that tells a person or a service, and returns: names, and methods of what is imported. */
export const showingPackages: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['react-toastify', 'react-hot-toast', 'sonner'].map((name) => [name, new Set(toasts)] as const),
  ...['node', 'browser', 'react', 'vue', 'nextjs'].map(
    (name) => [`@sentry/${name}`, new Set(reports)] as const,
  ),
]);

/** Methods of strings, lists, dates and numbers: they return, and hand nothing on. */
export const plainMethods: ReadonlySet<string> = new Set([
  'then',
  'catch',
  'finally',
  'json',
  'text',
  'clone',
  'toString',
  'toFixed',
  'toLowerCase',
  'toUpperCase',
  'toISOString',
  'getTime',
  'trim',
  'padStart',
  'padEnd',
  'split',
  'join',
  'slice',
  'substring',
  'replace',
  'replaceAll',
  'concat',
  'includes',
  'indexOf',
  'startsWith',
  'endsWith',
  'has',
  'keys',
  'values',
  'entries',
  'test',
  'match',
  'at',
  'map',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'some',
  'every',
  'forEach',
  'reduce',
  'reduceRight',
  'flatMap',
  'flat',
  'sort',
  'reverse',
  'toSorted',
  'toReversed',
  'toSpliced',
]);

/** Methods that ask a list, a Set or a text for what it holds: nobody counts on it that they throw. */
export const askingMethods: ReadonlySet<string> = new Set([
  'includes',
  'has',
  'indexOf',
  'startsWith',
  'endsWith',
  'test',
  'hasOwn',
  'hasOwnProperty',
]);

/** Methods that put something into a list, a Set or a Map. */
export const storingMethods: ReadonlySet<string> = new Set(['push', 'unshift', 'add', 'set']);

/** What packages export that only waits. */
export const waitingPackages: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['timers/promises', new Set(['setTimeout', 'setImmediate'])],
  ['node:timers/promises', new Set(['setTimeout', 'setImmediate'])],
  ['delay', new Set(['default'])],
]);
