import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, describe, expect, it } from 'vitest';
import { command, environment, removeCommand, run } from './command.ts';

afterAll(removeCommand);

const meaning = ' (Outdated message; resync the clock, then retry)';
const copy = (input: string | Buffer, env = {}) => run(['explain'], { input, env });

describe('… | xt-mc explain', () => {
  it('adds the meaning behind each code, line by line, and ends with 0', () => {
    const { status, stdout, stderr } = copy('a AUTH_105 b ORDER_002\n\n{"rc":1,"mc":"AUTH_105"}\n');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      `a AUTH_105${meaning} b ORDER_002 (Insufficient funds; no retry mends it)\n\n{"rc":1,"mc":"AUTH_105${meaning}"}\n`,
    );
  });

  it.each([
    ['', ''],
    ['nothing here\n', 'nothing here\n'],
    ['no end of line AUTH_105', `no end of line AUTH_105${meaning}`],
    ['Windows\r\nAUTH_105\r\n', `Windows\r\nAUTH_105${meaning}\r\n`],
    ['错误AUTH_105。', `错误AUTH_105${meaning}。`],
    ['\u001b[31mAUTH_105\u001b[0m', `\u001b[31mAUTH_105${meaning}\u001b[0m`],
    [String.raw`{"log":"\tAUTH_105\n"}`, String.raw`{"log":"\tAUTH_105${meaning}\n"}`],
    [
      'LEVER_ORDER_001 ORDER_F0701',
      "LEVER_ORDER_001 (Repeat request) ORDER_F0701 (taken out of XT's documentation on 2022-09-28)",
    ],
  ])('%j', (input, output) => {
    const { status, stdout } = copy(input);
    expect({ status, stdout }).toEqual({ status: 0, stdout: output });
  });

  it.each([
    ['other words around it', 'XAUTH_105 AUTH_1050 _AUTH_105 AUTH_105_ xAUTH_105 AUTH_105x MY_AUTH_105'],
    ['other spellings', 'auth_105 Auth_105 AUTH-105 AUTH105 AUHT_105'],
    ['codes of other systems', 'AUTH_999 TMS_105 ORDER_F0302 ERR_AUTH_105'],
    ['words that everybody has', 'SUCCESS FAILURE PARAM_ERROR INSUFFICIENT_BALANCE PERMISSION_LIMIT 429 0 1'],
  ])('leaves alone %s', (_, input) => {
    expect(copy(input).stdout).toBe(input);
  });

  it('copies every byte of what is no text, and of a line of megabytes', () => {
    const binary = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 256));
    expect(copy(binary).bytes.equals(binary)).toBe(true);
    const line = Buffer.from(`${'AUTH_'.repeat(600_000)}AUTH_105 ${'x'.repeat(2_000_000)}`);
    expect(copy(line).bytes.equals(line)).toBe(true);
  });
});

describe('colours', () => {
  const coloured = `\u001b[1mAUTH_105\u001b[22m \u001b[2m${meaning.trim()}\u001b[22m`;

  it.each([
    [{}, `AUTH_105${meaning}`],
    [{ FORCE_COLOR: '1' }, coloured],
    [{ FORCE_COLOR: '' }, coloured],
    [{ FORCE_COLOR: '0' }, `AUTH_105${meaning}`],
    [{ NO_COLOR: '1' }, `AUTH_105${meaning}`],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, coloured],
  ])('without a terminal and with %j', (env, output) => {
    const { stdout, stderr } = copy('AUTH_105', env);
    expect({ stdout, stderr }).toEqual({ stdout: output, stderr: '' });
  });

  // util-linux's `script` gives the command a terminal.
  const hasScript = spawnSync('script', ['--version']).status === 0;
  it.runIf(hasScript).each([
    [{}, true],
    [{ NO_COLOR: '1' }, false],
    [{ NO_COLOR: '' }, true],
    [{ TERM: 'dumb' }, false],
  ])('on a terminal and with %j', (env, isColoured) => {
    const call = `"${process.execPath}" "${command}" explain AUTH_105`;
    const { stdout } = spawnSync('script', ['-qec', call, '/dev/null'], {
      env: environment({ TERM: 'xterm', ...env }),
      encoding: 'utf8',
      input: '',
    });
    expect(stdout).toContain('Outdated message');
    expect(stdout.includes('\u001b[1mAUTH_105')).toBe(isColoured);
  });

  it.runIf(hasScript)('with a terminal where the log should be, it asks for one', () => {
    const call = `"${process.execPath}" "${command}" explain`;
    const { stdout, status } = spawnSync('script', ['-qec', call, '/dev/null'], {
      encoding: 'utf8',
      input: '',
    });
    expect(stdout).toContain('give codes, or pipe a log into "xt-mc explain"');
    expect(status).toBe(2);
  });
});

describe('as it streams', () => {
  it('writes a line when it has come, not when the log ends', async () => {
    const child = spawn(process.execPath, [command, 'explain'], { env: environment() });
    child.stdin.write('first AUTH_105\nsecond ORD');
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    expect(first.toString()).toBe(`first AUTH_105${meaning}\nsecond `);
    child.stdin.end('ER_005\n');
    const [second] = (await once(child.stdout, 'data')) as [Buffer];
    expect(second.toString()).toBe('ORDER_005 (Order not exist; a query may poll)\n');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it.each(['explain', 'list'])('%s ends quietly, and with 0, when nobody reads on', async (name) => {
    const child = spawn(process.execPath, [command, name], { env: environment() });
    let problems = '';
    child.stderr.on('data', (bytes: Buffer) => (problems += bytes.toString()));
    child.stdin.on('error', () => undefined);
    child.stdout.destroy();
    const line = 'AUTH_105 and so on\n'.repeat(10_000);
    child.stdin.write(line);
    child.stdin.write(line);
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(problems).toBe('');
  });
});
