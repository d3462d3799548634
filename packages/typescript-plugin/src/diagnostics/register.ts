import { rules } from '@xt-mc/analysis';
import type ts from 'typescript';

/** The part of TypeScript's register of fixes that is no public interface. */
interface Register {
  readonly codefix?: {
    registerCodeFix?(registration: {
      errorCodes: readonly number[];
      getCodeActions(): undefined;
      fixIds?: readonly string[];
    }): void;
  };
}

const registered = new WeakSet<object>();

/**
 * Makes the plugin's codes known as fixable. Editors ask for these codes once, without a file, and no plugin's service
 * is asked then. The fixes themselves come from the service, so the registration gives none.
 */
export function registerFixableCodes(typescript: typeof ts): void {
  if (registered.has(typescript)) return;
  registered.add(typescript);
  try {
    (typescript as Register).codefix?.registerCodeFix?.({
      errorCodes: rules.map(({ code }) => code),
      getCodeActions: () => undefined,
    });
  } catch {
    // An editor that asks the service for the codes (getSupportedCodeFixes) finds them all the same.
  }
}
