/** What is sent again as it is. */
export const XT_RETRYABLE: readonly string[] = [
  'COMMON_002',
  'COMMON_003', // fine: XT says to try later
  'DEPOSIT_007', // fine: the address is being made
  'AUTH_104', // expect: no-permanent-retry (strict)
];

export const isRetryable = (mc: string): boolean => XT_RETRYABLE.includes(mc);

// Lists without a name of their own: who asks them decides what they are for.

export const AGAIN = new Set<string>(['COMMON_002', 'ORDER_002']);

export const QUIET = new Set<string>(['ORDER_002', 'ORDER_006']);

export const isBusy = (mc: string): boolean => mc === 'COMMON_002' || mc === 'COMMON_003';

export const isSoonAllowed = (mc: string): boolean => mc === 'COMMON_003' || mc === 'SYMBOL_003';
