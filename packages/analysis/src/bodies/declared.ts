import type { FileModel } from '../file/file.ts';
import type { Provenance } from '../flow/provenance.ts';
import type { FunctionNode, PlainNode } from '../tree/nodes.ts';
import { declaredAs } from './declared-bodies.ts';
import { isReadingResponse } from './reading.ts';
import { declaredBody, stepInto } from './steps.ts';
import { unwrap } from '../flow/unwrap.ts';
import type { Traced } from './values.ts';
import { askedOnce, unchecked } from './values.ts';

/** What the file's own annotations say of a value whose request is not known. */
export interface Declarations {
  declaredAt(node: PlainNode): Traced | undefined;
}

const longestChain = 8;

export function createDeclarations(file: FileModel, { calls, resolver }: Provenance): Declarations {
  function declaredAt(outer: PlainNode, depth = longestChain): Traced | undefined {
    const node = unwrap(outer);
    if (depth === 0) return undefined;
    switch (node.kind) {
      case 'name': {
        const binding = file.scopes.bindingOf(node);
        for (const declaration of binding?.declarations ?? []) {
          if (declaration.kind === 'declarator' && declaration.target.kind === 'name' && declaration.init) {
            const isBody = declaredAs(declaration.type, file) === 'body';
            if (isBody && isReadingResponse(unwrap(declaration.init))) return declaredBody(unchecked);
          }
        }
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
    const type = declaredAs(owner.returnType, file);
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
