import { parseForESLint } from '@typescript-eslint/parser';
import { catalogue } from 'xt-mc/catalogue';
import { lowerProgram } from '../../../eslint-plugin/src/lower/lower.ts';
import type { Analysis, PlainSource, Settings } from '../../src/index.ts';
import { analyse, buildKnowledge, createGate, defaultSettings } from '../../src/index.ts';

export interface TextOptions {
  readonly fileName?: string;
  readonly settings?: Partial<Settings>;
}

/** Parses and lowers a text as the ESLint plugin would. */
export function lowerText(text: string, fileName = 'file.ts'): PlainSource {
  const { ast } = parseForESLint(text, {
    range: true,
    loc: true,
    comment: true,
    jsx: fileName.endsWith('x'),
    filePath: fileName,
  });
  const comments = ast.comments.map(({ range, value }) => ({
    start: range[0],
    end: range[1],
    value,
  }));
  return { text, fileName, program: lowerProgram(ast), comments };
}

/** The analysis of a text, with the real catalogue. */
export function analyseText(
  text: string,
  { fileName = 'file.ts', settings = {} }: TextOptions = {},
): Analysis {
  const knowledge = buildKnowledge(catalogue, { ...defaultSettings, ...settings });
  return analyse(lowerText(text, fileName), knowledge);
}

/** Whether a host would look at the text at all. */
export function passesGate(text: string, settings: Partial<Settings> = {}): boolean {
  return createGate(buildKnowledge(catalogue, { ...defaultSettings, ...settings }))(text);
}
