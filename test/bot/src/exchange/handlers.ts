type Handler = (mc: string) => void;

/** What the desk does at a refusal. */
export const HANDLERS: Record<string, Handler> = {
  ORDER_002: () => {},
  ORDER_006: (mc) => console.warn('cancel something first', mc),
};

export const SPOKEN: Record<string, Handler> = {
  ORDER_002: (mc) => console.warn('pay in', mc),
  ORDER_005: () => {
    // Gone already, which is what was wanted.
  },
};
