import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { basePath, repositoryFiles } from './site/addresses.ts';
import { codeReference } from './site/code-reference.ts';
import { siteLinks } from './site/links.ts';
import { notPages, pageOf } from './site/pages.ts';
import { sidebarOf } from './site/sidebar.ts';
import { slugOf } from './site/slug.ts';
import { vueFromDocs } from './site/vue-from-docs.ts';
import { playgroundModules } from './play/build/modules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = repositoryFiles();
const icon = readFileSync(join(root, 'packages/vscode/icon.svg'), 'utf8');

/* The site shows the repository's own Markdown, from where it lies: nothing is written twice. */
export default defineConfig({
  title: 'xt-mc',
  description: "Linting for clients of XT.com's API, and its message codes explained",
  lang: 'en',
  base: basePath(),
  srcDir: root,
  srcExclude: [...notPages],
  rewrites: (file) => pageOf(file) ?? file,
  outDir: 'dist',
  cacheDir: '.cache/vitepress',
  cleanUrls: true,
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon)}` }]],
  markdown: {
    // The plain themes of that name have colours that are too pale to be read by everybody.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify: slugOf },
    config(markdown) {
      siteLinks(markdown, { root, files });
      codeReference(markdown);
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar: sidebarOf(root),
    nav: [
      { text: 'Configuration', link: '/configuration' },
      { text: 'Codes', link: '/codes' },
      { text: 'Playground', link: '/play' },
    ],
    ...(files !== '' && { socialLinks: [{ icon: 'github', link: files }] }),
  },
  vite: {
    plugins: [vueFromDocs(root), playgroundModules()],
    publicDir: false,
    // The playground's first view is a thirtieth smaller with it than with what is usual.
    build: { minify: 'terser', terserOptions: { module: true, compress: { passes: 2 } } },
    resolve: {
      alias: [
        {
          find: /^.*\/VPLocalSearchBox\.vue$/,
          replacement: fileURLToPath(new URL('theme/SearchBox.vue', import.meta.url)),
        },
      ],
    },
  },
});
