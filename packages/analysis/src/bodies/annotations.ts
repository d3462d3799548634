import type { FileModel } from '../file/file.ts';
import type { Provenance } from '../flow/provenance.ts';
import type { FunctionNode, NameNode, PlainNode } from '../tree/nodes.ts';
import { bodyProperties } from '../knowledge/http-libraries.ts';
import { memberName } from '../tree/keys.ts';
import { createCallees } from './callees.ts';
import { type DeclaredAs, declaredAs } from './declared-bodies.ts';
import { isReadingResponse } from './reading.ts';
import { declaredBody, stepInto } from './steps.ts';
import { unwrap } from '../flow/unwrap.ts';
import type { Body, Traced } from './values.ts';
import { askedOnce, unchecked } from './values.ts';

/** What the file's own annotations say of a value whose request is not known. */
interface Annotations {
  declaredAt(node: PlainNode): Traced | undefined;
}

const longestChain = 8;

export function createAnnotations(
  file: FileModel,
  provenance: Provenance,
  isXtAsWritten: () => boolean,
): Annotations {
  const { calls, flow, resolver } = provenance;
  const callees = createCallees(file, provenance);

  /** What a type says: rc, mc and result do in a file that has XT in it, and with ma anywhere. */
  function typeSays(type: PlainNode | undefined): DeclaredAs {
    return type && declaredAs(type, file, isXtAsWritten() ? 'some' : 'whole');
  }

  /**
   * A value that is given a type where it is kept or asked for: `const body: XtBody = …`, `… as XtBody`, `get<XtBody>()`,
   * `.then((body: XtBody) => …)`.
   */
  function givenType(node: PlainNode, outer: PlainNode): Traced | undefined {
    const types = node.kind === 'call' ? [...node.types, typeKept(outer)] : [typeKept(outer)];
    if (types.some((type) => typeSays(type) === 'body')) return asTyped(node);
    if (node.kind !== 'name' || !typesOf(node).some((type) => typeSays(type) === 'body')) return undefined;
    const found = [...flow.valueOf(node).places].map(({ root, base, step }) =>
      base && bodyProperties.has(step) ? declaredBody(unchecked) : base ? undefined : asTyped(root.node),
    );
    return found.every((body) => body !== undefined) ? found[0] : undefined;
  }

  /** What reads a response has the body as it came; a function that is not read may have looked at it. */
  function asTyped(node: PlainNode): Body | undefined {
    const isProperty = node.kind === 'member' && bodyProperties.has(memberName(node) ?? '');
    if (isProperty || isReadingResponse(node)) return declaredBody(unchecked);
    if (node.kind !== 'call' || !mayAsk(node.callee)) return undefined;
    return { kind: 'body', reason: 'supposed', isSpot: false, isChecked: unchecked };
  }

  /** The types that are written for a variable, or for the parameter of a callback. */
  function typesOf(name: NameNode): readonly (PlainNode | undefined)[] {
    return (file.scopes.bindingOf(name)?.declarations ?? []).map((declaration) => {
      if (declaration.kind === 'declarator')
        return declaration.target.kind === 'name' ? declaration.type : undefined;
      const isOfCallback = declaration.kind === 'param' && declaration.parent?.parent?.kind === 'call';
      return isOfCallback && declaration.target.kind === 'name' ? declaration.type : undefined;
    });
  }

  function mayAsk(callee: PlainNode): boolean {
    return callees.isUnread(callee) && callees.isOfModule(callee) && callees.mayAsk(callee);
  }

  function declaredAt(outer: PlainNode, depth = longestChain): Traced | undefined {
    const node = unwrap(outer);
    if (depth === 0) return undefined;
    const given = givenType(node, outer);
    if (given) return given;
    switch (node.kind) {
      case 'name': {
        const binding = file.scopes.bindingOf(node);
        const source = binding && resolver.onlySource(binding);
        return source?.from && stepInto(declaredAt(source.from, depth - 1), source.path);
      }
      case 'member': {
        const name = node.property.kind === 'key' ? node.property.name : undefined;
        return name === undefined ? undefined : stepInto(declaredAt(node.object, depth - 1), [name]);
      }
      case 'logical':
        return declaredAt(node.operator === '&&' ? node.right : node.left, depth - 1);
      case 'call': {
        const owner = calls.calledFunction(node);
        return owner && ofFunction(owner, depth - 1);
      }
      default:
        return undefined;
    }
  }

  function ofFunction(owner: FunctionNode, depth: number): Traced | undefined {
    const returns = calls.returnsOf(owner);
    const type = typeSays(owner.returnType);
    if (!type) {
      const [only, ...others] = returns;
      return only && others.length === 0 ? declaredAt(only, depth) : undefined;
    }
    if (returns.some(isBuilt)) return undefined;
    const isChecked = askedOnce(() => returns.some(isHandedOver));
    return type === 'body'
      ? declaredBody(isChecked)
      : { kind: 'response', library: 'axios', isXt: true, isSpot: false, isChecked };
  }

  /** `return check(await response.json())`: what gets the body may look at it. */
  function isHandedOver(value: PlainNode): boolean {
    const call = unwrap(value);
    return (
      call.kind === 'call' &&
      !isReadingResponse(call) &&
      call.args.some(
        (argument) => isReadingResponse(unwrap(argument)) || declaredAt(argument)?.kind === 'body',
      )
    );
  }

  /** A literal body, which the file itself decides upon. */
  function isBuilt(value: PlainNode): boolean {
    return (resolver.resolve(unwrap(value)) ?? value).kind === 'object';
  }

  return { declaredAt };
}

/** The type of the variable that keeps what `node` gives. */
function typeKept(node: PlainNode): PlainNode | undefined {
  let value = node;
  while (value.parent?.kind === 'await') value = value.parent;
  const { parent } = value;
  return parent?.kind === 'declarator' && parent.init === value ? parent.type : undefined;
}
