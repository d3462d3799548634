/** What the desk is told when a withdrawal is refused. */
const WITHDRAWAL_TEXTS: Record<string, string> = {
  WITHDRAW_008: 'risk control has stopped it',
  WITHDRAW_011: 'the free balance is too small',
  WITHDRAW_012: 'too much for one day',
  WITHDRAW_020: 'wait until tomorrow',
  WITHDRAW_24: 'this coin does not leave', // expect: no-unknown-code
};

export const textFor = (code: string): string => WITHDRAWAL_TEXTS[code] ?? code;

/** Refusals of the fund account. */
export const FUND_TEXTS: Record<string, string> = { // expect: exhaustive-map
  FUND_001: 'sent twice',
  FUND_002: 'too little money',
  FUND_003: 'not for this coin',
  FUND_004: 'still frozen',
  FUND_005: 'forbidden',
  FUND_014: 'from and to are the same account',
  FUND_015: 'from and to are the same business',
  FUND_016: 'which pair?',
  FUND_017: 'a parameter is wrong',
  FUND_018: 'the freeze record is wrong',
  FUND_019: 'another user froze it',
  FUND_020: 'another coin was frozen',
  FUND_021: 'not possible',
};

// From here on nothing says whose codes these are.

export const SYMBOL_TEXTS: Record<string, string> = {
  SYMBOL_001: 'no such pair',
  SYMBOL_002: 'the pair is offline',
  SYMBOL_003: 'the pair is suspended',
  SYMBOL_004: 'not in this country',
  SYMBOL_005: 'not by API',
  SYMBOL_007: 'prices of orders stay',
  SYMBOL_010: 'not this market',
};

export const DEPOSIT_STEPS = new Map<string, string>([
  ['DEPOSIT_001', 'choose another coin'],
  ['DEPOSIT_002', 'turn on 2FA'],
  ['DEPOSIT_003', 'spell the address'],
  ['DEPOSIT_006', 'ask again later'],
  ['DEPOSIT_007', 'ask again in a minute'],
]);

/** A selection, and says so. */
export const TRANSFER_HINTS: Partial<Record<string, string>> = {
  TRANSFER_001: 'sent twice',
  TRANSFER_002: 'too little money',
  TRANSFER_003: 'who?',
  TRANSFER_004: 'this coin stays',
  TRANSFER_005: 'this coin stays with its user',
  TRANSFER_006: 'forbidden',
  TRANSFER_007: 'perhaps sent: ask by its id',
  TRANSFER_008: 'look at the margin account',
  TRANSFER_009: 'look at the margin account',
  TRANSFER_010: 'the margin account is cleared',
  TRANSFER_011: 'borrowed money stays',
};

/** All eight, by hand. */
export const SYMBOL_RANK: Record<string, number> = {
  SYMBOL_001: 1,
  SYMBOL_002: 2,
  SYMBOL_003: 3,
  SYMBOL_004: 4,
  SYMBOL_005: 5,
  SYMBOL_007: 6,
  SYMBOL_010: 7,
  SYMBOL_011: 8,
};
