/**
 * The plain tree: what every host lowers its own tree to, and all that the analysis reads.
 *
 * Wrappers that do not change a value (parentheses, `as`, `satisfies`, `!`, `<T>x`, the frame of an optional chain)
 * have no node; an object and a list keep the types of their casts. A node keeps its range in the text, its parent, and the host's node for questions about types.
 */
interface NodeBase {
  readonly start: number;
  readonly end: number;
  /** Set when the file is modelled; only the program has none. */
  parent: PlainNode | undefined;
  /** The node of the host's own tree. Opaque here: only a host's type facts look at it. */
  readonly host: unknown;
}

/** An identifier that refers to, or declares, a variable or a type. */
export interface NameNode extends NodeBase {
  readonly kind: 'name';
  readonly name: string;
}
/** An identifier that only names a property: `.mc`, `{ mc: … }`. */
export interface KeyNode extends NodeBase {
  readonly kind: 'key';
  readonly name: string;
}
/** A string literal or a template literal without holes; the range includes the quotes. Also as a literal type. */
export interface StringNode extends NodeBase {
  readonly kind: 'string';
  readonly value: string;
}
export interface NumberNode extends NodeBase {
  readonly kind: 'number';
  readonly value: number;
}
/** `true`, `false`, `null`, or a literal that no question of ours depends on (a regular expression, a bigint). */
export interface ConstantNode extends NodeBase {
  readonly kind: 'constant';
  readonly value: 'true' | 'false' | 'null' | 'other';
}
/** A template literal with holes, or one with a tag. */
export interface TemplateNode extends NodeBase {
  readonly kind: 'template';
  readonly texts: readonly string[];
  readonly holes: readonly PlainNode[];
  readonly tag: PlainNode | undefined;
}
export interface MemberNode extends NodeBase {
  readonly kind: 'member';
  readonly object: PlainNode;
  /** A `key` for `.x` and `.#x`, any expression for `[x]`. */
  readonly property: PlainNode;
  readonly isOptional: boolean;
}
export interface CallNode extends NodeBase {
  readonly kind: 'call';
  readonly callee: PlainNode;
  readonly args: readonly PlainNode[];
  readonly isNew: boolean;
  readonly isOptional: boolean;
  readonly types: readonly PlainNode[];
}
export interface BinaryNode extends NodeBase {
  readonly kind: 'binary';
  readonly operator: string;
  readonly left: PlainNode;
  readonly right: PlainNode;
}
export interface LogicalNode extends NodeBase {
  readonly kind: 'logical';
  readonly operator: '&&' | '||' | '??';
  readonly left: PlainNode;
  readonly right: PlainNode;
}
export interface ConditionalNode extends NodeBase {
  readonly kind: 'conditional';
  readonly test: PlainNode;
  readonly whenTrue: PlainNode;
  readonly whenFalse: PlainNode;
}
/** Prefix operators, `typeof`, `void`, `delete`, `++` and `--`. */
export interface UnaryNode extends NodeBase {
  readonly kind: 'unary';
  readonly operator: string;
  readonly argument: PlainNode;
}
export interface AssignNode extends NodeBase {
  readonly kind: 'assign';
  readonly operator: string;
  readonly target: PlainNode;
  readonly value: PlainNode;
}
export interface SequenceNode extends NodeBase {
  readonly kind: 'sequence';
  readonly expressions: readonly PlainNode[];
}
export interface AwaitNode extends NodeBase {
  readonly kind: 'await';
  readonly argument: PlainNode;
}
export interface ThisNode extends NodeBase {
  readonly kind: 'this';
}
/** Functions of every sort; a method is a `property` whose value is a function. */
export interface FunctionNode extends NodeBase {
  readonly kind: 'function';
  readonly name: NameNode | undefined;
  readonly isDeclaration: boolean;
  readonly isArrow: boolean;
  readonly isAsync: boolean;
  /** The names of its type parameters. */
  readonly typeParams: readonly string[];
  readonly params: readonly ParamNode[];
  readonly returnType: PlainNode | undefined;
  /** A block, or an arrow's expression; absent for overloads and ambient declarations. */
  readonly body: PlainNode | undefined;
}
export interface ParamNode extends NodeBase {
  readonly kind: 'param';
  /** A name, a pattern, a `default` around one of them, or a `spread`. */
  readonly target: PlainNode;
  readonly type: PlainNode | undefined;
}
export interface ClassNode extends NodeBase {
  readonly kind: 'class';
  readonly name: NameNode | undefined;
  readonly isDeclaration: boolean;
  /** The names of its type parameters. */
  readonly typeParams: readonly string[];
  readonly heritage: readonly PlainNode[];
  readonly members: readonly PlainNode[];
}
export interface ObjectNode extends NodeBase {
  readonly kind: 'object';
  readonly members: readonly PlainNode[];
  /** The types of the casts around it, `as` and `satisfies`, but for `as const`; they stand outside its range. */
  readonly casts: readonly PlainNode[];
}
/** A property of an object literal, class, pattern, interface or type; a member of an enum. */
export interface PropertyNode extends NodeBase {
  readonly kind: 'property';
  /** A `key`, a string or a number; any expression when computed. */
  readonly key: PlainNode;
  readonly isComputed: boolean;
  /** `{ mc }`: key and value are one token. */
  readonly isShorthand: boolean;
  readonly isMethod: boolean;
  /** The expression, the pattern's target, the function of a method, or the member's declared initializer. */
  readonly value: PlainNode | undefined;
  readonly type: PlainNode | undefined;
}
/** `...x` in arrays, objects, calls, parameters and patterns. */
export interface SpreadNode extends NodeBase {
  readonly kind: 'spread';
  readonly argument: PlainNode;
}
export interface ArrayNode extends NodeBase {
  readonly kind: 'array';
  /** A hole is an element without width (`isHole`), so that positions are known. */
  readonly elements: readonly PlainNode[];
  /** As an object's. */
  readonly casts: readonly PlainNode[];
}
export interface ObjectPatternNode extends NodeBase {
  readonly kind: 'objectPattern';
  readonly members: readonly PlainNode[];
}
export interface ArrayPatternNode extends NodeBase {
  readonly kind: 'arrayPattern';
  /** With holes, as in an array. */
  readonly elements: readonly PlainNode[];
}
/** A target with a default: `x = 1` in a pattern or a parameter. */
export interface DefaultNode extends NodeBase {
  readonly kind: 'default';
  readonly target: PlainNode;
  readonly value: PlainNode;
}
export interface BlockNode extends NodeBase {
  readonly kind: 'block';
  readonly body: readonly PlainNode[];
}
export interface VariableNode extends NodeBase {
  readonly kind: 'variable';
  readonly keyword: string;
  readonly declarators: readonly PlainNode[];
}
export interface DeclaratorNode extends NodeBase {
  readonly kind: 'declarator';
  readonly target: PlainNode;
  /** Its annotation, or else the type that a call or what is read is cast to. */
  readonly type: PlainNode | undefined;
  readonly init: PlainNode | undefined;
}
export interface StatementNode extends NodeBase {
  readonly kind: 'statement';
  readonly expression: PlainNode;
}
export interface IfNode extends NodeBase {
  readonly kind: 'if';
  readonly test: PlainNode;
  readonly whenTrue: PlainNode;
  readonly whenFalse: PlainNode | undefined;
}
export interface SwitchNode extends NodeBase {
  readonly kind: 'switch';
  readonly subject: PlainNode;
  readonly cases: readonly CaseNode[];
}
export interface CaseNode extends NodeBase {
  readonly kind: 'case';
  /** Absent: the `default` clause. */
  readonly test: PlainNode | undefined;
  readonly body: readonly PlainNode[];
}
export interface ReturnNode extends NodeBase {
  readonly kind: 'return';
  readonly argument: PlainNode | undefined;
}
export interface ThrowNode extends NodeBase {
  readonly kind: 'throw';
  readonly argument: PlainNode;
}
export interface JumpNode extends NodeBase {
  readonly kind: 'jump';
  readonly keyword: 'break' | 'continue';
  readonly label: string | undefined;
}
export interface LoopNode extends NodeBase {
  readonly kind: 'loop';
  readonly keyword: 'for' | 'for-in' | 'for-of' | 'while' | 'do';
  /** What stands before the body: initializer, test and update, or the declared target and the iterated value. */
  readonly head: readonly PlainNode[];
  readonly body: PlainNode;
}
export interface TryNode extends NodeBase {
  readonly kind: 'try';
  readonly block: PlainNode;
  readonly handler: CatchNode | undefined;
  readonly finalizer: PlainNode | undefined;
}
export interface CatchNode extends NodeBase {
  readonly kind: 'catch';
  readonly param: PlainNode | undefined;
  readonly body: PlainNode;
}
export interface LabeledNode extends NodeBase {
  readonly kind: 'labeled';
  readonly label: string;
  readonly body: PlainNode;
}
export interface ImportNode extends NodeBase {
  readonly kind: 'import';
  readonly source: string;
  readonly isTypeOnly: boolean;
  readonly specifiers: readonly ImportedNode[];
}
export interface ImportedNode extends NodeBase {
  readonly kind: 'imported';
  /** The exported name, `default`, or `*`. */
  readonly imported: string;
  readonly local: NameNode;
  readonly isTypeOnly: boolean;
}
/** An export of any sort; its declaration and its local names are the children. */
export interface ExportNode extends NodeBase {
  readonly kind: 'export';
  readonly source: string | undefined;
  /** What it exports by name; of `export const …` and the like, the declaration tells. */
  readonly names: readonly ExportedName[];
  readonly children: readonly PlainNode[];
}
/** `export { local as exported }`. */
export interface ExportedName {
  /** `default`; `*` for all of another module; `=` for TypeScript's `export =`. */
  readonly exported: string;
  /** The name in this file, or in the other module, `*` for all of it; absent where an expression is exported. */
  readonly local: string | undefined;
}
export interface EnumNode extends NodeBase {
  readonly kind: 'enum';
  readonly name: NameNode;
  readonly members: readonly PropertyNode[];
}
/** An interface, or a type alias (then `value` is the type). */
export interface TypeDeclarationNode extends NodeBase {
  readonly kind: 'typeDeclaration';
  readonly name: NameNode;
  /** The names of its type parameters. */
  readonly typeParams: readonly string[];
  readonly value: PlainNode;
  readonly heritage: readonly PlainNode[];
}
export interface ObjectTypeNode extends NodeBase {
  readonly kind: 'objectType';
  readonly members: readonly PlainNode[];
}
export interface UnionTypeNode extends NodeBase {
  readonly kind: 'unionType';
  readonly members: readonly PlainNode[];
}
export interface IntersectionTypeNode extends NodeBase {
  readonly kind: 'intersectionType';
  readonly members: readonly PlainNode[];
}
export interface TupleTypeNode extends NodeBase {
  readonly kind: 'tupleType';
  readonly elements: readonly PlainNode[];
}
/** A named type with its arguments: `Record<Code, string>`, `XtResponse<T>`, `ns.Code`; `T[]` is `Array<T>`. */
export interface TypeReferenceNode extends NodeBase {
  readonly kind: 'typeReference';
  /** As written, dotted. */
  readonly typeName: string;
  /** The leftmost identifier, which scopes resolve; `T[]` has none. */
  readonly root: NameNode | undefined;
  readonly args: readonly PlainNode[];
}
/** Whatever needs no kind of its own; its children keep their order in the text. */
export interface OtherNode extends NodeBase {
  readonly kind: 'other';
  readonly children: readonly PlainNode[];
}
export interface ProgramNode extends NodeBase {
  readonly kind: 'program';
  readonly body: readonly PlainNode[];
}

