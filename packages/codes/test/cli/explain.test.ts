import { afterAll, describe, expect, it } from 'vitest';
import { removeCommand, run } from './command.ts';

afterAll(removeCommand);

const codesIn = (text: string) => text.match(/^(?:\S+_\S+|rc \d|HTTP \d+)(?= {2})/gm) ?? [];

describe('xt-mc explain CODE', () => {
  it('tells everything of a code, and ends with 0', () => {
    const { status, stdout, stderr } = run(['explain', 'AUTH_105']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').map((line) => line.slice(0, 60))).toEqual([
      'AUTH_105  Outdated message',
      '  Retry: after-resync. The clock or the window was wrong: th',
      '  Transient: resync the clock, then retry. [XT docs, FAQ]',
      '  The server compares its clock with `validate-timestamp`: a',
      '  Family AUTH, since 2022-09-09',
      '  https://doc.xt.com/docs/spot/Access%20Description/Response',
      '  https://doc.xt.com/docs/spot/Access%20Description/FAQ',
      '  https://doc.xt.com/docs/spot/Access%20Description/Signatur',
      '',
    ]);
  });

  it('tells several, with an empty line between them', () => {
    const { status, stdout } = run(['explain', 'ORDER_F0503', 'WITHDRAW_022']);
    expect(status).toBe(0);
    expect(stdout).toContain(
      '\n\nWITHDRAW_022  Must be greater than 0\n  With its placeholder: Must be greater than {0}\n',
    );
  });

  it.each([
    ['auth_105', 'AUTH_105'],
    ['AUTH-105', 'AUTH_105'],
    ['auth105', 'AUTH_105'],
    ['order_f0503', 'ORDER_F0503'],
    ['PARAM_ERROR', 'PARAM_ERROR'],
    ['FINANCE_LOAN_ORDER_037', 'FINANCE_LOAN_ORDER_037'],
    ['ORDER_F0701', 'ORDER_F0701'],
    ['429', 'HTTP 429'],
    ['1', 'rc 1'],
  ])('knows %s', (asked, name) => {
    const { status, stdout } = run(['explain', asked]);
    expect(status).toBe(0);
    expect(stdout.split(/ {2}|\n/)[0]).toBe(name);
  });
});

describe('xt-mc explain, with what is no code', () => {
  it.each([
    [
      ['CURRENCY', 'AUTH'],
      ['CURRENCY_001', 'AUTH_001', 'AUTH_002'],
    ],
    [['order_f05'], ['ORDER_F0501', 'ORDER_F0502', 'ORDER_F0503', 'ORDER_F0504']],
    [['ORDER_F06*'], ['ORDER_F0601']],
    [['insufficient', 'funds'], ['ORDER_002']],
    [['Insufficient FUND'], ['ORDER_002']],
    [['order', 'not', 'exist'], ['ORDER_005']],
    [['clock'], ['AUTH_104', 'AUTH_105']],
  ])('%j lists what it names, and ends with 0', (words, codes) => {
    const { status, stdout, stderr } = run(['explain', ...words]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(codesIn(stdout).slice(0, codes.length)).toEqual(codes);
  });

  it('lists a code a line, with what a retry can do', () => {
    expect(run(['explain', 'balance']).stdout).toContain(
      'WITHDRAW_011            Insufficient free balance  (no retry mends it)\n',
    );
  });

  it.each([
    ['AUHT_105', 'Did you mean AUTH_105 (Outdated message; resync the clock, then retry)?'],
    ['ORDER_5', 'Did you mean ORDER_005 (Order not exist; a query may poll)?'],
    ['ORDR', 'Did you mean ORDER?'],
    ['zebra', '"xt-mc list" has all codes'],
    ['AUTH_999', '"xt-mc explain AUTH" has those of its family'],
    ['', 'nothing of XT\'s is called ""'],
    ['constructor', '"xt-mc list" has all codes'],
  ])('%j is not found: it says so on standard error, and ends with 1', (asked, message) => {
    const { status, stdout, stderr } = run(['explain', asked]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^xt-mc: nothing of XT's is called ".*" \(catalogue of 2026-07-16\)\. .*\n$/);
    expect(stderr).toContain(message);
  });

  it('tells what it has found beside what it has not', () => {
    const { status, stdout, stderr } = run(['explain', 'AUHT_105', 'AUTH_104']);
    expect(status).toBe(1);
    expect(codesIn(stdout)).toEqual(['AUTH_104']);
    expect(stderr).toContain('AUHT_105');
  });

  it('writes JSON when asked', () => {
    const { stdout } = run(['explain', 'AUTH_103', '429', '--json']);
    expect(JSON.parse(stdout)).toMatchObject([
      { table: 'message', code: 'AUTH_103', message: 'Signature error', retry: 'never' },
      { table: 'http', code: 429 },
    ]);
  });
});

describe('xt-mc list', () => {
  it('has every code, and numbers last', () => {
    const codes = codesIn(run(['list']).stdout);
    expect([codes[0], codes.at(-1)]).toEqual(['AUTH_001', 'HTTP 503']);
    expect(run(['list']).stdout.split('\n')).toHaveLength(112 + 81 + 2 + 2 + 6 + 1);
  });

  it.each([
    [['--family', 'currency'], 1],
    [['--family=ORDER'], 24],
    [['--api', 'loan'], 33],
    [['--api=loan', '--family', 'finance_loan_order', '--json'], 33],
  ])('%j', (parameters, count) => {
    const { status, stdout } = run(['list', ...parameters]);
    expect(status).toBe(0);
    expect(stdout.startsWith('[') ? JSON.parse(stdout) : codesIn(stdout)).toHaveLength(count);
  });

  it('ends with 1 where family and API have nothing in common', () => {
    const { status, stdout, stderr } = run(['list', '--family', 'AUTH', '--api', 'loan']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe('xt-mc: the loan API has no codes of the family AUTH. Leave one of the two out\n');
  });
});

describe('help, version, and wrong calls', () => {
  it('--help names both commands; so does it behind one', () => {
    const { status, stdout } = run(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('xt-mc explain CODE…');
    expect(stdout).toContain('xt-mc list');
    expect(run(['list', '-h']).stdout).toBe(stdout);
  });

  it('--version is that of the package', () => {
    expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
  });

  it.each([
    [[], 'give a command: explain or list'],
    [['explian', 'AUTH_105'], 'unknown command "explian". Did you mean "explain"?'],
    [['AUTH_105'], 'unknown command "AUTH_105". Write "xt-mc explain AUTH_105"'],
    [['show'], 'unknown command "show". There are explain and list'],
    [['list', '--famly', 'AUTH'], 'unknown option "--famly". Did you mean --family?'],
    [['list', '--colour'], 'unknown option "--colour". list takes --json, --family, --api'],
    [['list', '--family'], '--family needs a family: write --family AUTH'],
    [['list', '--family', 'NOPE'], 'there is no family "NOPE". There are AUTH, SYMBOL,'],
    [
      ['list', '--api', 'futures'],
      'there is no API "futures". There are margin, copy-trading, user-center, loan, earn',
    ],
    [['list', '--json=yes'], '--json takes no value'],
    [['list', 'AUTH_105'], 'list takes no codes: write "xt-mc explain AUTH_105"'],
    [['explain', '--json'], '--json is for codes: a log is copied as it is'],
  ])('%j ends with 2 and says what to do', (parameters, message) => {
    const { status, stdout, stderr } = run(parameters);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`xt-mc: ${message}`);
    expect(stderr).toMatch(/\nSee "xt-mc --help"\.\n$/);
  });
});
