/** A client that has `first` and `second`, or a list of `bodies`, and what is told of results there. */
export interface ListClient {
  readonly name: string;
  readonly code: string;
  readonly recommended: readonly string[];
  readonly strict: readonly string[];
}

const ask = `const get = async (path) => (await fetch('https://sapi.xt.com/v4' + path)).json();\n`;
const predicates = `const isOk = (body) => body.rc === 0;\nconst isRefused = (body) => body.rc !== 0;\n`;

const two = (code: string): string =>
  `${ask}${predicates}export async function load(use) {\n  const first = await get('/a');\n  const second = await get('/b');\n  ${code}\n}\n`;
const all = (code: string): string =>
  `${ask}${predicates}export async function load(ids, use) {\n  const bodies = await Promise.all(ids.map((id) => get('/order/' + id)));\n  ${code}\n}\n`;

const row =
  (write: (code: string) => string) =>
  (name: string, code: string, recommended: readonly string[] = [], strict = recommended): ListClient => ({
    name,
    code: write(code),
    recommended,
    strict,
  });

const pair = row(two);
const list = row(all);
const whole = row((code) => ask + code);

const unchecked = ['uncheckedResult'];
const seen = ['failureSeen'];
const undecided = ['undecided'];
const both = (one: readonly string[]): readonly string[] => [...one, ...one];

const useBoth = 'use(first.result.x, second.result.y);';
const useAll = 'return bodies.map((body) => body.result.x);';

