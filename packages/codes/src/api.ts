import type { RetryClass } from './generated/types.ts';

/** Codes of one family that no other system was seen to reach: a number of `digits` digits, or from `from` up. */
export interface Fingerprint {
  readonly family: string;
  /** A letter that stands before the number. */
  readonly letter?: string;
  /** How many digits the number has. */
  readonly digits?: number;
  /** The smallest such number. */
  readonly from?: number;
}

/** What is XT's own besides its codes, for tools that must tell XT's code from others'. */
export interface XtApi {
  /** The domains that all hosts are below, white labels' last: what a tool should look for, since hosts come and go. */
  readonly domains: readonly string[];
  /** Hosts of the API: spot and margin, user centre, futures; then those of white labels. */
  readonly hosts: readonly string[];
  /** Names of the request headers. */
  readonly headers: readonly string[];
  /** npm packages: XT's own SDK, and this one. */
  readonly packages: readonly string[];
  /** Types of this package that stand for a message code or a body. */
  readonly typeNames: readonly string[];
  /** Fields of a body. */
  readonly fields: {
    readonly returnCode: string;
    readonly messageCode: string;
    readonly messageArguments: string;
    readonly result: string;
  };
  /** Fields that answers of other systems have, and a body has not, by what they are read for. */
  readonly absentFields: {
    /** Why a call was refused: a body says so with its message code. */
    readonly reason: readonly string[];
    /** A number or a code that tells how a call went: the return code or the message code. */
    readonly code: readonly string[];
    /** Whether a call went well: the return code. */
    readonly outcome: readonly string[];
    /** What was asked for: the result. */
    readonly result: readonly string[];
  };
  /** The two codes that say how a call went and nothing more. */
  readonly outcomes: { readonly success: string; readonly failure: string };
  /** The return codes of a success and of a failure. */
  readonly outcomeReturnCodes: { readonly success: number; readonly failure: number };
  /** The type of this package for a body that may be a failure. */
  readonly bodyTypeName: string;
  /** Members of `xt-open-api` whose functions resolve to a body with rc and mc. */
  readonly sdkGroups: readonly string[];
  /** The first labels of the hosts that answer with a body on any path, and the paths that do so on the others. */
  readonly spot: { readonly hostLabels: readonly string[]; readonly paths: readonly string[] };
  /** Futures answer in another envelope: the first labels of their hosts, their paths on others, fields that only it has. */
  readonly futures: {
    readonly hostLabels: readonly string[];
    readonly paths: readonly string[];
    readonly fields: readonly string[];
  };
  /** Sibling APIs whose codes are plain words of any system: XT's only where one of these paths is named. */
  readonly plainWords: { readonly apis: readonly string[]; readonly paths: readonly string[] };
  /** How functions are called that ask an address and hand on what it answers, and that keep or play something else. */
  readonly callees: {
    /** Words of which such a name has at least one: `fetchJson`. */
    readonly asking: readonly string[];
    /** Words that it may have besides. */
    readonly beside: readonly string[];
    /** Words of queues, caches, routers, tests and others that are given an address and answer something of their own. */
    readonly keeping: readonly string[];
  };
  /** What comes of a request that is sent again as it was. */
  readonly resending: {
    /** The retry classes by what happens then; the others are not spoken of. */
    readonly classes: {
      /** It is refused again. */
      readonly refused: readonly RetryClass[];
      /** It may be carried out a second time: the first may have been. */
      readonly unknownOutcome: readonly RetryClass[];
      /** It is refused as a duplicate of the first. */
      readonly alreadySent: readonly RetryClass[];
      /** A query may be answered the next time; anything else is refused again. */
      readonly mayAppear: readonly RetryClass[];
    };
    /** The parameter by which the outcome of a request can be asked for. */
    readonly requestId: string;
    /** What must change before a code no longer comes, by how the code begins; the longest beginning counts. */
    readonly until: readonly { readonly prefix: string; readonly change: string }[];
  };
  /** How names that mean XT begin. */
  readonly symbolPrefix: string;
  readonly fingerprints: readonly Fingerprint[];
}

const headerNames = ['appkey', 'timestamp', 'signature', 'recvwindow', 'algorithms', 'signversion'];

/**
 * XT's API as data.
 *
 * The groups of the SDK are those of xt-open-api 1.0.16; the envelope of futures is that of XT's documentation.
 * Fields that a body has not are those that public clients were seen to read from it, and those of XT's futures.
 * White labels are the four whose documentation was a copy of XT's in 2026; one public client asks sapi.x.group first,
 * and XT's documentation names fstream.x.group. On www.xt.com, /sapi/v4 is the spot API and /fapi the futures'.
 * Sources: XT's documentation of its spot, margin, user-centre and futures APIs for hosts, headers and fields;
 * headers began with `xt-` until 2023-05-23, and ccxt 4.5.84 still sends those. Fingerprints are measured on
 * public code: other systems use `AUTH_101` or `WITHDRAW_001` for codes of their own, but none was seen to use these.
 */
