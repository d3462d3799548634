import axios, { type AxiosInstance } from 'axios';
import ky from 'ky';
import { ofetch } from 'ofetch';
import { FUTURES_HOST, SPOT_HOST } from '@/config';
import { countInKy, logEach, throwInKy, throwInOfetch, throwUnlessOk } from './interceptors';

/** Whatever XT says, as it says it. */
export const raw = axios.create({ baseURL: SPOT_HOST, timeout: 5_000 });

/** Throws an ApiError where XT refuses. */
export const http = axios.create({ baseURL: SPOT_HOST, timeout: 5_000 });
http.interceptors.response.use(throwUnlessOk);

/** Says what came, and no more. */
export const logged = axios.create({ baseURL: SPOT_HOST });
logged.interceptors.response.use(logEach);

export const futures = axios.create({ baseURL: FUTURES_HOST });

export const market = ofetch.create({ baseURL: SPOT_HOST, onResponse: throwInOfetch });
export const openMarket = ofetch.create({ baseURL: SPOT_HOST });

export const desk = ky.create({ prefixUrl: SPOT_HOST, hooks: { afterResponse: [throwInKy] } });
export const openDesk = ky.create({ prefixUrl: SPOT_HOST, hooks: { afterResponse: [countInKy] } });

export function makeHttp(baseURL: string): AxiosInstance {
  return axios.create({ baseURL, timeout: 10_000 });
}
