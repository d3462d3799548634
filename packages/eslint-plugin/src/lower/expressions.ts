import type { TSESTree } from '@typescript-eslint/utils';
import type { PlainNode } from '@xt-mc/analysis';
import { lowerString } from './frequent.ts';
import { lowerFunction } from './functions.ts';
import { lower, lowerAll, lowerElements, lowerKey, make } from './lower.ts';
import { lowerProperty } from './properties.ts';

/** Lowers an expression or a pattern; undefined when `node` is neither. */
export function lowerExpression(node: TSESTree.Node): PlainNode | undefined {
  switch (node.type) {
    case 'Literal':
      return lowerLiteral(node);
    case 'TemplateLiteral':
      return lowerTemplate(node, node, undefined);
    case 'TaggedTemplateExpression':
      return lowerTemplate(node, node.quasi, lower(node.tag));
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return lowerCast(node);
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSInstantiationExpression':
      return lower(node.expression);
    case 'BinaryExpression':
      return make('binary', node, {
        operator: node.operator,
        left: lowerKey(node.left, node.left.type !== 'PrivateIdentifier'),
        right: lower(node.right),
      });
    case 'LogicalExpression':
      return make('logical', node, {
        operator: node.operator,
        left: lower(node.left),
        right: lower(node.right),
      });
    case 'ConditionalExpression':
      return make('conditional', node, {
        test: lower(node.test),
        whenTrue: lower(node.consequent),
        whenFalse: lower(node.alternate),
      });
    case 'UnaryExpression':
    case 'UpdateExpression':
      return make('unary', node, { operator: node.operator, argument: lower(node.argument) });
    case 'AssignmentExpression':
      return make('assign', node, {
        operator: node.operator,
        target: lower(node.left),
        value: lower(node.right),
      });
    case 'SequenceExpression':
      return make('sequence', node, { expressions: lowerAll(node.expressions) });
    case 'AwaitExpression':
      return make('await', node, { argument: lower(node.argument) });
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'TSEmptyBodyFunctionExpression':
      return lowerFunction(node);
    case 'ObjectExpression':
      return make('object', node, { members: lowerAll(node.properties), casts: none });
    case 'Property':
      return lowerProperty(node);
    case 'SpreadElement':
    case 'RestElement':
      return make('spread', node, { argument: lower(node.argument) });
    case 'ArrayExpression':
      return make('array', node, { elements: lowerElements(node), casts: none });
    case 'ObjectPattern':
      return make('objectPattern', node, { members: lowerAll(node.properties) });
    case 'ArrayPattern':
      return make('arrayPattern', node, { elements: lowerElements(node) });
    case 'AssignmentPattern':
      return make('default', node, { target: lower(node.left), value: lower(node.right) });
    default:
      return undefined;
  }
}

const none: readonly PlainNode[] = [];

/** Casts have no node; an object or a list keeps their types. */
function lowerCast(
  node: TSESTree.TSAsExpression | TSESTree.TSSatisfiesExpression | TSESTree.TSTypeAssertion,
): PlainNode {
  const types: TSESTree.TypeNode[] = [];
  let at: TSESTree.Expression = node;
  for (;;) {
    if (
      at.type === 'TSAsExpression' ||
      at.type === 'TSSatisfiesExpression' ||
      at.type === 'TSTypeAssertion'
    ) {
      types.push(at.typeAnnotation);
      at = at.expression;
    } else if (at.type === 'TSNonNullExpression') at = at.expression;
    else break;
  }
  switch (at.type) {
    case 'ObjectExpression':
      return make('object', at, { members: lowerAll(at.properties), casts: lowerCasts(types) });
    case 'ArrayExpression':
      return make('array', at, { elements: lowerElements(at), casts: lowerCasts(types) });
    default:
      return lower(at);
  }
}

/** The innermost first. */
function lowerCasts(types: readonly TSESTree.TypeNode[]): readonly PlainNode[] {
  return lowerAll(types.filter((type) => !isConst(type)).reverse());
}

/** `as const` */
function isConst(type: TSESTree.TypeNode): boolean {
  return (
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const'
  );
}

function lowerLiteral(node: TSESTree.Literal): PlainNode {
  if (typeof node.value === 'number') return make('number', node, { value: node.value });
  const value = node.raw === 'true' || node.raw === 'false' || node.raw === 'null' ? node.raw : 'other';
  return make('constant', node, { value });
}

/** A template without holes and without a tag is a string like any other. */
function lowerTemplate(
  node: TSESTree.Node,
  template: TSESTree.TemplateLiteral,
  tag: PlainNode | undefined,
): PlainNode {
  const texts = template.quasis.map(textOf);
  const [text = ''] = texts;
  if (!tag && texts.length === 1) return lowerString(node, text);
  return make('template', node, { texts, holes: lowerAll(template.expressions), tag });
}

function textOf(part: TSESTree.TemplateElement): string {
  // Deno's linter writes both texts beside each other on the part itself, whatever the types say.
  const { value = part as unknown as TSESTree.TemplateElement['value'] } =
    part as Partial<TSESTree.TemplateElement>;
  // An invalid escape leaves a tagged template's text without a value.
  return value.cooked ?? value.raw;
}
