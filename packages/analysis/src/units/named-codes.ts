import type { Analysis } from '../corroboration/analysis.ts';
import { literalsOf } from '../flow/literals.ts';
import { spelling } from '../sites/site.ts';
import type { CodeSite } from '../sites/site.ts';
import { joinedIn, testedOperands } from '../tree/flatten.ts';
import { memberName } from '../tree/keys.ts';
import type { BinaryNode, PlainNode } from '../tree/nodes.ts';

/** A failure code that a condition, a label or a key names, and the node that names it. */
export interface NamedCode {
  readonly code: string;
  readonly node: PlainNode;
  /** The mc that meets it; undefined for a key. */
  readonly subject: PlainNode | undefined;
}

/** Finds the failure codes that code names. SUCCESS is none; what no table knows is another rule's. */
interface NamedCodes {
  /** The codes that hold where `test` is true, or where it is false. */
  inTest(test: PlainNode, isTrue: boolean): readonly NamedCode[];
  /** Whether nothing else makes `test` true, or false: `rc === 0 || mc === 'ORDER_005'` is true of a success as well. */
  areAllOf(test: PlainNode, isTrue: boolean): boolean;
  /** The code that a label, element or key spells, or names by a constant where `subject` is the mc that meets it. */
  at(node: PlainNode, subject?: PlainNode): NamedCode | undefined;
}

export function createNamedCodes({ file, provenance, sites, corroboration }: Analysis): NamedCodes {
  const { success } = file.knowledge.catalogue.api.outcomes;
  const siteByNode = new Map<PlainNode, CodeSite>(sites.sites.map((site) => [site.node, site]));
  const isFailure = (code: string): boolean => file.knowledge.isKnown(code) && code !== success;

  function codeOf(site: CodeSite | undefined): string | undefined {
    if (!site || !corroboration.isEnough(site.evidence, site)) return undefined;
    const code = site.isLowerCased ? site.written.toUpperCase() : site.written;
    return isFailure(code) ? code : undefined;
  }

  function at(node: PlainNode, subject?: PlainNode): NamedCode | undefined {
    if (subject && (node.kind === 'name' || node.kind === 'member')) return byConstant(node, subject);
    const code = codeOf(siteByNode.get(node));
    return code === undefined ? undefined : { code, node, subject };
  }

  /** A code in a comparison: written there, or by the name of a constant, enum member or property that is spelled so. */
  function compared(value: PlainNode, other: PlainNode): readonly NamedCode[] {
    return named(other.kind === 'string' ? at(other, value) : byConstant(other, value));
  }

  function byConstant(other: PlainNode, value: PlainNode): NamedCode | undefined {
    const claim = sites.claimOf(value);
    if (!claim || !corroboration.isEnough(claim.evidence, undefined)) return undefined;
    const [literal] = literalsOf(other, provenance);
    const spelled = literal
      ? spelling(literal.literal)
      : other.kind === 'member'
        ? memberName(other)
        : undefined;
    return spelled !== undefined && isFailure(spelled)
      ? { code: spelled, node: other, subject: value }
      : undefined;
  }

  function inComparison({ operator, left, right }: BinaryNode, isTrue: boolean): readonly NamedCode[] {
    const isEquality = isTrue
      ? operator === '===' || operator === '=='
      : operator === '!==' || operator === '!=';
    return isEquality ? [...compared(left, right), ...compared(right, left)] : [];
  }

  function inTest(test: PlainNode, isTrue: boolean): readonly NamedCode[] {
    return testedOperands(test, isTrue).flatMap((operand) => inOperand(operand.node, operand.isTrue));
  }

  function inOperand(test: PlainNode, isTrue: boolean): readonly NamedCode[] {
    switch (test.kind) {
      case 'binary':
        return inComparison(test, isTrue);
      case 'call':
        // `['AUTH_104', 'AUTH_106'].includes(body.mc)`
        return isTrue && test.callee.kind === 'member' && test.callee.object.kind === 'array'
          ? test.callee.object.elements.flatMap((element) => named(at(element, test.args[0])))
          : [];
      default:
        return [];
    }
  }

  function areAllOf(test: PlainNode, isTrue: boolean): boolean {
    if (test.kind === 'unary' && test.operator === '!') return areAllOf(test.argument, !isTrue);
    if (test.kind !== 'logical') return inTest(test, isTrue).length > 0;
    const operands = joinedIn(test);
    return (test.operator === '&&') === isTrue
      ? operands.some((operand) => areAllOf(operand, isTrue))
      : operands.every((operand) => areAllOf(operand, isTrue));
  }

  return { inTest, areAllOf, at };
}

function named(code: NamedCode | undefined): readonly NamedCode[] {
  return code ? [code] : [];
}
