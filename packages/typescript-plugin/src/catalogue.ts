import type { Catalogue } from '@xt-mc/analysis';
import {
  catalogueDate,
  families,
  messageCodes,
  retiredMessageCodes,
  returnCodes,
  siblingMessageCodes,
  xtApi,
} from 'xt-mc';

/** The catalogue, as the analysis takes it. */
export const catalogue: Catalogue = {
  codes: messageCodes,
  siblings: siblingMessageCodes,
  retired: retiredMessageCodes,
  returnCodes,
  families,
  date: catalogueDate,
  api: xtApi,
};
