import type { Analysis } from '../../corroboration/analysis.ts';
import type { CodeSite } from '../../sites/site.ts';
import type { CallNode, PlainNode, StringNode } from '../../tree/nodes.ts';

/** A literal in which a message code is expected. */
export interface Expected {
  /** Codes that the same switch, chain, map or list has in other places. */
  readonly handled: ReadonlySet<string>;
  /** Codes whose families come first: those beside the literal, else those of the file. */
  readonly nearby: readonly string[];
  /** The text is the beginning of codes: `mc.startsWith('')`. */
  readonly isPrefix: boolean;
  readonly isLowerCased: boolean;
}

/** What is expected where the caret stands at `offset`; undefined outside literals, and where it is no message code. */
export function expectedAt(analysis: Analysis, offset: number): Expected | undefined {
  const literal = analysis.file.nodesOf('string').find((node) => isInside(node, offset, analysis));
  if (!literal) return undefined;
  const { sites } = analysis.sites;
  const site = sites.find(
    ({ node, kind, textStart, textEnd }) =>
      node === literal && (!isPart(kind) || (textStart <= offset && offset <= textEnd)),
  );
  if (site && analysis.corroboration.isEnough(site.evidence, site)) return expectedBySite(site, sites);
  return isPassedForCode(literal, analysis)
    ? { handled: new Set(), nearby: spellings(sites), isPrefix: false, isLowerCased: false }
    : undefined;
}

/** Whether a site is a part of the literal only. */
function isPart(kind: CodeSite['kind']): boolean {
  return kind === 'json' || kind === 'within';
}

/** Whether the caret is between the quotes; behind the last character where the closing quote is not typed yet. */
function isInside({ start, end }: StringNode, offset: number, { file }: Analysis): boolean {
  const { text } = file.source;
  const isClosed = end - start > 1 && text.charAt(end - 1) === text.charAt(start);
  return start < offset && offset <= (isClosed ? end - 1 : end);
}

function expectedBySite(site: CodeSite, sites: readonly CodeSite[]): Expected {
  const others = sites.filter((other) => other !== site);
  const beside = site.group ? others.filter((other) => other.group === site.group) : [];
  return {
    handled: new Set(spellings(beside)),
    nearby: spellings(beside.length > 0 ? beside : others),
    isPrefix: site.kind === 'prefix',
    isLowerCased: site.isLowerCased,
  };
}

function spellings(sites: readonly CodeSite[]): string[] {
  return sites.map(({ written }) => written.toUpperCase());
}

/** Methods of collections that are passed a member. */
const memberMethods = new Set(['has', 'get', 'includes', 'indexOf', 'delete', 'set', 'add', 'push']);

/**
 * Whether a message code is meant to be passed here: other calls of the same function pass one, or the literal asks a
 * collection of codes (`table['']`, `retryable.has('')`).
 */
function isPassedForCode(literal: StringNode, analysis: Analysis): boolean {
  const { parent } = literal;
  if (parent?.kind === 'member') return parent.property === literal && isCollection(parent.object, analysis);
  if (parent?.kind !== 'call') return false;
  const { callee } = parent;
  const index = parent.args.indexOf(literal);
  if (index === 0 && callee.kind === 'member' && callee.property.kind === 'key') {
    if (memberMethods.has(callee.property.name) && isCollection(callee.object, analysis)) return true;
  }
  return othersPassCodes(parent, index, analysis);
}

function isCollection(node: PlainNode, { provenance, sites, corroboration }: Analysis): boolean {
  const resolved = provenance.resolver.resolve(node);
  return sites.collections.some(
    ({ collection, evidence }) => collection.node === resolved && corroboration.isEnough(evidence, undefined),
  );
}

function othersPassCodes(call: CallNode, index: number, analysis: Analysis): boolean {
  const { provenance, sites, corroboration } = analysis;
  const target = provenance.calls.calledFunction(call);
  if (!target || index < 0) return false;
  return provenance.calls.callsOf(target).some((other) => {
    const argument = other === call ? undefined : other.args[index];
    const claim = argument && sites.claimOf(argument);
    return claim !== undefined && corroboration.isEnough(claim.evidence, undefined);
  });
}