export type PlainNode =
  | NameNode | KeyNode | StringNode | NumberNode | ConstantNode | TemplateNode
  | MemberNode | CallNode | BinaryNode | LogicalNode | ConditionalNode | UnaryNode
  | AssignNode | SequenceNode | AwaitNode | ThisNode | FunctionNode | ParamNode
  | ClassNode | ObjectNode | PropertyNode | SpreadNode | ArrayNode
  | ObjectPatternNode | ArrayPatternNode | DefaultNode
  | BlockNode | VariableNode | DeclaratorNode | StatementNode | IfNode | SwitchNode | CaseNode
  | ReturnNode | ThrowNode | JumpNode | LoopNode | TryNode | CatchNode | LabeledNode
  | ImportNode | ImportedNode | ExportNode
  | EnumNode | TypeDeclarationNode | ObjectTypeNode | UnionTypeNode | IntersectionTypeNode
  | TupleTypeNode | TypeReferenceNode
  | OtherNode | ProgramNode; // prettier-ignore

export type PlainKind = PlainNode['kind'];
export type NodeOf<Kind extends PlainKind> = Extract<PlainNode, { kind: Kind }>;

export interface Comment {
  readonly start: number;
  readonly end: number;
  /** The text between the comment's marks. */
  readonly value: string;
}

/** One file, lowered: everything that the analysis gets of it. */
export interface PlainSource {
  readonly text: string;
  readonly fileName: string;
  readonly program: ProgramNode;
  readonly comments: readonly Comment[];
}
