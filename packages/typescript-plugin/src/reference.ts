import type { Reference } from '@xt-mc/analysis';
import { describeCode, docsUrl, retryClasses, xtPages } from 'xt-mc';

/** The tables, as hovers and completions read them. */
export const reference: Reference = {
  describe: describeCode,
  retries: retryClasses,
  pages: xtPages,
  url: docsUrl,
};
