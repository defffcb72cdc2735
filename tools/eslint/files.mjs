// Which files a block of eslint.config.mjs speaks about, in one place because several tables share them.

/** Code that runs in Node and in browsers alike. */
export const anywhere = ['libs/*/model/**/*.ts', 'libs/platform/{kernel,text,contract}/**/*.ts'];

/** Code of the browser. */
export const browser = ['libs/*/web/**/*.ts', 'libs/platform/{ui,web-testing}/**/*.ts', 'apps/web/**/*.ts'];

/** Angular templates; those inside components are cut out as files of their own. */
export const pages = ['libs/*/web/**/*.html', 'libs/platform/ui/**/*.html', 'apps/web/**/*.html'];

/** Where every refusal has a code. */
export const coded = ['libs/*/model/**/*.ts', 'libs/*/server/**/*.ts'];

export const migrations = ['apps/lienthong/src/migrations/**/*.ts'];

/** Tests, and what only tests import. */
export const specs = [
  '**/*.spec.{ts,mjs}',
  '**/*.e2e.ts',
  '**/*.conformance.ts',
  '**/testing/**/*.ts',
  'libs/platform/web-testing/**/*.ts',
  'tools/jest/**/*.ts',
  'tools/eslint/planted.mjs',
];

/** What drives the whole product from outside. */
export const stages = ['apps/*-e2e/**/*.ts', 'apps/bench/**/*.ts'];

export const tools = ['tools/**/*.mjs', '*.mjs'];

/** Who may read environment variables: the one library that checks them, and what sets the stage. */
export const environment = [
  'libs/platform/config/**',
  'libs/platform/testing/**',
  '**/*.db.spec.ts',
  ...stages,
  ...tools,
];
