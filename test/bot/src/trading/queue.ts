import { ApiError, OrderRefused, type NewOrder } from '@/exchange';
import { placeAsserted } from './orders';

const ADVICE: Record<string, string> = {
  ORDER_002: 'pay in',
  ORDER_006: 'cancel something',
  ORDER_F301: 'order more', // expect: no-unknown-code
};

export async function placeOrQueue(order: NewOrder, queue: (order: NewOrder) => void): Promise<string> {
  try {
    return await placeAsserted(order);
  } catch (error) {
    if (error instanceof OrderRefused) return ADVICE[error.code] ?? error.code;
    if (error instanceof ApiError && error.code === 'COMON_002') queue(order); // expect: no-unknown-code (strict or typed)
    if (error instanceof ApiError && error.code === 'COMMON_003') queue(order); // fine: a code
    if ((error as { code?: string }).code === 'ORDER_900') queue(order); // fine: whose error that is nobody knows
    throw error;
  }
}
