import type { TSESTree } from '@typescript-eslint/utils';
import { createDescent, deepestCall } from '@xt-mc/analysis';
import type { NodeOf, PlainKind, PlainNode, ProgramNode } from '@xt-mc/analysis';
import { lowerExpression } from './expressions.ts';
import { lowerFrequent, namedKey } from './frequent.ts';
import { lowerStatement } from './statements.ts';
import { lowerTemplate } from './template.ts';
import { lowerType } from './types.ts';

/** What `make` fills in by itself. */
type Filled = 'kind' | 'start' | 'end' | 'parent' | 'host';
type Fields<Kind extends PlainKind> = Omit<NodeOf<Kind>, Filled>;

/**
 * A plain node with the range of `node`. The fields become the node: half of the time that lowering takes is the
 * making of objects.
 */
export function make<Kind extends PlainKind>(
  kind: Kind,
  node: TSESTree.Node,
  fields: Fields<Kind>,
): NodeOf<Kind> {
  const made = fields as Fields<Kind> & Record<Filled, unknown>;
  made.kind = kind;
  made.start = node.range[0];
  made.end = node.range[1];
  made.parent = undefined;
  made.host = node;
  return made as unknown as NodeOf<Kind>;
}

/** Of the program at hand: one at a time is lowered, and from the top to the end. */
let descent = createDescent();

/** Lowers an ESTree program of any depth, as espree and @typescript-eslint/parser give it, to the plain tree. */
export function lowerProgram(ast: TSESTree.Program): ProgramNode {
  descent = createDescent();
  const template = lowerTemplate(ast);
  const script = lowerAll(ast.body);
  const body = template.length > 0 ? [...template, ...script].sort((a, b) => a.start - b.start) : script;
  const program = make('program', ast, { body });
  descent.finish();
  return template.length > 0 ? around(program) : program;
}

/** A program that takes in what stands beside the script as well. */
function around(program: ProgramNode): ProgramNode {
  const start = Math.min(program.start, ...program.body.map((node) => node.start));
  const end = Math.max(program.end, ...program.body.map((node) => node.end));
  return { ...program, start, end };
}

/** Lowers one node of any sort. Kinds that the analysis has no question about keep only their children. */
export function lower(node: TSESTree.Node): PlainNode {
  if (descent.depth === deepestCall) return descent.putOff(() => lower(node));
  descent.depth++;
  const lowered =
    lowerFrequent(node) ??
    lowerExpression(node) ??
    lowerStatement(node) ??
    lowerType(node) ??
    lowerOther(node);
  descent.depth--;
  return lowered;
}

export function lowerOptional(node: TSESTree.Node | null | undefined): PlainNode | undefined {
  return node ? lower(node) : undefined;
}

/** Lowers a list, of which some may be missing (`for (;;)`). */
export function lowerAll(nodes: readonly (TSESTree.Node | null)[] | null | undefined): PlainNode[] {
  if (!nodes || nodes.length === 0) return [];
  return (nodes.includes(null) ? nodes.filter((node) => node !== null) : (nodes as TSESTree.Node[])).map(
    lower,
  );
}

/** Lowers the elements of an array or an array pattern; a hole (`[, a]`) has no width, and keeps its position. */
export function lowerElements(list: TSESTree.ArrayExpression | TSESTree.ArrayPattern): readonly PlainNode[] {
  let end = list.range[0] + 1;
  return list.elements.map((element) => {
    const lowered = element ? lower(element) : { ...make('other', list, { children: [] }), start: end, end };
    ({ end } = lowered);
    return lowered;
  });
}

/** A property's name: a plain identifier is a `key`, everything else an expression. */
export function lowerKey(node: TSESTree.Node, isComputed: boolean): PlainNode {
  if (isComputed || (node.type !== 'Identifier' && node.type !== 'PrivateIdentifier')) return lower(node);
  const name = node.type === 'PrivateIdentifier' ? `#${node.name}` : node.name;
  return namedKey(node, name);
}

const notChildren = new Set(['parent', 'loc', 'range', 'tokens', 'comments']);

function lowerOther(node: TSESTree.Node): PlainNode {
  return make('other', node, { children: lowerChildren(node) });
}

/** Lowers whatever nodes hang on `node`, whichever parser made it, in the order of the text. */
export function lowerChildren(node: TSESTree.Node): PlainNode[] {
  const found: TSESTree.Node[] = [];
  // Not the node's own properties alone: in Deno's linter they stand on the prototype.
  for (const field in node) {
    if (notChildren.has(field)) continue;
    const value: unknown = node[field as keyof TSESTree.Node];
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(item)) found.push(item);
  }
  return lowerAll(found.sort((a, b) => a.range[0] - b.range[0]));
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}
