import type { JSONSchema, TSESLint } from '@typescript-eslint/utils';
import type { Option, Rule } from '@xt-mc/analysis';
import { docsUrl } from 'xt-mc';
import { plainText } from './plain-text.ts';
import { reportFindings, settingMessages } from './report-findings.ts';

type Meta = Omit<
  TSESLint.RuleMetaData<string, { readonly description: string; readonly recommended?: boolean }, unknown[]>,
  'defaultOptions'
> & {
  /** Left out where the rule has no options. */
  readonly defaultOptions?: unknown[];
};

/** A rule as ESLint takes it; the options' defaults are in `meta`. */
export interface EslintRule {
  readonly meta: Meta;
  readonly create: (
    context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  ) => TSESLint.RuleListener;
}

/** ESLint's rule of a definition: it says whether it is recommended, and the address of its page, where there is one. */
export function createRule(rule: Rule): EslintRule {
  const { name, description, options, messages, suggestions, fixedWith } = rule;
  const hasOptions = Object.keys(options).length > 0;
  const hasSuggestions = Object.keys(suggestions).length > 0;
  return {
    meta: {
      type: 'problem',
      docs: {
        description,
        recommended: rule.presets.recommended !== undefined,
        ...(docsUrl && { url: `${docsUrl}/rules/${name}.md` }),
      },
      messages: { ...messages, ...suggestions, ...settingMessages },
      ...(fixedWith !== undefined && { fixable: 'code' }),
      ...(hasSuggestions && { hasSuggestions }),
      schema: hasOptions ? [schemaOf(name, options)] : [],
      ...(hasOptions && { defaultOptions: [rule.defaults] }),
    },
    create: (context) => reportFindings(context, rule),
  };
}

function schemaOf(name: string, options: Rule['options']) {
  return {
    type: 'object',
    description: `Options of xt-mc/${name}.`,
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(options).map(([option, declared]) => [option, propertyOf(declared)]),
    ),
  } as const;
}

function propertyOf({ default: _, ...property }: Option): JSONSchema.JSONSchema4 {
  return { ...property, description: plainText(property.description) } as JSONSchema.JSONSchema4;
}