/** Loops over a list, by items and by positions. */
export const loops: readonly ListClient[] = [
  list('a loop', `for (const body of bodies) if (body.rc !== 0) throw new Error(body.mc); ${useAll}`),
  list(
    'a pattern in a loop',
    `for (const { rc, mc } of bodies) if (rc !== 0) throw new Error(mc); ${useAll}`,
  ),
  list(
    'a loop by positions',
    `for (let i = 0; i < bodies.length; i++) if (bodies[i].rc !== 0) throw new Error(bodies[i].mc); ${useAll}`,
  ),
  list(
    'a loop whose length has a name',
    `for (let i = 0, n = bodies.length; i < n; i += 1) { const body = bodies[i]; if (body.rc !== 0) throw new Error(body.mc); } ${useAll}`,
  ),
  list(
    'a loop backwards',
    `for (let i = bodies.length - 1; i >= 0; i--) if (bodies[i].rc !== 0) throw new Error(bodies[i].mc); ${useAll}`,
  ),
  list(
    'a while that counts',
    `let i = 0; while (i < bodies.length) { if (!isOk(bodies[i])) throw new Error(bodies[i].mc); i++; } ${useAll}`,
  ),
  list(
    'keys',
    `for (const i of bodies.keys()) if (bodies[i].rc !== 0) throw new Error(bodies[i].mc); ${useAll}`,
  ),
  list(
    'entries',
    `for (const [i, body] of bodies.entries()) if (body.rc !== 0) throw new Error(ids[i] + body.mc); ${useAll}`,
  ),
  pair(
    'two bodies',
    `for (const body of [first, second]) if (body.rc !== 0) throw new Error(body.mc); ${useBoth}`,
  ),
  pair(
    'two bodies with names',
    `for (const [name, body] of Object.entries({ first, second })) if (body.rc !== 0) throw new Error(name + body.mc); ${useBoth}`,
  ),
  pair(
    'two bodies by their names',
    `const all = { first, second }; for (const key of Object.keys(all)) if (all[key].rc !== 0) throw new Error(all[key].mc); ${useBoth}`,
  ),
  pair(
    'forEach',
    `[first, second].forEach(({ rc, mc }) => { if (rc !== 0) throw new Error(mc); }); ${useBoth}`,
  ),
  list(
    'a loop that begins further on',
    `for (let i = 1; i < bodies.length; i++) if (bodies[i].rc !== 0) throw new Error(bodies[i].mc); ${useAll}`,
    unchecked,
  ),
  list(
    'a loop that leaves out every second',
    `for (let i = 0; i < bodies.length; i += 2) if (bodies[i].rc !== 0) throw new Error(bodies[i].mc); ${useAll}`,
    unchecked,
  ),
  list(
    'a loop that is broken off',
    `for (const body of bodies) { if (body.rc !== 0) throw new Error(body.mc); if (body.result.last) break; } ${useAll}`,
    unchecked,
  ),
  list(
    'a loop that a failure ends',
    `for (let i = 0; i < bodies.length; i++) { if (bodies[i].rc !== 0) break; } ${useAll}`,
    unchecked,
  ),
  list(
    'a loop that only prints',
    `for (let i = 0; i < bodies.length; i++) { if (bodies[i].rc !== 0) console.error(bodies[i].mc); } ${useAll}`,
    seen,
  ),
  list(
    'a loop over another list',
    `const others = await Promise.all(ids.map((id) => get('/fee/' + id))); for (let i = 0; i < others.length; i++) if (others[i].rc !== 0) throw new Error(others[i].mc); ${useAll}`,
    unchecked,
  ),
  list(
    'a loop behind the use',
    `for (let i = 0; i < bodies.length; i++) use(bodies[i].result.x); for (const body of bodies) if (body.rc !== 0) throw new Error(body.mc);`,
    unchecked,
  ),
  pair(
    'a loop that begins further on, over two',
    `const all = [first, second]; for (let i = 1; i < all.length; i++) { const body = all[i]; if (body.rc !== 0) throw new Error(body.mc); } use(second.result.y);`,
  ),
  pair(
    'a loop that begins further on leaves out the first',
    `const all = [first, second]; for (let i = 1; i < all.length; i++) { const body = all[i]; if (body.rc !== 0) throw new Error(body.mc); } ${useBoth}`,
    unchecked,
  ),
  pair(
    'a loop that begins further on and only prints',
    `const all = [first, second]; for (let i = 1; i < all.length; i++) { if (all[i].rc !== 0) console.error(all[i].mc); } use(second.result.y);`,
    seen,
  ),
  pair(
    'a loop that takes every second',
    `const all = [first, second]; for (let i = 0; i < all.length; i += 2) { if (all[i].rc !== 0) throw new Error(all[i].mc); } use(first.result.x);`,
  ),
  list(
    'a loop that begins further on, and one that had its turn',
    `for (let i = 1; i < bodies.length; i++) if (bodies[i].rc !== 0) throw new Error(bodies[i].mc); return bodies[1].result.x;`,
    [],
    undecided,
  ),
  list(
    'a loop that begins further on, and the one in front of it',
    `for (let i = 1; i < bodies.length; i++) if (bodies[i].rc !== 0) throw new Error(bodies[i].mc); return bodies[0].result.x;`,
    unchecked,
  ),
  pair(
    'a loop that ends who knows where',
    `const all = [first, second]; for (let i = 0; i < use(); i++) { const body = all[i]; if (body.rc !== 0) throw new Error(body.mc); } ${useBoth}`,
    [],
    both(undecided),
  ),
  list(
    'a loop as long as another list',
    `for (let i = 0; i < ids.length; i++) if (bodies[i].rc !== 0) throw new Error(bodies[i].mc); ${useAll}`,
    [],
    undecided,
  ),
  pair(
    'a loop that goes on while all is well',
    `const all = [first, second]; let i = 0; while (i < all.length && all[i].rc === 0) i++; if (i < all.length) throw new Error(all[i].mc); ${useBoth}`,
    [],
    both(undecided),
  ),
  list(
    'a loop that says how far it got',
    `let i = 0; while (i < bodies.length) { if (bodies[i].rc !== 0) break; i++; } if (i < bodies.length) throw new Error(bodies[i].mc); ${useAll}`,
  ),
  list(
    'a loop that gets anywhere',
    `let i = 0; while (i < bodies.length) { if (bodies[i].rc !== 0) break; i++; } console.log(i); ${useAll}`,
    unchecked,
  ),
  pair(
    'the first alone, and it is taken out',
    `const all = [first, second]; for (const body of all) { if (body.rc !== 0) throw new Error(body.mc); break; } use(all[0].result.x);`,
  ),
  pair(
    'a loop over one of two',
    'for (const body of [first]) if (body.rc !== 0) throw new Error(body.mc); use(second.result.y);',
    unchecked,
  ),
  pair(
    'the first alone has its turn',
    `for (const body of [first, second]) { if (body.rc !== 0) throw new Error(body.mc); break; } ${useBoth}`,
    unchecked,
  ),
  pair(
    'two bodies that are printed',
    `for (const body of [first, second]) { if (body.rc !== 0) console.error(body.mc); } ${useBoth}`,
    both(seen),
  ),
  pair(
    'forEach that returns',
    `[first, second].forEach((body) => { if (body.rc !== 0) return; }); ${useBoth}`,
    both(seen),
  ),
];

