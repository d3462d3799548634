import { describe, expect, it } from 'vitest';
import { fixturesOf } from '../support/fixtures.ts';
import { createProject } from '../support/project.ts';
import type { ReportedCase } from '../support/rule-cases.ts';
import { reportedCase, silentCase as silent } from '../support/rule-cases.ts';
import { runMarked } from '../support/run-marked.ts';
import { expectSoundSuggestions } from '../support/sound-suggestions.ts';

const rule = 'no-unhandled-code';

/** A case in which `codes` are named, as the message names them. */
function reported(
  name: string,
  text: string,
  codes: string,
  options?: ReportedCase['options'],
): ReportedCase & { readonly codes: string } {
  return { ...reportedCase(name, text, options), codes };
}

const valid = [
  silent(
    'a case that only breaks',
    `
export function f(body) {
  if (body.rc === 0) return;
  switch (body.mc) {
    case 'ORDER_005':
      break;
    default:
      throw new Error(body.mc);
  }
}
`,
  ),
  silent(
    'a case whose comment says why, and SUCCESS',
    `
export function f(body) {
  if (body.rc === 0) return;
  switch (body.mc) {
    case 'ORDER_005':
      break; // gone already
    case 'ORDER_006':
      // next time
      break;
    case 'SUCCESS':
      break;
    default:
      throw new Error(body.mc);
  }
}
`,
    [{ emptyCases: true }],
  ),
  silent(
    'a comment says why',
    `
function f(body) {
  if (body.rc === 0) return;
  if (body.mc === 'AUTH_104') {
    // whitelisted later
  }
}
const handlers = { ORDER_002: () => { /* nothing to do */ } };
export const g = (body) => { if (body.rc !== 0) handlers[body.mc]?.(); };
`,
  ),
  silent(
    'SUCCESS',
    `
function f(body) {
  if (body.mc === 'SUCCESS') {} else throw new Error(body.rc + body.mc);
}
`,
  ),
  silent(
    'a code that is excluded is not named',
    `
function f(body) {
  if (body.rc === 0) return;
  if (body.mc !== 'AUTH_104') {}
}
`,
  ),
  silent(
    "another system's code",
    `
function f(error) {
  if (error.code === 'AUTH_104') {}
  if (error.mc === 'AUTH_104x') {}
}
`,
  ),
  silent(
    'an mc of whom nobody knows',
    `
if (message.mc === 'AUTH_104') {}
`,
  ),
];

const invalid = [
  reported(
    'an empty block that a success gets to as well, in which nothing may throw',
    `
export function f(body) {
  if (body.rc === 0 || body.mc === «'ORDER_005'») {
  } else throw new Error(body.mc);
}
`,
    "'ORDER_005' (Order not exist)",
  ),
  reported(
    'an empty block',
    `
function f(body) {
  if (body.rc === 0) return;
-   if (body.mc === «'AUTH_104'») {}
+   if (body.mc === 'AUTH_104') {
+     throw new Error('Unhandled XT message code: AUTH_104');
+   }
  else throw new Error(body.mc);
}
`,
    "'AUTH_104' (Unbound IP request)",
  ),
  reported(
    'an empty block for two codes',
    `
function f(body) {
  if (body.rc === 0) return;
  if (body.mc === «'AUTH_104'» || body.mc === "AUTH_106") {
+     throw new Error(\`Unhandled XT message code: \${body.mc}\`);
  }
}
`,
    "'AUTH_104' (Unbound IP request), 'AUTH_106' (Exceeded apikey permission)",
  ),
  reported(
    'an empty block for a list',
    `
function f(body) {
  if (body.rc === 0) return;
-   if ([«'AUTH_104'», 'AUTH_106'].includes(body.mc)) {}
+   if (['AUTH_104', 'AUTH_106'].includes(body.mc)) {
+     throw new Error(\`Unhandled XT message code: \${body.mc}\`);
+   }
}
`,
    "'AUTH_104' (Unbound IP request), 'AUTH_106' (Exceeded apikey permission)",
  ),
  reported(
    'an empty else',
    `
function f(body) {
  if (body.rc === 0) return;
  if (body.mc !== «'ORDER_005'») { throw new Error(body.mc); } else {
+     throw new Error('Unhandled XT message code: ORDER_005');
  }
}
`,
    "'ORDER_005' (Order not exist)",
  ),
  reported(
    'nothing but a semicolon',
    `
function f(body) {
  if (body.rc === 0) return;
-   if (body.mc === «'ORDER_005'»);
+   if (body.mc === 'ORDER_005') {
+     throw new Error('Unhandled XT message code: ORDER_005');
+   }
}
`,
    "'ORDER_005' (Order not exist)",
  ),
  reported(
    "a code named by the package's constant",
    `
import { Mc } from 'xt-mc';
export const f = (body) => {
-   if (body.mc === «Mc.ORDER_005») {}
+   if (body.mc === Mc.ORDER_005) {
+     throw new Error('Unhandled XT message code: ORDER_005');
+   }
};
`,
    "'ORDER_005' (Order not exist)",
  ),
  reported(
    'an empty handler in an object',
    `
- const handlers = { «ORDER_002»: () => {}, ORDER_005(ma) { console.log(ma); } };
+ const handlers = { ORDER_002: () => {
+   throw new Error('Unhandled XT message code: ORDER_002');
+ }, ORDER_005(ma) { console.log(ma); } };
export const f = (body) => { if (body.rc !== 0) handlers[body.mc]?.(); };
`,
    "'ORDER_002' (Insufficient funds)",
  ),
  reported(
    'an empty handler in a Map: quotes of the file',
    `
- const handlers = new Map([[«"ORDER_002"», function () {}], ["ORDER_005", log]]);
+ const handlers = new Map([["ORDER_002", function () {
+   throw new Error("Unhandled XT message code: ORDER_002");
+ }], ["ORDER_005", log]]);
export const f = (body) => { if (body.rc !== 0) handlers.get(body.mc)(); };
`,
    "'ORDER_002' (Insufficient funds)",
  ),
  reported(
    'a case with an empty block',
    `
export function f(body) {
  if (body.rc === 0) return;
  switch (body.mc) {
    case 'ORDER_002':
      throw new Error('funds');
    default:
      throw new Error(body.mc);
-     case «'ORDER_005'»: {}
+     case 'ORDER_005': {
+       throw new Error('Unhandled XT message code: ORDER_005');
+     }
  }
}
`,
    "'ORDER_005' (Order not exist)",
  ),
  reported(
    'a case that only breaks',
    `
export function f(body) {
  if (body.rc === 0) return;
  switch (body.mc) {
    case «'ORDER_005'»:
    case 'ORDER_006':
-       break;
+       throw new Error(\`Unhandled XT message code: \${body.mc}\`);
    default:
      throw new Error(body.mc);
  }
}
`,
    "'ORDER_005' (Order not exist), 'ORDER_006' (Too many open orders)",
    [{ emptyCases: true }],
  ),
  reported(
    'a case that only breaks, in braces',
    `
export function f(body) {
  if (body.rc === 0) return;
  switch (body.mc) {
-     case «'ORDER_005'»: { break; }
+     case 'ORDER_005': { throw new Error('Unhandled XT message code: ORDER_005'); }
    default:
      throw new Error(body.mc);
  }
}
`,
    "'ORDER_005' (Order not exist)",
    [{ emptyCases: true }],
  ),
  reported(
    'a last case without anything',
    `
export function f(body) {
  if (body.rc === 0) return;
  switch (body.mc) {
    default:
      throw new Error(body.mc);
    case «'ORDER_005'»:
+       throw new Error('Unhandled XT message code: ORDER_005');
  }
}
`,
    "'ORDER_005' (Order not exist)",
    [{ emptyCases: true }],
  ),
  reported(
    'tabs, no semicolons',
    `
function f({ rc, mc }) {
\tif (rc === 0) return
- \tif (mc === «"AUTH_104"» || mc === "AUTH_106") {}
+ \tif (mc === "AUTH_104" || mc === "AUTH_106") {
+ \t\tthrow new Error(\`Unhandled XT message code: \${mc}\`)
+ \t}
}
`,
    "'AUTH_104' (Unbound IP request), 'AUTH_106' (Exceeded apikey permission)",
  ),
];

