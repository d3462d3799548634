/*
 * The numbers that decide what is meant, and what work is given up, each with the reason for its value. How far a single
 * step follows code stands beside that step.
 */

/**
 * Edits (Damerau-Levenshtein) between a text and a numbered code that is still taken for it. Two covers one slip
 * together with a lost separator, and a swap that reaches over a letter; with three, `CURRENCY_USD` and `order_id`
 * would be codes.
 */
export const maxEditsToCode = 2;

/**
 * Edits between a text and a code without a number (SUCCESS, FAILURE). They are plain words, and their neighbours
 * at two edits are words of other systems: `SUCCEED`.
 */
export const maxEditsToWord = 1;

/**
 * Letters of a code's family that a misspelling must keep, in their order. AUTH and FUND have four letters: with
 * two edits left free, `BAND_001` would be FUND_001.
 */
export const minLettersOfFamily = 3;

/**
 * Digits after a family that make a text a code whatever its number: `AUTH_999`. XT's codes have three or four
 * digits, so this leaves room for one too many; six and more are order numbers and dates.
 */
export const maxDigitsOfCode = 5;

/**
 * Characters beyond which a text is no spelling of a code and is not compared at all. XT's longest code,
 * MASTER_ACCOUNT_REMOVE_LIMIT, has 27; users may add longer ones.
 */
export const maxSpellingLength = 64;

/** Codes offered for one misspelling: what an editor's menu shows without scrolling. */
export const maxSuggestions = 5;

/*
 * The four that follow are in the unit of spelling/costs.ts, where an ordinary edit costs 10.
 */

/**
 * What a code may cost and still be offered: two ordinary edits, but not two wrong digits: half the codes of a
 * family are as good a guess for `ORDER_F0599`.
 */
export const maxCostOfSuggestion = 21;

/** What a suggestion may cost more than the best one: less than an edit, so that `AUHT_103` offers AUTH_103 alone. */
export const maxCostBehindBest = 9;

/** What a spelling with one answer may cost: one ordinary edit. `PATH_103` costs two, and may be a path. */
export const maxCostOfCertainty = 10;

/** How far the second best must lie behind for the best to be the only answer: more than a swap, which costs 5. */
export const minLeadOfCertainty = 6;

/**
 * Exact numbered codes that a collection needs before its contents alone can make it XT's. Own back ends were seen
 * with AUTH_101 and AUTH_102 side by side, and tables of two say nothing.
 */
export const minExactCodes = 3;

/**
 * The share of exact codes among the members of a collection that is named after XT, with no fingerprint in it.
 * More than half, so that a table of several exchanges in a file `xt.ts` is not taken for XT's own.
 */
export const minShareOfNamed = 0.6;

/**
 * Numbers that XT lacks, by exact codes, of the same families, that a collection may hold and still be XT's: slips are
 * rare, and what has more is another system's own list, which meets XT's numbers on the way.
 */
export const maxShareOfCountedOn = 0.25;

/**
 * Such numbers that a collection named after XT may hold whatever its size, where what is left of it is XT's: of a list of four
 * one slip is a quarter of the list, and more than that of its exact codes.
 */
export const mostSlipsOfNamed = 1;

/**
 * The share of a unit (the catalogue, or one family) that must be handled before what is missing is a gap, by the
 * option `complete`. Three quarters: ccxt's map, which means to be whole, has nine tenths of the catalogue, while
 * three of the four GATEWAY codes, or six of the eight of SYMBOL, may be what somebody wanted to single out.
 */
export const shareOfUnit = { most: 0.75, half: 0.5 } as const;

/**
 * Codes of a unit that must be handled before the rest is a gap, whatever the share. COMMON has three codes, of
 * which two are transient and named together by everybody who retries; two codes say nothing about the third.
 */
export const minHandledOfUnit = 3;

/** Links of an if/else chain that must ask for the code: one link with an `else` is an ordinary condition. */
export const minLinksOfChain = 2;

/** Codes that a message about a gap writes out: what fits on two lines of a terminal. */
export const maxCodesWrittenOut = 12;

/**
 * Nodes and variables that are read for the address of one request. The longest that a public client takes is below
 * forty; generated query builders take one for each parameter. What takes more is unknown, and so nobody's.
 */
export const maxStepsOfAddress = 400;

/*
 * The bounds of flow. What runs into one is unknown: it proves nothing, and excuses everything.
 */

/** Steps from a root to a place: `error.response.data.result.orders` has five, and generated code alone has more. */
export const longestPath = 8;

/** Calls that are told apart on the way out of a function: a request, its helper, the client's method around both. */
export const longestCallChain = 3;

/**
 * Calls by which functions of a file call each other in a circle, and what they give is still told apart: a request that
 * asks for the time, which is a request, has two.
 */
export const maxCallsInCircle = 6;

/** Places that one value may come from. A table of a dozen venues is told apart; what has more is a registry of anything. */
export const maxPlacesOfValue = 16;

/** How often an answer may grow, each time by a place at least: as often as it has room for places, twice. */
export const maxTimesWorkedOut = 40;

/**
 * Steps for one question, and for all of a file. The costliest of 9,848 published files takes a few hundred for a
 * question; a file of 100,000 lines stays below the second. Answers that were left open are not kept.
 */
export const maxFlowSteps = { question: 50_000, file: 5_000_000 } as const;

/**
 * Steps of a file that may lead to nothing, and those that a question has from then on. Of code that was compiled to
 * keep all that it has in one list, hundreds of questions would each lead through all of it.
 */
export const maxStepsInVain = { file: 100_000, question: 100 } as const;

/**
 * Assignments to properties of one name in one file, or to one variable, beyond which it is unknown what it holds: all of them
 * are looked at together, and so many must not use up the steps of one question. More stand only in generated code.
 */
export const maxAssignmentsOfName = 2000;

/** Names in a row that are followed to the one place that must be meant; more stand only in generated code. */
export const longestAlias = 16;

/**
 * Operands of one `&&`, and tests around one another, that are looked through for what `instanceof` says of a name,
 * those nearest first. People write three; with each name of a generated condition all others would be read again.
 */
export const maxTestsOfClass = 32;

/** Entries of tables that are judged one by one in a file: the largest table of venues seen in public code has 40. */
export const maxEntries = 100;

/**
 * Questions for a code in one function, and its points, that are looked through for retries; and the loops and functions
 * around one. A request with its retry is a page of code: what is larger is generated, or a table of all codes.
 */
export const maxRetryQuestions = 24;
export const maxRetryPoints = 1_500;
export const maxWaysBack = 6;

/** Nodes that are looked through for what names one code in one test: a table of all codes has some 350. */
export const maxStepsOfNaming = 1_000;

/**
 * The share of the codes with one beginning that no retry can mend, from which a retry by that beginning is told. Six of the
 * seven AUTH codes are refused for good; of COMMON two of three pass by themselves, and who retries those means them.
 */
export const minShareRefused = 0.75;
