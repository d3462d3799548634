/* What tells a person or a service of a failure, and returns: the code goes on all the same. */
import { reportedCase as reported, silentCase as silent } from '../support/rule-cases.ts';
import { runMarked } from '../support/run-marked.ts';

const order = (imports: string, telling: string): string => `
${imports}
async function order() {
  const body = await (await fetch('https://sapi.xt.com/v4/order')).json();
  if (body.rc !== 0) ${telling}
  return body.«result».orderId;
}
`;

/** A use of the result behind `telling`. */
const after = (imports: string, telling: string): string => order(imports, telling).replace(/[«»]/g, '');

/** The same with the report on it, and what is suggested. */
const toldAfter = (imports: string, telling: string): string =>
  order(imports, telling).replace(
    '  return',
    '+   if (body.rc !== 0) throw new Error(`XT: ${body.mc}`);\n  return',
  );

const valid = [
  silent(
    'a toast, then an error',
    after("import { toast } from 'sonner';", '{ toast.error(body.mc); throw new Error(body.mc); }'),
  ),
  silent(
    'a toast of a package that is not known',
    after("import { toast } from 'a-package';", 'toast.error(body.mc);'),
  ),
  silent(
    'another function of a package',
    after("import { toast } from 'sonner';", 'toast.promise(fail(body));'),
  ),
  silent(
    'a function of a module by the name of a global',
    after("import { alert } from './alert';", 'alert(body.mc);'),
  ),
];

const invalid = [
  reported(
    'a method of a toast',
    toldAfter("import { toast } from 'react-toastify';", 'toast.error(body.mc);'),
  ),
  reported('a toast that is called', toldAfter("import toast from 'react-hot-toast';", 'toast(body.mc);')),
  reported(
    'a service, all of it imported',
    toldAfter("import * as Sentry from '@sentry/node';", 'Sentry.captureMessage(body.mc);'),
  ),
  reported(
    'a service, one function of it',
    toldAfter("import { captureException } from '@sentry/browser';", 'captureException(new Error(body.mc));'),
  ),
  reported('a box', toldAfter("import './page.css';", 'alert(body.mc);')),
  reported(
    'the terminal, imported',
    toldAfter("import process from 'node:process';", 'process.stderr.write(body.mc);'),
  ),
];

runMarked({
  rule: 'no-unchecked-result',
  about: 'behind what only shows a failure',
  valid,
  invalid,
  told: () => ({
    messageId: 'failureSeen',
    data: { result: 'result', returnCode: 'rc', messageCode: 'mc', line: '4' },
    suggestion: { messageId: 'addGuard', data: { returnCode: 'rc' } },
  }),
});
