import type { Analysis } from '../corroboration/analysis.ts';
import { collectReturnCodes } from '../sites/return-codes.ts';
import { type ReturnCodeSite, spelling } from '../sites/site.ts';
import type { KeyNode, NumberNode, StringNode } from '../tree/nodes.ts';
import { explainCorroboration } from './corroboration.ts';
import { explainNoSite, explainSite } from './evidence.ts';
import { decidedTests } from '../rules/no-unknown-code/decided-tests.ts';
import { type Explanation, questions } from './explanation.ts';
import { explainJudgement, findingAt, messageOf } from './judged.ts';
import { inCode, piece, step } from './make.ts';
import { explainPlace } from './places.ts';
import { readsOf } from './reads.ts';

const rule = 'no-unknown-code';

/** Why a text is, or is not, taken for a code. */
export function explainText(
  node: StringNode | KeyNode | NumberNode,
  offset: number,
  analysis: Analysis,
): Explanation {
  const returnCodes = collectReturnCodes(analysis.file, analysis.provenance);
  const returned = returnCodes.find(({ start, end }) => start <= offset && offset < end);
  if (returned) return explainReturnCode(returned, analysis);
  const found = explainSiteAt(offset, analysis);
  if (found) return found;
  const summary = `${inCode(spelling(node))} is not taken for a message code: no evidence says that one stands here.`;
  const steps = [explainNoSite(node, analysis)];
  return {
    start: node.start,
    end: node.end,
    kind: 'text',
    summary,
    isXts: false,
    rule: undefined,
    steps,
  };
}

/** Why what stands in the place of a code is, or is not, taken for one; undefined where no code is expected. */
export function explainSiteAt(offset: number, analysis: Analysis): Explanation | undefined {
  const site = analysis.sites.sites.find(({ start, end }) => start <= offset && offset < end);
  if (!site) return undefined;
  const { start, end, evidence } = site;
  const name = inCode(site.written);
  const found = explainSite(site, analysis);
  const corroboration = explainCorroboration(evidence, site, analysis);
  const common = { start, end, kind: 'text' } as const;
  if (!corroboration.isPassed) {
    const summary = `${name} is not taken for a message code of XT’s: its place holds a code, and nothing says that it is XT’s.`;
    return { ...common, summary, isXts: false, rule: undefined, steps: [found, corroboration] };
  }
  const finding = findingAt(start, analysis);
  return {
    ...common,
    summary: finding
      ? messageOf(finding)
      : `${name} stands in the place of a message code of XT’s, and nothing is wrong with it.`,
    isXts: true,
    rule: finding && rule,
    steps: [found, corroboration, explainPlace(site.kind), explainJudgement(site, analysis)],
  };
}

/** Why a test of a return code comes out alike whatever XT answers; undefined where none does. */
export function explainTestAt(offset: number, analysis: Analysis): Explanation | undefined {
  const { returnCode } = analysis.file.knowledge.catalogue.api.fields;
  const finding = decidedTests(analysis).find(({ start, end }) => start <= offset && offset < end);
  if (!finding) return undefined;
  const { start, end } = finding;
  const summary = messageOf(finding);
  const steps = [
    step(questions.returnCode, true, [
      piece('E2', true, `It meets a value that was read from ${inCode(returnCode)}.`),
    ]),
    step(questions.own, true, [piece('C1', true, 'The body is XT’s.')]),
    step(questions.judgement, true, [piece(undefined, true, summary)]),
  ];
  return { start, end, kind: 'return code', summary, isXts: true, rule, steps };
}

/** Why a number or text that a return code is compared with is, or is not, reported. */
function explainReturnCode(site: ReturnCodeSite, analysis: Analysis): Explanation {
  const { corroboration, file } = analysis;
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  const { start, end, bodies } = site;
  const finding = findingAt(start, analysis);
  const hasMessageCode = corroboration.hasMessageCode(bodies);
  const isXtFile = corroboration.isXtFile();
  const isXts = hasMessageCode && isXtFile;
  const written = inCode(String(site.written));
  const steps = [
    step(questions.returnCode, true, [
      piece('E2', true, `It meets a value that was read from ${inCode(returnCode)}.`, [site.value]),
    ]),
    step(questions.own, isXts, [
      piece(
        'C1',
        hasMessageCode,
        hasMessageCode
          ? `${inCode(messageCode)} of the same body is read or declared.`
          : `${inCode(messageCode)} of the same body is not read, or is compared with what XT never sends.`,
        readsOf(messageCode, bodies, analysis).slice(0, 1),
      ),
      piece(
        'C2',
        isXtFile,
        isXtFile
          ? 'XT, or another of its codes, is in the file.'
          : 'Neither XT nor another of its codes is in the file, and others answer with rc and mc too.',
      ),
    ]),
  ];
  const nothing = site.isSentinel
    ? `Nothing: the file puts ${written} in itself.`
    : `Nothing: XT sends ${written}.`;
  if (isXts) {
    steps.push(
      step(questions.judgement, finding !== undefined, [
        piece(undefined, finding !== undefined, finding ? messageOf(finding) : nothing),
      ]),
    );
  }
  const summary = finding
    ? messageOf(finding)
    : isXts
      ? `${written} is a return code of XT’s, and nothing is wrong with it.`
      : `${written} is not taken for a return code of XT’s.`;
  return { start, end, kind: 'return code', summary, isXts, rule: finding && rule, steps };
}
