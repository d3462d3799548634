import type { TSESLint } from '@typescript-eslint/utils';
import { docsUrl } from 'xt-mc';

interface RuleDefinition<MessageId extends string> {
  readonly name: string;
  readonly meta: TSESLint.RuleMetaData<MessageId, { readonly description: string }, readonly unknown[]>;
  readonly create: (
    context: Readonly<TSESLint.RuleContext<MessageId, readonly unknown[]>>,
  ) => TSESLint.RuleListener;
}

/** As ESLint takes it: the type also asks for `defaultOptions` outside of `meta`, which only older ones read. */
export type Rule<MessageId extends string> = Omit<
  TSESLint.RuleModule<MessageId, readonly unknown[], { readonly description: string }>,
  'defaultOptions'
>;

/** A rule with the address of its page, where the documentation has an address. Options are read in `create`. */
export function createRule<MessageId extends string>({
  name,
  meta,
  create,
}: RuleDefinition<MessageId>): Rule<MessageId> {
  const url = docsUrl ? `${docsUrl}/rules/${name}.md` : undefined;
  return {
    meta: { ...meta, docs: { description: meta.docs?.description ?? '', ...(url ? { url } : {}) } },
    create,
  };
}
