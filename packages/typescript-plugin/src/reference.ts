import type { Reference } from '@xt-mc/analysis';
import { describeCode, docsUrl } from 'xt-mc';

/** The tables, as hovers and completions read them. */
export const reference: Reference = { describe: describeCode, url: docsUrl };
