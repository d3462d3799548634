import type { Rule } from 'eslint';

function nothing(): void {
  // The measure of what listening alone costs.
}

/** A rule that merely listens to the nodes that a rule on codes would have to look at. */
export const listeningRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create: () => ({
    Literal: nothing,
    BinaryExpression: nothing,
    SwitchStatement: nothing,
    ObjectExpression: nothing,
  }),
};
