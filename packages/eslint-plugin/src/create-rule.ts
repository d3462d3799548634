import type { TSESLint } from '@typescript-eslint/utils';
import { docsUrl } from 'xt-mc';
import { isRecommended } from './presets.ts';

type Meta<MessageId extends string> = Omit<
  TSESLint.RuleMetaData<
    MessageId,
    { readonly description: string; readonly recommended?: boolean },
    unknown[]
  >,
  'defaultOptions'
> & {
  /** Left out where the rule has no options. */
  readonly defaultOptions?: unknown[];
};

interface RuleDefinition<MessageId extends string> {
  readonly name: string;
  readonly meta: Meta<MessageId>;
  readonly create: (
    context: Readonly<TSESLint.RuleContext<MessageId, readonly unknown[]>>,
  ) => TSESLint.RuleListener;
}

/** A rule as ESLint takes it; the options' defaults are in `meta`. */
export interface Rule<MessageId extends string> extends Pick<RuleDefinition<MessageId>, 'meta' | 'create'> {
  readonly meta: Meta<MessageId>;
}

/** A rule that says whether it is recommended, and the address of its page, where the documentation has one. */
export function createRule<MessageId extends string>({
  name,
  meta,
  create,
}: RuleDefinition<MessageId>): Rule<MessageId> {
  const docs = {
    description: meta.docs?.description ?? '',
    recommended: isRecommended(name),
    ...(docsUrl && { url: `${docsUrl}/rules/${name}.md` }),
  };
  return { meta: { ...meta, docs }, create };
}