export const xtApi: XtApi = {
  domains: ['xt.com', 'x.group', 'ju.com', 'wexex.io', 'kybit.io', 'azverse.xyz'],
  hosts: [
    'sapi.xt.com',
    'api.xt.com',
    'fapi.xt.com',
    'dapi.xt.com',
    'sapi.x.group',
    's-api.ju.com',
    'f-api.ju.com',
    's-api.wexex.io',
    'f-api.wexex.io',
    's-api.kybit.io',
    'f-api.kybit.io',
    's-api.azverse.xyz',
    'f-api.azverse.xyz',
  ],
  headers: /* @__PURE__ */ ['validate-', 'xt-validate-'].flatMap((prefix) =>
    headerNames.map((name) => prefix + name),
  ),
  packages: ['xt-open-api', 'xt-mc'],
  typeNames: ['MessageCode', 'AnyMessageCode', 'XtResponse', 'XtSuccess', 'XtFailure'],
  fields: { returnCode: 'rc', messageCode: 'mc', messageArguments: 'ma', result: 'result' },
  absentFields: {
    reason: ['msg', 'message', 'msgInfo', 'error'],
    code: ['code', 'errCode', 'returnCode'],
    outcome: ['success', 'status'],
    result: ['data'],
  },
  outcomes: { success: 'SUCCESS', failure: 'FAILURE' },
  outcomeReturnCodes: { success: 0, failure: 1 },
  bodyTypeName: 'XtResponse',
  sdkGroups: ['user', 'spot', 'lever'],
  spot: { hostLabels: ['sapi', 'api', 's-api'], paths: ['/v4', '/sapi/v4'] },
  futures: {
    hostLabels: ['fapi', 'dapi', 'f-api'],
    paths: ['/fapi', '/dapi'],
    fields: ['returnCode', 'msgInfo', 'error'],
  },
  plainWords: { apis: ['earn'], paths: ['/v4/finance/'] },
  callees: {
    asking: [
      ...[
        'get',
        'fetch',
        'fetcher',
        'load',
        'request',
        'req',
        'query',
        'call',
        'send',
        'download',
        'retrieve',
      ],
      ...['post', 'put', 'patch', 'delete', 'http', 'https', 'curl', 'axios', 'got', 'ky'],
    ],
    beside: [
      ...[
        'json',
        'url',
        'uri',
        'data',
        'api',
        'rest',
        'raw',
        'text',
        'web',
        'net',
        'public',
        'signed',
        'private',
      ],
      ...[
        'do',
        'make',
        'perform',
        'execute',
        'with',
        'and',
        'retry',
        'retries',
        'retrying',
        'timeout',
        'limit',
        'rate',
      ],
      ...[
        'limited',
        'throttled',
        'robust',
        'custom',
        'simple',
        'auth',
        'proxy',
        'my',
        'async',
        'from',
        'node',
        'client',
      ],
    ],
    keeping: [
      ...[
        'cache',
        'caches',
        'cached',
        'memo',
        'queue',
        'job',
        'jobs',
        'worker',
        'router',
        'route',
        'routes',
        'app',
      ],
      ...[
        'server',
        'mock',
        'mocks',
        'nock',
        'msw',
        'stub',
        'spy',
        'fake',
        'fixture',
        'fixtures',
        'test',
        'tests',
      ],
      ...[
        'testing',
        'supertest',
        'store',
        'storage',
        'db',
        'redis',
        'map',
        'registry',
        'history',
        'log',
        'logger',
      ],
      ...['console', 'bot', 'telegram', 'page', 'browser', 'cy', 'expect'],
    ],
  },
  resending: {
    classes: {
      refused: ['never'],
      unknownOutcome: ['unknown-outcome'],
      alreadySent: ['already-sent'],
      mayAppear: ['may-appear'],
    },
    requestId: 'bizId',
    until: [
      { prefix: '', change: 'something outside of it changes' },
      { prefix: 'AUTH_', change: 'the request has the headers and the key that XT wants' },
      { prefix: 'AUTH_104', change: "the IP is on the key's list" },
      { prefix: 'AUTH_106', change: 'the key has the permission' },
      { prefix: 'SYMBOL_', change: 'XT allows it for the symbol' },
      { prefix: 'ORDER_002', change: 'the funds suffice' },
      { prefix: 'WITHDRAW_011', change: 'the funds suffice' },
      { prefix: 'WITHDRAW_015', change: 'the funds suffice' },
      { prefix: 'FUND_002', change: 'the funds suffice' },
      { prefix: 'TRANSFER_002', change: 'the funds suffice' },
      { prefix: 'ORDER_006', change: 'an open order is closed' },
      { prefix: 'ORDER_F', change: 'its price or quantity is another' },
      { prefix: 'GATEWAY_', change: 'risk control allows it' },
    ],
  },
  symbolPrefix: 'xt',
  fingerprints: [
    { family: 'ORDER', letter: 'F', digits: 4 },
    { family: 'GATEWAY', digits: 4 },
    { family: 'WITHDRAW', from: 8 },
    { family: 'FUND', from: 14 },
  ],
};
