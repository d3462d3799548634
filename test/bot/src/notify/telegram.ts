import { Queue } from 'bullmq';
import { JOBS_HOST, URLS } from '@/config';
import { ApiError } from '@/exchange';

/** The job server answers in an envelope of its own. */
interface JobReply<T> {
  rc: number;
  mc: string;
  result: T;
}

const queue = new Queue('messages');
const cache = new Map<string, { result: string }>();

export async function sendMessage(chat: string, text: string): Promise<string> {
  const response = await fetch(`https://api.telegram.example/sendMessage?chat=${chat}`, {
    method: 'POST',
    body: JSON.stringify({ text: `${text} (asked at https://sapi.xt.com/v4/order)` }),
  });
  const body = await response.json();
  return body.result.message_id; // fine: Telegram's; the text alone names XT
}

export async function startJob(name: string): Promise<string> {
  const response = await fetch(`${JOBS_HOST}/jobs`, { method: 'POST', body: name });
  const reply = (await response.json()) as JobReply<{ id: string }>;
  return reply.result.id; // fine: the job server's
}

export async function jobState(id: string): Promise<string> {
  const response = await fetch(`${JOBS_HOST}/jobs/${id}`);
  const reply = (await response.json()) as JobReply<string>;
  if (reply.rc === 404) return 'gone'; // fine: the job server's rc
  if (reply.rc !== 0) throw new Error(`job ${id} failed`); // fine: the job server's failure
  return reply.result;
}

export async function later(): Promise<string> {
  const job = await queue.add('prices', { url: URLS.prices });
  return job.result.text; // fine: the queue's
}

export const cached = (): string | undefined => cache.get(URLS.prices)?.result; // fine: the cache's

export function textOf(error: unknown): string {
  if (error instanceof ApiError) return `XT says ${error.code}, see https://doc.xt.com`; // fine: told whole
  return error instanceof Error ? error.message : String(error);
}