runMarked({
  rule,
  valid,
  invalid,
  told: ({ codes }) => ({
    messageId: codes.includes("', '") || codes.includes('), ') ? 'unhandledCodes' : 'unhandledCode',
    data: { codes },
    suggestion: { messageId: 'throwError', data: {} },
  }),
});

describe('constants that other modules write', () => {
  const codes = `export const CODES = { clock: 'AUTH_105', own: 'BOT_001' } as const;
export const HANDLERS = {
  ORDER_002: () => {},
  ORDER_005: () => { /* gone already */ },
  ORDER_006: (mc) => console.warn(mc),
  SUCCESS: () => {},
};
`;
  const told = (code: string): readonly unknown[] =>
    createProject({ 'use.ts': code, 'codes.ts': codes })
      .lint('use.ts')
      .filter(({ ruleId }) => ruleId === `xt-mc/${rule}`)
      .map(({ line, column, message }) => ({ line, column, message }));

  it('a case that only breaks names a code by one of them', () => {
    const code = `import { CODES } from './codes';
export function f(body) {
  if (body.rc === 0) return;
  switch (body.mc) {
    case CODES.clock:
      break;
    case CODES.own:
      break;
    default:
      throw new Error(body.mc);
  }
}`;
    const message =
      "'AUTH_105' (Outdated message) is named, and then nothing happens. Handle the failure, or say in a comment why there is nothing to do.";
    expect(told(code)).toEqual([{ line: 5, column: 10, message }]);
    expect(told(code.replace('CODES.clock:', 'CODES.clock: // set every minute'))).toEqual([]);
  });

  it('a table has a handler that does nothing', () => {
    const code = `import { HANDLERS } from './codes';
export function f(body) {
  if (body.rc === 0) return;
  HANDLERS[body.mc]?.(body.mc);
}`;
    const message =
      "'ORDER_002' (Insufficient funds) has a handler in HANDLERS (codes.ts:3) that does nothing. Handle the failure, or say in a comment why there is nothing to do.";
    expect(told(code)).toEqual([{ line: 4, column: 3, message }]);
  });

  it('a table that is asked with anything else says nothing', () => {
    expect(
      told(`import { HANDLERS } from './codes';\nexport const f = (event) => HANDLERS[event.mc]?.();`),
    ).toEqual([]);
  });
});

describe('suggestions', () => {
  it('in every fixture', () => {
    const counts = fixturesOf('clients').map(({ name, text }) =>
      expectSoundSuggestions({ rule, code: text, fileName: name, options: [{ emptyCases: true }] }),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(3);
  });
});
