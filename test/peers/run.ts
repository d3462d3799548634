import { modules } from './modules.ts';
import { reasons } from './situation.ts';
import { typescriptEslint } from './typescript-eslint.ts';
import { judgeAll } from './verdicts.ts';
const v = judgeAll(typescriptEslint, modules);
const by = new Map<string, number>();
const bump = (k: string) => by.set(k, (by.get(k) ?? 0) + 1);
for (const x of v) {
  if (x.ours !== x.editor) {
    bump('HOSTS DIFFER');
    console.log('HOST', x.situation.name, x.ours, x.editor);
  }
  if (x.ours === x.theirs) bump('same');
  else if (x.situation.reason) bump(x.situation.reason);
  else {
    bump('UNEXPLAINED');
    console.log('DIFF', x.situation.name, 'theirs', x.theirs, 'ours', x.ours);
  }
}
console.log(by, v.length, Object.keys(reasons).length);
