/** The command of the code action: the answer is shown as a message. */
export const whyCommand = 'xt-mc.why';
/** How the action is called, in every editor. */
export const whyTitle = 'Explain why this is (not) a message code';
