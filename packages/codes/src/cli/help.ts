export const help = `Tells what XT.com's API message codes mean.

  xt-mc explain CODE…            everything that is known of codes: AUTH_105, auth-105, 429
  xt-mc explain ORDER            a family, or what begins so (ORDER_F05)
  xt-mc explain insufficient funds   codes whose message has these words
  … | xt-mc explain              copies a log and adds its meaning behind each code, as it comes
  xt-mc list                     all codes

  explain --json   the same as JSON
  list --family ORDER   codes of a family
  list --api loan       codes of a sibling API: margin, copy-trading, user-center, loan, earn
  list --json           the same as JSON
  --help, --version

In a log, a meaning is added to numbered codes that stand there exactly spelt and as a whole word; not to SUCCESS,
FAILURE and codes that are plain words, which any system may write. Everything else is copied byte for byte.

Colour is for terminals; NO_COLOR=1 turns it off, FORCE_COLOR=1 on.
Ends with 0 where everything was found, with 1 where something was not, and with 2 where the call is wrong.
`;
