import type { Rule } from '@xt-mc/analysis';

/** What a rule's parts are called: `no-stale-code` finds `staleCodes`, in `stale-codes.ts`. */
export interface RuleNames {
  /** `no-stale-code` */
  readonly rule: string;
  /** `noStaleCode` */
  readonly ruleExport: string;
  /** The message's identifier: `staleCode`. */
  readonly messageId: string;
  /** The finding's function: `staleCodes`. */
  readonly finder: string;
  /** `staleCodeMessages` */
  readonly messages: string;
  /** `StaleCodeFinding` */
  readonly finding: string;
  /** The finding's file, without its ending: `stale-codes`. */
  readonly findingFile: string;
  /** The number of its diagnostics: the one after the highest. */
  readonly code: number;
}

/**
 * Names the parts of a new rule.
 *
 * @param existing the rules that are there
 * @throws Error if the name is none, or taken
 */
export function namesOf(rule: string, existing: readonly Pick<Rule, 'name' | 'code'>[]): RuleNames {
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(rule)) {
    throw new Error(`"${rule}" is no name for a rule: write words with hyphens, such as no-stale-code.`);
  }
  if (existing.some(({ name }) => name === rule)) throw new Error(`The rule ${rule} is there already.`);
  const stem = rule.replace(/^no-/, '');
  const messageId = camelCase(stem);
  const plural = stem.endsWith('s') ? stem : `${stem}s`;
  return {
    rule,
    ruleExport: camelCase(rule),
    messageId,
    finder: camelCase(plural),
    messages: `${messageId}Messages`,
    finding: `${messageId.charAt(0).toUpperCase()}${messageId.slice(1)}Finding`,
    findingFile: plural,
    code: Math.max(112_000, ...existing.map(({ code }) => code)) + 1,
  };
}

function camelCase(text: string): string {
  return text.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