const bad = 'const bad = [first, second].filter((body) => body.rc !== 0);';

/** What is chosen of a list, and counted. */
export const choices: readonly ListClient[] = [
  ...['bad.length > 0', 'bad.length', 'bad.length !== 0', 'bad.length >= 1', 'bad[0]', 'bad.at(0)'].map(
    (test) => pair(`if (${test})`, `${bad} if (${test}) throw new Error(bad[0].mc); ${useBoth}`),
  ),
  pair(
    'none is refused',
    `${bad} if (bad.length === 0) return [first.result.x, second.result.y]; throw new Error(bad[0].mc);`,
  ),
  pair(
    'a pattern',
    `const [bad] = [first, second].filter(isRefused); if (bad) throw new Error(bad.mc); ${useBoth}`,
  ),
  pair(
    'codes',
    `const codes = [first, second].filter((body) => !isOk(body)).map((body) => body.mc); if (codes.length) throw new Error(codes.join()); ${useBoth}`,
  ),
  pair(
    'as many good ones',
    `const good = [first, second].filter(isOk); if (good.length < 2) throw new Error(first.mc + second.mc); ${useBoth}`,
  ),
  list(
    'a count',
    `const count = bodies.filter((body) => body.rc !== 0).length; if (count > 0) throw new Error(count + ' refused'); ${useAll}`,
  ),
  list(
    'a position',
    `const at = bodies.findIndex((body) => body.rc !== 0); if (at !== -1) throw new Error(bodies[at].mc); ${useAll}`,
  ),
  list(
    'a position below nothing',
    `if (bodies.findIndex(isRefused) < 0) ${useAll} throw new Error('refused');`,
  ),
  list(
    'the position of a good one',
    `const at = bodies.findIndex(isOk); if (at === -1) throw new Error('none'); return bodies[at].result.x;`,
  ),
  pair(
    'some with a name',
    `if ([first, second].some(isRefused)) throw new Error(first.mc + second.mc); ${useBoth}`,
  ),
  pair(
    'every with a name',
    `if (![first, second].every(isOk)) throw new Error(first.mc + second.mc); ${useBoth}`,
  ),
  pair(
    'values',
    `if (Object.values({ first, second }).some((body) => body.rc !== 0)) throw new Error(first.mc + second.mc); ${useBoth}`,
  ),
  pair(
    'reduce',
    `const fine = [first, second].reduce((before, body) => before && body.rc === 0, true); if (!fine) throw new Error(first.mc + second.mc); ${useBoth}`,
  ),
  pair(
    'reduce that counts',
    `const count = [first, second].reduce((n, body) => n + (body.rc !== 0 ? 1 : 0), 0); if (count > 0) throw new Error(first.mc + second.mc); ${useBoth}`,
  ),
  list(
    'as many good ones as there are',
    `const good = bodies.filter(isOk); if (good.length !== bodies.length) throw new Error('refused'); ${useAll}`,
  ),
  list(
    'fewer good ones than there are, printed',
    `const good = bodies.filter(isOk); if (good.length < bodies.length) console.error('refused'); ${useAll}`,
    seen,
  ),
  pair(
    'a position that hides another',
    `const at = [first, second].findIndex((body) => body.rc !== 0 || body.mc !== 'SUCCESS'); if (at > 0) throw new Error('refused'); use(second.result.y);`,
    [],
    undecided,
  ),
  pair(
    'a position that leaves out the first',
    `const at = [first, second].findIndex((body) => body.rc !== 0 || body.mc !== 'SUCCESS'); if (at > 0) throw new Error('refused'); use(first.result.x);`,
    seen,
  ),
  pair(
    'codes beside each other',
    `if ([first.rc, second.rc].some((rc) => rc !== 0)) throw new Error('refused'); ${useBoth}`,
    [],
    both(undecided),
  ),
  pair(
    'a sum of codes',
    `if (first.rc + second.rc > 0) throw new Error('refused'); ${useBoth}`,
    [],
    both(undecided),
  ),
  pair(
    'the greatest code',
    `if (Math.max(first.rc, second.rc) > 0) throw new Error('refused'); ${useBoth}`,
    [],
    both(undecided),
  ),
  list(
    'the outcome goes out beside',
    `const fine = bodies.every(isOk); return { fine, list: bodies.map((body) => body.result) };`,
  ),
  list(
    'what is refused goes out beside',
    `const refused = bodies.filter(isRefused); return { refused, list: bodies.map((body) => body.result) };`,
  ),
  list('what is refused is handed on', `use(bodies.filter(isRefused)); ${useAll}`),
  list(
    'good ones are printed too',
    `const good = bodies.filter(isOk); console.log(good.length); return good.map((body) => body.result.x);`,
  ),
  pair(
    'the count is printed',
    `console.log([first, second].filter((body) => body.rc !== 0).length); ${useBoth}`,
    both(unchecked),
  ),
  list(
    'the count of a name is printed',
    `const count = bodies.filter(isRefused).length; console.log(\`\${count} refused\`); ${useAll}`,
    unchecked,
  ),
  list('the count of the good is printed', `console.log(bodies.filter(isOk).length); ${useAll}`, unchecked),
  list(
    'what is refused is printed',
    `const bad = bodies.filter(isRefused); bad.forEach((body) => console.error(body.mc)); ${useAll}`,
    unchecked,
  ),
  list(
    'one good one is enough',
    `const good = bodies.filter(isOk); if (good.length === 0) throw new Error('none'); ${useAll}`,
    unchecked,
  ),
  list(
    'one refused one must be',
    `const bad = bodies.filter(isRefused); if (bad.length === 0) throw new Error('none'); ${useAll}`,
    seen,
  ),
  pair(
    'a test that only logs',
    `${bad} if (bad.length > 0) console.error(bad[0].mc); ${useBoth}`,
    both(seen),
  ),
  pair(
    'a choice of one of two',
    'const bad = [first].filter(isRefused); if (bad.length) throw new Error(bad[0].mc); use(second.result.y);',
    unchecked,
  ),
  pair(
    'all are refused',
    `if ([first, second].every(isRefused)) throw new Error(first.mc + second.mc); ${useBoth}`,
    both(unchecked),
  ),
  pair(
    'none is good',
    `if (![first, second].some(isOk)) throw new Error(first.mc + second.mc); ${useBoth}`,
    both(unchecked),
  ),
  list(
    'the wrong position',
    `const at = bodies.findIndex(isRefused); if (at === -1) throw new Error('none'); ${useAll}`,
    seen,
  ),
];

