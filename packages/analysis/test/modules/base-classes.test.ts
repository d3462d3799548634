import { describe, it } from 'vitest';
import { expectMarked } from '../support/marked-modules.ts';

/** Asks by a method of the class that it extends: once unchecked, once checked. */
const xt = (members: string, get = 'get'): string => `import { Exchange } from './base';
export class Xt extends Exchange {
  ${members}
  async time() {
    const body = await this.${get}('/v4/public/time');
    return body.result.serverTime; // told: unchecked
  }
  async ticker() {
    const body = await this.${get}('/v4/public/ticker');
    if (body.rc !== 0) throw new Error(body.mc);
    return body.result[0];
  }
}`;

const others = (members: string): string => xt(members).replace(/ \/\/ told: \w+/, '');

const abstractBase = `export abstract class Exchange {
  protected abstract base: string;
  get(path: string) { return fetch(this.base + path).then((r) => r.json()); }
}`;

const [ofXt, ofOther] = [`'https://sapi.xt.com'`, `'https://api.other.example'`];

describe('a base class of another module, with the address in the class that extends it', () => {
  it.each([
    ['a field', `protected base = $;`, abstractBase],
    [
      'a getter',
      `protected get base() { return $; }`,
      `export abstract class Exchange {
  protected abstract get base(): string;
  protected url(path: string) { return \`\${this.base}\${path}\`; }
  async get(path: string) { return (await fetch(this.url(path))).json(); }
}`,
    ],
    [
      'an argument of super',
      `constructor() { super($); }`,
      `export abstract class Exchange {
  protected base: string;
  constructor(base: string) { this.base = base; }
  async get(path: string) { const res = await fetch(\`\${this.base}\${path}\`); return res.json(); }
}`,
    ],
    [
      'an option of super',
      `constructor() { super({ baseUrl: $, timeout: 2000 }); }`,
      `export abstract class Exchange {
  constructor(protected readonly options: { baseUrl: string; timeout: number }) {}
  async get(path: string) { const res = await fetch(this.options.baseUrl + path); return res.json(); }
}`,
    ],
    [
      'what the constructor sets, where the base has an empty one',
      `constructor() { super(); this.base = $; }`,
      `export abstract class Exchange {
  protected base = '';
  async get(path: string) { return (await fetch(this.base + path)).json(); }
}`,
    ],
    [
      'a field that the base has for another exchange',
      `protected base = $;`,
      `export class Exchange {
  protected base = 'https://api.third.example';
  async get(path: string) { return (await fetch(this.base + path)).json(); }
}`,
    ],
    [
      'a method that the base has for another exchange',
      `url(path: string) { return $ + path; }`,
      `export class Exchange {
  url(path: string) { return 'https://api.third.example' + path; }
  async get(path: string) { return (await fetch(this.url(path))).json(); }
}`,
    ],
    [
      'a client that the base makes of it',
      `constructor() { super($); }`,
      `import axios from 'axios';
export abstract class Exchange {
  protected http;
  constructor(baseURL: string) { this.http = axios.create({ baseURL }); }
  protected async get(path: string) { const { data } = await this.http.get(path); return data; }
}`,
    ],
  ])('%s', (_, members, base) => {
    expectMarked({ 'xt.ts': xt(members.replace('$', ofXt)), 'base.ts': base });
    expectMarked({ 'xt.ts': others(members.replace('$', ofOther)), 'base.ts': base.replace('third', 'xt') });
  });

  it('asked by an object that another file makes', () => {
    expectMarked({
      'use.ts': `import { Xt } from './xt';
import { Other } from './other';
const xt = new Xt();
const other = new Other();
export async function times() {
  const [a, b] = [await xt.get('/v4/public/time'), await other.get('/time')];
  return [
    a.result.serverTime, // told: unchecked
    b.result.time,
  ];
}`,
      'xt.ts': `import { Exchange } from './base'; export class Xt extends Exchange { base = ${ofXt}; }`,
      'other.ts': `import { Exchange } from './base'; export class Other extends Exchange { base = ${ofOther}; }`,
      'base.ts': abstractBase,
    });
  });

  it('silent where XT’s is the base’s, and the class has another one', () => {
    expectMarked({
      'xt.ts': others(`protected base = ${ofOther};`),
      'base.ts': abstractBase
        .replace('abstract base: string', `base = ${ofXt}`)
        .replace('abstract class', 'class'),
    });
  });
});

describe('a base class of another module that looks', () => {
  const checked = (members: string): string => others(`protected base = ${ofXt}; ${members}`);

  it('itself, in one of its methods', () => {
    expectMarked({
      'xt.ts': `import { Exchange } from './base';
export class Xt extends Exchange {
  protected base = ${ofXt};
  async time() {
    const body = await this.get('/v4/public/time');
    return body.result.serverTime;
  }
  async rawTime() {
    const body = await this.raw('/v4/public/time');
    return body.result.serverTime; // told: unchecked
  }
}`,
      'base.ts': `export abstract class Exchange {
  protected abstract base: string;
  async get(path: string) {
    const body = await fetch(this.base + path).then((r) => r.json());
    if (body.rc !== 0) throw new Error(body.mc);
    return body;
  }
  async raw(path: string) { return fetch(this.base + path).then((r) => r.json()); }
}`,
    });
  });

  it.each([
    ['has none', 'protected abstract check(body: any): void;'],
    ['has one that does nothing', 'protected check(body: any): void {}'],
  ])('by a check of the class that extends it, where it %s', (_, declared) => {
    expectMarked({
      'xt.ts': checked(`protected check(body: any) { if (body.rc !== 0) throw new Error(body.mc); }`),
      'base.ts': `export abstract class Exchange {
  protected abstract base: string;
  ${declared}
  async get(path: string) {
    const body = await fetch(this.base + path).then((r) => r.json());
    this.check(body);
    return body;
  }
}`,
    });
  });

  it('by super in a method of the same name', () => {
    expectMarked({
      'xt.ts': others(`base = ${ofXt};
  async get(path: string) {
    const body = await super.get(path);
    if (body.rc !== 0) throw new Error(body.mc);
    return body;
  }`),
      'base.ts': abstractBase,
    });
  });
});
