import type { AxiosResponse } from 'axios';
import type { FetchContext } from 'ofetch';
import type { Envelope } from './envelope';
import { ApiError } from './errors';

export function throwUnlessOk(response: AxiosResponse): AxiosResponse {
  const body = response.data as Envelope<unknown>;
  if (body.rc !== 0) throw new ApiError(body.mc, response.config.url ?? '');
  return response;
}

export function logEach(response: AxiosResponse): AxiosResponse {
  console.debug(response.config.url, response.data.rc);
  return response;
}

export function throwInOfetch({ response }: FetchContext): void {
  const body = response._data as Envelope<unknown>;
  if (body.rc !== 0) throw new ApiError(body.mc, response.url);
}

export async function throwInKy(_request: Request, _options: object, response: Response): Promise<Response> {
  const body = (await response.clone().json()) as Envelope<unknown>;
  if (body.rc !== 0) throw new ApiError(body.mc, response.url);
  return response;
}

export function countInKy(_request: Request, _options: object, response: Response): Response {
  console.debug('answered', response.status);
  return response;
}