/** What a loop keeps account of. */
export const accounts: readonly ListClient[] = [
  pair(
    'a flag',
    `let fine = true; for (const body of [first, second]) if (body.rc !== 0) fine = false; if (!fine) throw new Error(first.mc + second.mc); ${useBoth}`,
  ),
  list(
    'a flag in forEach',
    `let fine = true; bodies.forEach((body) => { if (body.rc !== 0) { console.error(body.mc); fine = false; } }); if (!fine) return []; ${useAll}`,
  ),
  list(
    'a flag that is assigned',
    `let fine = true; for (const body of bodies) fine = fine && isOk(body); if (!fine) throw new Error('refused'); ${useAll}`,
  ),
  list(
    'a flag that is narrowed',
    `let bad = false; for (const body of bodies) bad ||= body.rc !== 0; if (bad) throw new Error('refused'); ${useAll}`,
  ),
  list(
    'a counter',
    `let bad = 0; for (const body of bodies) { if (body.rc !== 0) { console.error(body.mc); bad++; } } if (bad > 0) return []; ${useAll}`,
  ),
  list(
    'a list of codes',
    `const codes = []; for (const body of bodies) if (body.rc !== 0) codes.push(body.mc); if (codes.length > 0) throw new Error(codes.join()); ${useAll}`,
  ),
  list(
    'the first that is refused',
    `let bad = null; for (const body of bodies) { if (body.rc !== 0) { bad = body; break; } } if (bad) throw new Error(bad.mc); ${useAll}`,
  ),
  pair(
    'the code of the first',
    `let mc = null; for (const body of [first, second]) { if (body.rc !== 0) { mc = body.mc; break; } } if (mc) throw new Error(mc); ${useBoth}`,
  ),
  pair(
    'the first without a result',
    `let bad = null; for (const body of [first, second]) { if (!body.result) { bad = body; break; } } if (bad) throw new Error('refused'); ${useBoth}`,
    [],
    ['uncheckedResult', 'undecided', 'undecided'],
  ),
  pair(
    'the first without a result, printed',
    `let bad = null; for (const body of [first, second]) { if (!body.result) { bad = body; break; } } if (bad) console.error('refused'); ${useBoth}`,
    both(seen),
    ['uncheckedResult', 'undecided', 'undecided'],
  ),
  pair(
    'a count of good ones',
    `const all = [first, second]; let good = 0; for (const body of all) if (body.rc === 0) good++; if (good !== all.length) throw new Error('refused'); ${useBoth}`,
  ),
  list(
    'a count of good ones in forEach',
    `let good = 0; bodies.forEach((body) => { if (body.rc === 0) good += 1; }); if (good < bodies.length) throw new Error('refused'); ${useAll}`,
  ),
  list(
    'a list of good ones as long as all',
    `const good = []; bodies.forEach((body) => { if (body.rc === 0) good.push(body); }); if (good.length !== bodies.length) throw new Error('refused'); ${useAll}`,
  ),
  list(
    'a count of good ones that only logs',
    `let good = 0; for (const body of bodies) if (body.rc === 0) good++; if (good !== bodies.length) console.error('refused'); ${useAll}`,
    seen,
  ),
  list(
    'one good one is counted',
    `let good = 0; for (const body of bodies) if (body.rc === 0) good++; if (good === 0) throw new Error('none'); ${useAll}`,
    seen,
  ),
  list(
    'a list of good ones that only logs',
    `const good = []; bodies.forEach((body) => { if (body.rc === 0) good.push(body); }); if (good.length !== bodies.length) console.error('refused'); ${useAll}`,
    seen,
  ),
  list(
    'a list of good ones',
    `const good = []; for (const body of bodies) { if (body.rc !== 0) { console.error(body.mc); continue; } good.push(body); } return good.map((body) => body.result.x);`,
  ),
  list(
    'a flag that only logs',
    `let bad = false; for (const body of bodies) if (body.rc !== 0) bad = true; if (bad) console.error('refused'); ${useAll}`,
    seen,
  ),
  list(
    'a flag the wrong way round',
    `let fine = true; for (const body of bodies) if (body.rc !== 0) fine = false; if (fine) throw new Error('refused'); ${useAll}`,
    seen,
  ),
  list(
    'codes that are printed',
    `const codes = []; bodies.forEach((body) => { if (body.rc !== 0) codes.push(body.mc); }); if (codes.length) console.error(codes.length); ${useAll}`,
    seen,
  ),
  list(
    'a list of all',
    `const kept = []; for (const body of bodies) { if (body.rc !== 0) console.error(body.mc); kept.push(body); } return kept.map((body) => body.result.x);`,
    seen,
  ),
  pair(
    'a flag of one of two',
    'let fine = true; for (const body of [first]) if (body.rc !== 0) fine = false; if (!fine) throw new Error(first.mc); use(second.result.y);',
    unchecked,
  ),
];

