import type { TSESTree } from '@typescript-eslint/utils';
import type { PlainNode } from '@xt-mc/analysis';
import { lower, lowerAll, make } from './lower.ts';

/*
 * Vue's templates, as vue-eslint-parser hangs them on the program: only what is read of them has a type here. Elements
 * have no plain nodes; what they show and bind stands beside the script as statements, where the script's names are seen.
 */

interface TemplateNode {
  readonly type: string;
  readonly range: readonly [number, number];
}

interface Element extends TemplateNode {
  readonly startTag?: { readonly attributes: readonly Attribute[] };
  readonly children?: readonly TemplateNode[];
}

interface Attribute extends TemplateNode {
  readonly value?: TemplateNode | null;
}

interface Container extends TemplateNode {
  readonly expression: Expression | null;
}

/** What stands in a container: JavaScript, or one of the parser's own frames around it. */
interface Expression extends TemplateNode {
  /** The statements of a handler. */
  readonly body?: readonly TSESTree.Node[];
  /** What `v-for` declares, and goes over. */
  readonly left?: readonly TSESTree.Node[];
  readonly right?: TSESTree.Node;
  /** What a slot is given. */
  readonly params?: readonly TSESTree.Parameter[];
  /** What filters are applied to, and the filters. */
  readonly expression?: TSESTree.Node;
  readonly filters?: readonly { readonly arguments: readonly TSESTree.Node[] }[];
}

type WithTemplate = TSESTree.Program & { readonly templateBody?: Element | null };

/** The template of a `.vue` file; undefined for any other file. */
function templateOf(ast: TSESTree.Program): Element | undefined {
  return (ast as WithTemplate).templateBody ?? undefined;
}

/** Lowers the expressions of a file's template; none where it has no template. */
export function lowerTemplate(ast: TSESTree.Program): readonly PlainNode[] {
  const template = templateOf(ast);
  return template ? lowerNode(template) : [];
}

function lowerNode(node: TemplateNode): readonly PlainNode[] {
  if (node.type === 'VExpressionContainer') return lowerContainer(node as Container);
  return node.type === 'VElement' ? lowerElement(node) : [];
}

function lowerElement(element: Element): readonly PlainNode[] {
  const containers = (element.startTag?.attributes ?? []).flatMap(({ value }) =>
    value?.type === 'VExpressionContainer' ? [value as Container] : [],
  );
  const framing = new Set(['VForExpression', 'VSlotScopeExpression']);
  const [loop, slot] = ['VForExpression', 'VSlotScopeExpression'].map((type) =>
    containers.find(({ expression }) => expression?.type === type),
  );
  const bound = containers.filter(({ expression }) => expression && !framing.has(expression.type));
  let content = [...bound, ...(element.children ?? [])].flatMap(lowerNode);
  if (slot?.expression) content = [lowerSlot(slot.expression, element, content)];
  return loop?.expression ? lowerLoop(loop.expression, element, content) : content;
}

function lowerContainer(container: Container): readonly PlainNode[] {
  const { expression } = container;
  switch (expression?.type) {
    case undefined:
    case 'VGenericExpression':
      return [];
    case 'VOnExpression':
      return lowerAll(expression.body);
    case 'VFilterSequenceExpression':
      return [
        expression.expression,
        ...(expression.filters ?? []).flatMap((filter) => filter.arguments),
      ].flatMap((node) => (node ? [statement(node)] : []));
    default:
      return [statement(expression as unknown as TSESTree.Node)];
  }
}

function statement(node: TSESTree.Node): PlainNode {
  return make('statement', node, { expression: lower(node) });
}

/** `v-for="(reply, index) in replies"` is a loop over the element: its first name is an item, the others are positions. */
function lowerLoop(
  { left = [], right }: Expression,
  element: Element,
  content: readonly PlainNode[],
): readonly PlainNode[] {
  const [item, ...positions] = left;
  if (!item || !right) return content;
  const at = element as unknown as TSESTree.Node;
  const declared = positions.map((name) => variable(name));
  const body = make('block', at, { body: [...declared, ...content] });
  return [make('loop', at, { keyword: 'for-of', head: [variable(item), lower(right)], body })];
}

function variable(pattern: TSESTree.Node): PlainNode {
  const declarator = make('declarator', pattern, {
    target: lower(pattern),
    type: undefined,
    init: undefined,
  });
  return make('variable', pattern, { keyword: 'const', declarators: [declarator] });
}

/** `v-slot="{ reply }"` is a function that something calls for the element. */
function lowerSlot({ params = [] }: Expression, element: Element, content: readonly PlainNode[]): PlainNode {
  const at = element as unknown as TSESTree.Node;
  const owner = make('function', at, {
    name: undefined,
    isDeclaration: false,
    isArrow: true,
    isAsync: false,
    typeParams: [],
    params: params.map((pattern) => make('param', pattern, { target: lower(pattern), type: undefined })),
    returnType: undefined,
    body: make('block', at, { body: content }),
  });
  return make('statement', at, { expression: owner });
}

/** Where a template lies, and the expressions in it, with the quote around each. */
export interface TemplatePlaces {
  readonly start: number;
  readonly end: number;
  readonly expressions: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
}

/** The places of a file's template; undefined where it has none. */
export function templatePlaces(ast: TSESTree.Program, text: string): TemplatePlaces | undefined {
  const template = templateOf(ast);
  if (!template) return undefined;
  const expressions: TemplatePlaces['expressions'][number][] = [];
  const open: TemplateNode[] = [template];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'VExpressionContainer') {
      const [start, end] = node.range;
      const first = text.charAt(start);
      expressions.push({ start, end, quote: first === '"' || first === "'" ? first : '' });
    }
    const { startTag, children = [] } = node as Element;
    for (const { value } of startTag?.attributes ?? []) if (value) open.push(value);
    open.push(...children);
  }
  const [start, end] = template.range;
  return { start, end, expressions };
}
