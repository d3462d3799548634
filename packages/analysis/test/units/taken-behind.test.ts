import { describe, expect, it } from 'vitest';
import { collectChains } from '../../src/rules/exhaustive-switch/chains.ts';
import { collectSwitches } from '../../src/rules/exhaustive-switch/switches.ts';
import { analyseText } from '../support/analyse-text.ts';

/** Whether the only dispatch of a function drops the codes that it does not name. */
function isDropping(statements: string): boolean {
  const analysis = analyseText(
    `async function handle(body, status) {\n${statements}\n}\nfunction other() { at.time = 1; }`,
  );
  const [dispatch, ...others] = [...collectSwitches(analysis), ...collectChains(analysis)];
  if (!dispatch || others.length > 0) throw new Error('expected one dispatch');
  return !dispatch.isClosed;
}

const setting = (target: string): string =>
  `switch (body.mc) { case 'AUTH_101': ${target} = 401; break; case 'AUTH_102': ${target} = 403; break; }`;
const doing = "switch (body.mc) { case 'AUTH_101': a(); break; case 'AUTH_102': b(); break; }";
const chain = "if (body.mc === 'AUTH_101') text = 'key'; else if (body.mc === 'AUTH_102') text = 'sign';";

describe('a code that a switch does not name', () => {
  it.each([
    ['a throw behind it', `${doing} throw new Error('refused');`],
    ['an error with the code', `${doing} fail(body.mc);`],
    ['a log of the body', `${doing} console.warn(body);`],
    ['the code that is returned', `${doing} return body.mc;`],
    ['a value from before', `let code = 502; ${setting('code')} return code;`],
    ['a delay of nothing', `let delay = 0; ${setting('delay')} return delay;`],
    ['a flag that is not set', `let found = false; ${setting('found')} return found;`],
    ['a value that was set before', `let code; code = 502; ${setting('code')} return code;`],
    ['a value of the caller', `${setting('status')} return status;`],
    ['a property with a value', `const at = { code: 502 }; ${setting('at.code')} return at;`],
    ['a property that was set before', `this.code = 502; ${setting('this.code')}`],
    ['a text from before a chain', `let text = 'refused'; ${chain} return text;`],
  ])('is taken by %s', (_, statements) => {
    expect(isDropping(statements)).toBe(false);
  });

  it.each([
    ['nothing', doing],
    ['a throw before it', `if (!body) throw new Error('nothing'); ${doing}`],
    ['a log of something else', `${doing} console.warn(body.rc);`],
    ['a variable without a value', `let code; ${setting('code')} return code;`],
    ['an empty text', `let text = ''; ${chain} return text;`],
    ['null', `let code = null; ${setting('code')} return code;`],
    ['a value that is set behind it', `let code; ${setting('code')} code = 1;`],
    ['a property of another name', `const at = { other: 502 }; ${setting('at.code')} return at;`],
    ['a property without a value', `const at = { code: undefined }; ${setting('at.code')} return at;`],
    ['what another function sets', `${setting('at.time')} return at;`],
  ])('is dropped with %s', (_, statements) => {
    expect(isDropping(statements)).toBe(true);
  });
});