/** Which of several is meant. */
export const named: readonly ListClient[] = [
  pair(
    'the failure has a name',
    `const failure = first.rc !== 0 ? first : second.rc !== 0 ? second : null; if (failure) throw new Error(failure.mc); ${useBoth}`,
  ),
  pair(
    'or is undefined',
    `const failure = first.rc ? first : second.rc ? second : undefined; if (failure !== undefined) { console.error(failure.mc); return null; } ${useBoth}`,
  ),
  pair(
    'the failure is printed',
    `const failure = first.rc !== 0 ? first : second.rc !== 0 ? second : null; if (failure) console.error(failure.mc); ${useBoth}`,
    both(seen),
  ),
  pair(
    'the failure of one',
    'const failure = first.rc !== 0 ? first : null; if (failure) throw new Error(failure.mc); use(second.result.y);',
    unchecked,
  ),
  pair(
    'the one that may have failed',
    `const bad = first.rc !== 0 ? first : second; if (bad.rc !== 0) throw new Error(bad.mc); ${useBoth}`,
    [],
    undecided,
  ),
  pair(
    'the one that may have failed is printed',
    `const bad = first.rc !== 0 ? first : second; if (bad.rc !== 0) console.error(bad.mc); ${useBoth}`,
    seen,
    ['failureSeen', 'undecided'],
  ),
  pair(
    'there must be a failure',
    `const failure = first.rc !== 0 ? first : second.rc !== 0 ? second : null; if (!failure) throw new Error('none'); ${useBoth}`,
    both(seen),
  ),
];

