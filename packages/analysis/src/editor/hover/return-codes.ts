import type { Analysis } from '../../corroboration/analysis.ts';
import { isEnvelope } from '../../evidence/envelope.ts';
import { collectReturnCodes } from '../../sites/return-codes.ts';
import { keyName } from '../../tree/keys.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { Topic } from './topic.ts';

/** A return code that `node` is, where the file is known to talk to XT and the value to be a body's. */
export function returnCodeAt(node: PlainNode, analysis: Analysis): Topic | undefined {
  const { corroboration, file, provenance } = analysis;
  const code = file.knowledge.catalogue.returnCodes.find(
    (entry) => String(entry.code) === textOf(node),
  )?.code;
  if (code === undefined || !corroboration.isXtFile()) return undefined;
  const site = collectReturnCodes(file, provenance).find(({ start }) => start === node.start);
  const isBodys = site
    ? site.isInSchema || corroboration.hasMessageCode(site.bodies)
    : isInEnvelope(node, analysis);
  return isBodys ? { kind: 'returnCode', code } : undefined;
}

function textOf(node: PlainNode): string | undefined {
  return node.kind === 'number' || node.kind === 'string' ? String(node.value) : undefined;
}

/** `{ rc: 0, mc: … }`, and in a type `rc: 0 | 1`. */
function isInEnvelope(node: PlainNode, { file }: Analysis): boolean {
  const holder = node.parent?.kind === 'unionType' ? node.parent.parent : node.parent;
  if (holder?.kind !== 'property') return false;
  if (keyName(holder) !== file.knowledge.catalogue.api.fields.returnCode) return false;
  const owner = holder.parent;
  return (owner?.kind === 'object' || owner?.kind === 'objectType') && isEnvelope(owner, file);
}
