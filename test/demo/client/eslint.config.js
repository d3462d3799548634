import tsParser from '@typescript-eslint/parser';
// In a project of yours: import xtMc from 'eslint-plugin-xt-mc';
import xtMc from '../../../packages/eslint-plugin/dist/index.cjs';

export default [{ files: ['**/*.ts'], languageOptions: { parser: tsParser } }, xtMc.configs.recommended];
