import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'coverage/', '.e2e/', '.stryker/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: { 'max-lines': ['error', 300] } },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.strict],
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // Rules that need types: what they find (forgotten promises, impossible conditions) is worth their seconds.
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A door such as Host asks for promises also of who has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['src/cli/**', 'src/tools/**', 'test/**'], rules: { 'no-console': 'off' } },
  // Tests hold hostile text on purpose.
  { files: ['test/**'], rules: { 'no-control-regex': 'off' } },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: { globals: { console: false, process: false, URL: false, __dirname: false, module: true, require: false, Promise: false } },
  },
);
