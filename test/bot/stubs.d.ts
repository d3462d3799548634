// As much of each package as the bot uses; none of them is installed.

declare module 'axios' {
  export interface AxiosResponse<T = any> {
    data: T;
    status: number;
    config: { url?: string };
  }
  type Handler = (response: AxiosResponse) => AxiosResponse | Promise<AxiosResponse>;
  export interface AxiosInstance {
    get<T = any>(url: string, config?: object): Promise<AxiosResponse<T>>;
    delete<T = any>(url: string, config?: object): Promise<AxiosResponse<T>>;
    post<T = any>(url: string, data?: unknown, config?: object): Promise<AxiosResponse<T>>;
    interceptors: { response: { use(fulfilled: Handler): number } };
  }
  const axios: AxiosInstance & { create(config?: object): AxiosInstance };
  export default axios;
}

declare module 'ofetch' {
  export interface FetchContext {
    response: Response & { _data?: any };
  }
  interface Fetch {
    <T = any>(request: string, options?: object): Promise<T>;
    create(options: { baseURL?: string; onResponse?: (context: FetchContext) => void | Promise<void> }): Fetch;
  }
  export const ofetch: Fetch;
}

declare module 'ky' {
  interface KyPromise extends Promise<Response> {
    json<T = any>(): Promise<T>;
  }
  export type AfterResponse = (
    request: Request,
    options: object,
    response: Response,
  ) => Response | void | Promise<Response | void>;
  interface Ky {
    get(url: string, options?: object): KyPromise;
    post(url: string, options?: object): KyPromise;
    create(options: { prefixUrl?: string; hooks?: { afterResponse?: AfterResponse[] } }): Ky;
  }
  const ky: Ky;
  export default ky;
}

declare module 'rxjs' {
  export interface Observable<T> {
    pipe<U>(operator: (source: Observable<T>) => Observable<U>): Observable<U>;
    subscribe(next: (value: T) => void): void;
  }
  export function map<T, U>(project: (value: T) => U): (source: Observable<T>) => Observable<U>;
  export function firstValueFrom<T>(source: Observable<T>): Promise<T>;
}

declare module '@nestjs/axios' {
  import type { AxiosResponse } from 'axios';
  import type { Observable } from 'rxjs';
  export class HttpService {
    get<T = any>(url: string, config?: object): Observable<AxiosResponse<T>>;
  }
}

declare module '@nestjs/common' {
  export function Injectable(): ClassDecorator;
  export class HttpException extends Error {
    constructor(response: string, status: number);
  }
}

declare module '@trpc/server' {
  export class TRPCError extends Error {
    constructor(options: { code: string; message?: string });
    readonly code: string;
  }
  interface Procedure {
    input(schema: unknown): Procedure;
    query<T>(resolver: (options: { input: string }) => T): T;
    mutation<T>(resolver: (options: { input: string }) => T): T;
  }
  interface Builder {
    router<T>(procedures: T): T;
    procedure: Procedure;
  }
  export const initTRPC: { create(): Builder };
}

declare module 'zod' {
  interface Schema {
    parse(value: unknown): any;
    optional(): Schema;
  }
  export const z: {
    object(shape: Record<string, Schema>): Schema;
    literal(value: string | number): Schema;
    enum(values: readonly string[]): Schema;
    string(): Schema;
    array(item: Schema): Schema;
    unknown(): Schema;
    null(): Schema;
  };
}

declare module 'react' {
  export function useState<T>(initial: T): [T, (value: T) => void];
  export function useEffect(effect: () => void, dependencies: readonly unknown[]): void;
}

declare module 'swr' {
  export default function useSWR<T = any>(
    key: string,
    fetcher: (key: string) => Promise<T>,
  ): { data?: T; error?: Error };
}

declare module 'bullmq' {
  export class Queue {
    constructor(name: string);
    add(name: string, data: unknown): Promise<{ id: string; result?: any }>;
  }
}

declare namespace JSX {
  interface IntrinsicElements {
    [name: string]: any;
  }
}
