import type { FileModel } from '../file/file.ts';
import type { Binding } from '../scope/bindings.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import type { CallChain, Place, Step } from './place.ts';
import type { Value } from './value.ts';

/** `holder.name = value`, `({ data: holder.name } = value)`, or, for an item of it, `holder.push(value)`. */
export interface Assignment {
  readonly holder: PlainNode;
  readonly value: PlainNode;
  /** The way from there to what is assigned, where a pattern takes it apart. */
  readonly path: readonly Step[];
}

/** What a function returns, in terms of its parameters. */
interface Returned {
  readonly kind: 'returned';
  readonly owner: FunctionNode;
}

/** What is thrown inside a function or a block, and not caught there. */
export interface Thrown {
  readonly kind: 'thrown';
  readonly within: PlainNode;
}

/** All that a file assigns to properties of one name. */
export interface Assigned {
  readonly kind: 'assigned';
  readonly file: FileModel;
  readonly name: string;
}

/** A place as a question: what it holds. */
interface Contents {
  readonly kind: 'contents';
  readonly place: Place;
}

/** The same of an object that is of the very class: whatever those have that extend it. */
interface OwnContents {
  readonly kind: 'ownContents';
  readonly place: Place;
}

/** What a call in a function gives that calls what this one was passed, as one of its calls sees it. */
export interface Run {
  readonly kind: 'run';
  readonly made: CallNode;
  readonly call: CallNode;
  readonly owner: FunctionNode;
  readonly chain: CallChain | undefined;
}

/** Everything that flow is asked for. */
export type FlowQuestion = PlainNode | Binding | Returned | Thrown | Assigned | Contents | OwnContents | Run;

/** What is known of what was asked: a value; for assignments also the values by the place that gets them. */
export interface Found extends Value {
  readonly byHolder?: ReadonlyMap<Place, ReadonlySet<Assignment>>;
  /** Whether it calls nothing that it was passed, or what it calls is not read. */
  readonly isNoRun?: boolean;
}

export type AskFlow = (question: FlowQuestion) => Found;

/** Makes each question once, so that what is found can be kept by it. */
export interface FlowQuestions {
  returned(owner: FunctionNode): Returned;
  thrown(within: PlainNode): Thrown;
  assigned(file: FileModel, name: string): Assigned;
  contents(place: Place): Contents;
  ownContents(place: Place): OwnContents;
  run(made: CallNode, call: CallNode, owner: FunctionNode, chain: CallChain | undefined): Run;
}

export function createFlowQuestions(): FlowQuestions {
  const assigned = keep((file: FileModel) =>
    keep((name: string): Assigned => ({ kind: 'assigned', file, name })),
  );
  const runs = keep((made: CallNode) =>
    keep((call: CallNode) =>
      keep((owner: FunctionNode) =>
        keep((chain: CallChain | undefined): Run => ({ kind: 'run', made, call, owner, chain })),
      ),
    ),
  );
  return {
    returned: keep((owner: FunctionNode): Returned => ({ kind: 'returned', owner })),
    thrown: keep((within: PlainNode): Thrown => ({ kind: 'thrown', within })),
    assigned: (file, name) => assigned(file)(name),
    contents: keep((place: Place): Contents => ({ kind: 'contents', place })),
    ownContents: keep((place: Place): OwnContents => ({ kind: 'ownContents', place })),
    run: (made, call, owner, chain) => runs(made)(call)(owner)(chain),
  };
}

function keep<From, Made>(make: (from: From) => Made): (from: From) => Made {
  const known = new Map<From, Made>();
  return (from) => {
    let made = known.get(from);
    if (!made) known.set(from, (made = make(from)));
    return made;
  };
}
