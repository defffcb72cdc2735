// What lint insists on. The tables are in tools/eslint: who may import whom, how long things may be, our own rules.
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import { shipped, staged, tested, tooling } from './tools/eslint/boundaries.mjs';
import {
  anywhere,
  browser,
  coded,
  environment,
  migrations,
  pages,
  specs,
  stages,
  tools,
} from './tools/eslint/files.mjs';
import lienthong from './tools/eslint/plugin.mjs';
import { nodeGlobals, taste, testGlobals } from './tools/eslint/taste.mjs';
import { buildProjectGraph } from './tools/eslint/workspace.mjs';

await buildProjectGraph();

const boundaries = (options) => ({ '@nx/enforce-module-boundaries': ['error', options] });

export default defineConfig(
  {
    ignores: [
      '**/dist',
      '**/node_modules',
      '.nx',
      '.angular',
      '.cache',
      'tmp',
      'var',
      'test-results',
      'data',
      '**/*.d.mts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { '@nx': nx, lienthong } },
  { files: ['**/*.{ts,mjs}'], extends: [js.configs.recommended, taste.code] },
  { files: ['**/*.ts'], extends: [ts.configs.recommended, taste.typescript] },
  { files: ['**/*.mjs'], languageOptions: { globals: nodeGlobals } },

  { files: ['apps/**/*.ts', 'libs/**/*.ts'], rules: { ...boundaries(shipped), 'lienthong/testing-in-specs': 'error' } },
  { files: ['libs/**/*.ts'], extends: [taste.library] },
  { files: ['libs/*/*/src/index.ts'], extends: [taste.index] },
  { files: coded, rules: { 'lienthong/domain-errors': 'error' } },
  { files: anywhere, extends: [taste.portable] },

  {
    files: browser,
    extends: [angular.configs.tsRecommended, taste.browser],
    processor: angular.processInlineTemplates,
  },
  { files: pages, extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility, taste.page] },

  { files: migrations, extends: [taste.migration] },
  { files: specs, languageOptions: { globals: testGlobals }, extends: [taste.spec], rules: boundaries(tested) },
  { files: stages, extends: [taste.spec], rules: boundaries(staged) },
  { files: tools, rules: boundaries(tooling) },
  { files: environment, rules: { 'no-restricted-properties': 'off' } },
  prettier,
);
