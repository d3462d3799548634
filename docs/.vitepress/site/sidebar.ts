import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DefaultTheme } from 'vitepress';

/** The menu at the side: guides, rules as they lie in the folder, packages. */
export function sidebarOf(root: string): DefaultTheme.SidebarItem[] {
  return [
    {
      text: 'Guides',
      items: [
        { text: 'What it is', link: '/' },
        { text: 'Playground', link: '/play' },
        { text: 'Configuration', link: '/configuration' },
        { text: 'In the editor', link: '/editors' },
        { text: 'How it decides', link: '/how-it-decides' },
        { text: 'What it costs', link: '/performance' },
        { text: 'Architecture', link: '/architecture' },
      ],
    },
    {
      text: 'Rules',
      items: namesIn(join(root, 'docs/rules')).map((name) => ({ text: name, link: `/rules/${name}` })),
    },
    {
      text: 'Codes',
      items: [
        { text: 'Code reference', link: '/codes' },
        { text: 'In other languages', link: '/other-languages' },
      ],
    },
    {
      text: 'Packages',
      items: [
        { text: 'eslint-plugin-xt-mc', link: '/packages/eslint-plugin' },
        { text: 'xt-mc', link: '/packages/codes' },
        { text: 'typescript-plugin-xt-mc', link: '/packages/typescript-plugin' },
        { text: 'VS Code extension', link: '/packages/vscode' },
      ],
    },
  ];
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/, ''))
    .sort();
}
