import { describe, expect, it } from 'vitest';
import type { Section } from '../src/who-answers.ts';
import { answersItself, isSwitchOn } from '../src/who-answers.ts';

describe('the extension answers by itself', () => {
  const tsserver = {
    isSwitchOn: false,
    hasTypeScript7: false,
    hasTypeScriptExtension: true,
    isTrusted: true,
  };

  it('where TypeScript 7 runs, and not while the switch alone is on', () => {
    expect(answersItself(tsserver)).toBe(false);
    expect(answersItself({ ...tsserver, hasTypeScript7: true })).toBe(false);
    expect(answersItself({ ...tsserver, isSwitchOn: true })).toBe(false);
    expect(answersItself({ ...tsserver, isSwitchOn: true, hasTypeScript7: true })).toBe(true);
  });

  it('in restricted workspaces, where VS Code runs no TypeScript', () => {
    expect(answersItself({ ...tsserver, isTrusted: false })).toBe(false);
    expect(answersItself({ ...tsserver, isTrusted: false, hasTypeScriptExtension: false })).toBe(true);
  });

  it('not where a person has switched VS Code’s TypeScript off: another server may load the plugin', () => {
    expect(answersItself({ ...tsserver, hasTypeScriptExtension: false })).toBe(false);
  });
});

describe('the switch', () => {
  const section = (globalValue?: boolean, workspaceValue?: boolean): Section => ({
    get: () => workspaceValue ?? globalValue ?? false,
    inspect: () => ({ defaultValue: false, globalValue, workspaceValue }),
  });

  it('is read by its new name where that is written, else by its old one', () => {
    expect(isSwitchOn(section(), section())).toBe(false);
    expect(isSwitchOn(section(true), section())).toBe(true);
    expect(isSwitchOn(section(), section(true))).toBe(true);
    expect(isSwitchOn(section(false), section(true))).toBe(false);
    expect(isSwitchOn(section(true, false), section())).toBe(false);
  });

  it('is off in a VS Code that does not know it', () => {
    const none: Section = { get: () => undefined, inspect: () => undefined };
    expect(isSwitchOn(none, none)).toBe(false);
  });
});
