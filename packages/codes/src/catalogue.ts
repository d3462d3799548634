import { xtApi } from './api.ts';
import { catalogueDate, families } from './generated/catalogue.ts';
import { messageCodes, retiredMessageCodes, returnCodes, siblingMessageCodes } from './generated/tables.ts';

/** All of it in one object, as the tools of this workspace take it. Not published: users import the tables by name. */
export const catalogue = {
  codes: messageCodes,
  siblings: siblingMessageCodes,
  retired: retiredMessageCodes,
  returnCodes,
  families,
  date: catalogueDate,
  api: xtApi,
};
