import type { Analysis } from '../../corroboration/analysis.ts';
import type { FileModel } from '../../file/file.ts';
import { once } from '../../basics/once.ts';
import { collectReturnCodes } from '../../sites/return-codes.ts';
import type { ReturnCodeSite } from '../../sites/site.ts';
import { isMeantAsCode } from '../../spelling/index.ts';
import type { SwitchNode } from '../../tree/nodes.ts';
import type { Finding } from '../finding.ts';
import { isXts } from './decided-tests.ts';

type ReturnCodeFinding = Finding<
  'unknownReturnCode' | 'messageCodeAsReturnCode',
  'changeReturnCode' | 'compareMessageCode'
>;

/** What the rc of XT's bodies is compared with, and never is. */
export function unknownReturnCodes(analysis: Analysis): readonly ReturnCodeFinding[] {
  return collectReturnCodes(analysis.file, analysis.provenance).flatMap(
    (site) => judge(site, analysis) ?? [],
  );
}

function judge(site: ReturnCodeSite, analysis: Analysis): ReturnCodeFinding | undefined {
  const { file, corroboration } = analysis;
  const { returnCodes } = file.knowledge.catalogue;
  // A body with `rc` and `mc` may be another system's: that XT serves this one must be known from elsewhere.
  if (site.isSentinel) return undefined;
  if (!(site.isInSchema ? corroboration.isXtFile() : isXts(site.bodies, analysis))) return undefined;
  // One third-party project reports "0" as a string, live: unusual, not wrong.
  if (returnCodes.some(({ code }) => String(code) === String(site.written))) return undefined;
  const { start, end, written } = site;
  const data = {
    written: typeof written === 'string' ? `'${written}'` : String(written),
    returnCodes: returnCodes.map(({ code, message }) => `${code} (${message})`).join(' or '),
  };
  const found = { data, start, end, isCertain: false };
  if (typeof written === 'string' && isMeantAsCode(written, file.knowledge.vocabulary)) {
    return { ...found, messageId: 'messageCodeAsReturnCode', suggestions: compareMessageCode(site, file) };
  }
  const suggestions = likelyFirst(returnCodes, written).map(({ code, message }) => ({
    messageId: 'changeReturnCode' as const,
    data: { code: String(code), meaning: message },
    edits: [{ start, end, text: apart(String(code), site, file.source.text) }],
  }));
  return { ...found, messageId: 'unknownReturnCode', suggestions };
}

/** `body.rc === 'AUTH_103'` becomes `body.mc === 'AUTH_103'`, where nothing else asks that rc, and it is written here. */
function compareMessageCode(
  { written, value }: ReturnCodeSite,
  { knowledge }: FileModel,
): ReturnCodeFinding['suggestions'] {
  const { messageCode, returnCode } = knowledge.catalogue.api.fields;
  const property = value.kind === 'member' ? value.property : value;
  const asking = value.parent?.kind === 'switch' ? value.parent : undefined;
  if (property.kind !== 'key' || property.name !== returnCode || (asking && !hasOnlyTexts(asking))) return [];
  if (!knowledge.isKnown(String(written))) return [];
  const edits = [{ start: property.start, end: property.end, text: messageCode }];
  return [{ messageId: 'compareMessageCode', data: { code: messageCode }, edits }];
}

/** Whether no label of a switch is anything but a text; read once, since each of them asks. */
const hasOnlyTexts = once(({ cases }: SwitchNode) =>
  cases.every(({ test }) => !test || test.kind === 'string'),
);

/**
 * HTTP's 200 and words like 'OK' mean a success, which the catalogue lists first, and nothing else: as a failure, the
 * branch beside it would take one for a success. All else that is made up means some failure first.
 */
function likelyFirst<Code>(codes: readonly Code[], written: ReturnCodeSite['written']): readonly Code[] {
  return /^(?:200|0+|ok|true|success\w*)$/i.test(String(written)) ? codes.slice(0, 1) : [...codes].reverse();
}

/** A number where a text in quotes may have stood right behind a word: `case'1':`. */
function apart(written: string, { start, end }: ReturnCodeSite, text: string): string {
  const space = (character: string): string => (/[\w$]/.test(character) ? ' ' : '');
  return space(text.charAt(start - 1)) + written + space(text.charAt(end));
}
