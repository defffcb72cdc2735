// Sizes and habits: the rules behind the names that eslint.config.mjs hands out.

const noEnums = { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' };
const noExportAll = { selector: 'ExportAllDeclaration', message: 'Name what you export.' };
const noTechnicalNames = {
  selector:
    ':matches(ClassDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration)[id.name=/^I[A-Z][a-z]|Impl$|Dto$|^Base[A-Z]/]',
  message: 'Name the thing: no I…, …Impl, …Dto, Base….',
};

const lines = (max) => ({ 'max-lines': ['error', max] });

/** Everything there is in the Node that lints. */
export const nodeGlobals = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']));

export const testGlobals = Object.fromEntries(
  ['describe', 'it', 'expect', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach'].map((name) => [name, 'readonly']),
);

/** What exists in one of the two runtimes only. */
const runtimeGlobals = [
  'process',
  'Buffer',
  'window',
  'document',
  'localStorage',
  'fetch',
  'setTimeout',
  'setInterval',
];

export const taste = {
  code: {
    rules: {
      ...lines(300),
      'lienthong/function-size': ['error', { max: 40 }],
      'lienthong/max-parameters': 'error',
      'lienthong/zod-namespace': 'error',
      'lienthong/bounded-write': 'error',
      'lienthong/injected-repository': 'error',
      'lienthong/own-index': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Ask @lienthong/platform/config: it has checked the value.' },
      ],
      'no-restricted-syntax': ['error', noExportAll],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'object-shorthand': 'error',
    },
  },
  typescript: {
    rules: {
      'no-restricted-syntax': ['error', noExportAll, noEnums, noTechnicalNames],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Nest resolves constructor parameters from emitted metadata: `import type` there would erase them.
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  library: { rules: { 'lienthong/tsdoc': 'error', 'no-console': 'error' } },
  index: { rules: { ...lines(60), 'lienthong/index-exports': 'error' } },
  portable: {
    rules: {
      'lienthong/portable': 'error',
      'no-restricted-globals': ['error', ...runtimeGlobals],
    },
  },
  browser: {
    rules: {
      'lienthong/portable': 'error',
      'lienthong/component-size': 'error',
      'lienthong/trust-bypass': 'error',
      // OnPush is Angular's own default; writing it down says nothing.
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
    },
  },
  page: { rules: lines(120) },
  migration: { rules: { 'max-lines': 'off', 'lienthong/function-size': 'off' } },
  spec: {
    rules: {
      ...lines(400),
      'lienthong/testing-in-specs': 'off',
      'lienthong/tsdoc': 'off',
      'lienthong/domain-errors': 'off',
      'lienthong/portable': 'off',
      // Hostile names and texts are what many specs are about.
      'no-control-regex': 'off',
    },
  },
};