const check = 'const check = (body) => { if (body.rc !== 0) throw new Error(body.mc); return body; };\n';
const race = (promises: string): string =>
  `export async function load() { const body = await Promise.${promises}; return body.result.x; }`;

/** Promises, and functions that get a list. */
export const handed: readonly ListClient[] = [
  whole('any, each looked at', check + race("any([get('/a').then(check), get('/b').then(check)])")),
  whole(
    'race, each looked at',
    check +
      race(
        "race([get('/a'), get('/b')].map((one) => one.then((body) => { if (body.rc !== 0) throw new Error(body.mc); return body; })))",
      ),
  ),
  whole(
    'race, looked at behind',
    "export async function load() { const body = await Promise.race([get('/a'), get('/b')]); if (body.rc !== 0) throw new Error(body.mc); return body.result.x; }",
  ),
  whole('race, one looked at', check + race("race([get('/a').then(check), get('/b')])"), unchecked),
  whole('race, none looked at', race("race([get('/a'), get('/b')])"), unchecked),
  whole(
    'any, each printed',
    race(
      "any([get('/a'), get('/b')].map((one) => one.then((body) => { if (body.rc !== 0) console.error(body.mc); return body; })))",
    ),
    seen,
  ),
  whole(
    'settled, looked at behind its status',
    "export async function load() { const all = await Promise.allSettled([get('/a'), get('/b')]); for (const one of all) { if (one.status === 'rejected') throw one.reason; if (one.value.rc !== 0) throw new Error(one.value.mc); } return all.map((one) => one.value.result); }",
  ),
  whole(
    'settled, and taken apart',
    "export async function load() { const all = await Promise.allSettled([get('/a'), get('/b')]); for (const one of all) { if (one.status === 'rejected') throw one.reason; if (one.value.rc !== 0) throw new Error(one.value.mc); } const [first, second] = all; return first.value.result.x + second.value.result.y; }",
  ),
  whole(
    'settled, and only its status',
    "export async function load() { const all = await Promise.allSettled([get('/a'), get('/b')]); for (const one of all) if (one.status === 'rejected') throw one.reason; return all.map((one) => one.value.result.x); }",
    unchecked,
  ),
  whole(
    'all, looked at and taken apart',
    "export async function load() { const all = await Promise.all([get('/a'), get('/b')]); const bad = all.find((body) => body.rc); if (bad) throw new Error(bad.mc); const [first] = all; return [first.result.x, all.map((body) => body.result.y)]; }",
  ),
  whole(
    'all, found and printed',
    "export async function load() { const all = await Promise.all([get('/a'), get('/b')]); const bad = all.find((body) => body.rc); if (bad) console.error(bad.mc); return all.map((body) => body.result.y); }",
    seen,
  ),
  pair(
    'a helper that gets a list',
    `check([first, second]); ${useBoth} function check(all) { for (const body of all) if (body.rc !== 0) throw new Error(body.mc); }`,
  ),
  pair(
    'a helper that gathers',
    `check(first, second); ${useBoth} function check(...all) { for (const body of all) if (body.rc !== 0) throw new Error(body.mc); }`,
  ),
  list(
    'a helper that chooses',
    `check(bodies); ${useAll} function check(all) { const bad = all.filter(isRefused); if (bad.length > 0) throw new Error(bad[0].mc); }`,
  ),
  list(
    'a helper that answers',
    `if (!areOk(bodies)) throw new Error('refused'); ${useAll} function areOk(all) { return all.every(isOk); }`,
  ),
  pair(
    'a helper whose loop answers',
    `if (!areOk([first, second])) throw new Error(first.mc + second.mc); ${useBoth} function areOk(all) { for (const body of all) if (body.rc !== 0) return false; return true; }`,
  ),
  pair(
    'a helper that prints',
    `check([first, second]); ${useBoth} function check(all) { const bad = all.find(isRefused); if (bad) console.error(bad.mc); }`,
    both(seen),
  ),
  pair(
    'a helper that wants one',
    `if (!isAnyOk([first, second])) throw new Error(first.mc + second.mc); ${useBoth} function isAnyOk(all) { return all.some(isOk); }`,
    both(unchecked),
  ),
  pair(
    'a helper that gets one of two',
    'check([first]); use(second.result.y); function check(all) { for (const body of all) if (body.rc !== 0) throw new Error(body.mc); }',
    unchecked,
  ),
];
