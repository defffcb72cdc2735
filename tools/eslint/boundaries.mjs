// Who may import whom. Every project carries three tags (scope, type, runs); each tag has one row here, and an import
// must satisfy the rows of all three. There is no row for everybody: a project without tags can import nothing.

const nodePackages = [
  '@nestjs/*',
  '@fastify/*',
  '@tus/*',
  'fastify',
  'typeorm',
  'bullmq',
  'pg',
  'pg-*',
  'minio',
  'ioredis',
  'pino',
  'pino-http',
  'nestjs-pino',
  'prom-client',
  'file-type',
  'reflect-metadata',
  '@cantoo/pdf-lib',
  'fontkit',
  'docx',
  'easy-template-x',
  '@cj-tech-master/excelts',
  'csv-stringify',
  'yazl',
  'fast-xml-parser',
  '@expo-google-fonts/*',
];
const browserPackages = ['@angular/*', '@jsverse/*', 'tus-js-client', 'pdfjs-dist'];

/** What pure code may take from npm: shapes and ids, nothing that does I/O. */
const purePackages = ['zod', 'uuid'];
const testPackages = ['fast-check', '@jest/globals'];

const only = (sourceTag, ...tags) => ({ sourceTag, onlyDependOnLibsWithTags: tags });
const domains = (...names) => [...names, 'platform'].map((name) => `scope:${name}`);

const officeDay = ['dispatch', 'register', 'template', 'document', 'signing', 'agency', 'identity'];

/**
 * The order is the product's own sentence: an agency has people, who sign and write documents, from templates, which are numbered, sent
 * and taken in, handled, kept in dossiers; all of it is found by searching and printed in books.
 */
const scopes = [
  only('scope:platform', 'scope:platform'),
  only('scope:agency', ...domains('agency')),
  only('scope:identity', ...domains('identity', 'agency')),
  only('scope:signing', ...domains('signing', 'agency', 'identity')),
  only('scope:document', ...domains('document', 'signing', 'agency', 'identity')),
  only('scope:template', ...domains('template', 'document', 'signing', 'agency', 'identity')),
  only('scope:register', ...domains('register', 'document', 'signing', 'agency', 'identity')),
  only('scope:dispatch', ...domains(...officeDay)),
  only('scope:handling', ...domains('handling', ...officeDay)),
  only('scope:dossier', ...domains('dossier', 'handling', ...officeDay)),
  only('scope:search', ...domains('search', ...officeDay)),
  only('scope:book', ...domains('book', 'dossier', 'handling', ...officeDay)),
  only('scope:app', ...domains('book', 'search', 'dossier', 'handling', ...officeDay)),
  only('scope:tools'),
];

/** `pure` are the packages code that runs anywhere may import. */
const runtimes = (pure) => [
  { ...only('runs:anywhere', 'runs:anywhere'), allowedExternalImports: pure },
  { ...only('runs:node', 'runs:anywhere', 'runs:node'), bannedExternalImports: browserPackages },
  { ...only('runs:browser', 'runs:anywhere', 'runs:browser'), bannedExternalImports: nodePackages },
];

/** `extra` are the types only specs may import besides. */
const types = (extra) => [
  only('type:model', 'type:model', 'type:platform', ...extra),
  only('type:server', 'type:model', 'type:server', 'type:platform', ...extra),
  only('type:web', 'type:model', 'type:web', 'type:platform', 'type:ui', ...extra),
  only('type:platform', 'type:platform', 'type:ui', ...extra),
  only('type:ui', 'type:ui', 'type:platform', ...extra),
  only('type:testing', 'type:testing', 'type:platform', 'type:ui'),
  only('type:app', 'type:model', 'type:server', 'type:web', 'type:platform', 'type:ui', ...extra),
  only('type:tool'),
];

const options = (depConstraints, allow) => ({
  enforceBuildableLibDependency: false,
  banTransitiveDependencies: true,
  // The library for tests stands on the database library, whose specs stand on it: a circle of specs, not of code.
  ignoredCircularDependencies: [['platform-testing', '*']],
  allow,
  depConstraints,
});

/** Options of @nx/enforce-module-boundaries for shipped code. */
export const shipped = options([...scopes, ...runtimes(purePackages), ...types([])], []);

/** The same for specs, which may use the test library and test packages. @jest/globals comes with jest itself. */
export const tested = options(
  [...scopes, ...runtimes([...purePackages, ...testPackages]), ...types(['type:testing'])],
  ['^@jest/globals$'],
);

/** The same for stories, journeys and benchmarks, which start the whole product with the tool that starts it. */
export const staged = { ...tested, allow: ['^@jest/globals$', '/tools/stack\\.mjs$'] };

/** The same for tools, which also configure the repository's root; @nx/devkit comes with nx itself. */
export const tooling = { ...shipped, allow: ['^@jest/globals$', '^@nx/devkit$', '^(\\.\\./)+[a-z.]+\\.m?js(on)?$'] };

/** The values each kind of tag may have, so that a misspelt one is noticed. */
export const knownTags = {
  scope: scopes.map(({ sourceTag }) => sourceTag),
  type: types([]).map(({ sourceTag }) => sourceTag),
  runs: runtimes([]).map(({ sourceTag }) => sourceTag),
};
