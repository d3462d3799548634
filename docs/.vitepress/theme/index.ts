import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent } from 'vue';
import CodeFilter from './CodeFilter.vue';
import './style.css';

/** VitePress's own theme with system fonts, so that nothing is fetched for its looks. */
export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('CodeFilter', CodeFilter);
    app.component(
      'XtPlayground',
      defineAsyncComponent(() => import('../play/XtPlayground.vue')),
    );
  },
} satisfies Theme;
