import type ts from 'typescript';
import type { Context } from '../context.ts';
import { createQuickInfo } from './quick-info.ts';

/** The host's service with the plugin's answers added. Methods that are not extended are the host's own. */
export function proxyService(context: Context): ts.LanguageService {
  const { service } = context;
  const proxy: Record<string, unknown> = {};
  for (const [name, method] of Object.entries(service) as [string, unknown][]) {
    proxy[name] =
      typeof method === 'function'
        ? (...args: unknown[]): unknown => (method as (...args: unknown[]) => unknown).apply(service, args)
        : method;
  }
  return Object.assign(proxy as unknown as ts.LanguageService, {
    getQuickInfoAtPosition: createQuickInfo(context),
  } satisfies Partial<ts.LanguageService>);
}
