// All tests that Jest runs. `node --experimental-vm-modules node_modules/jest/bin/jest.js --selectProjects rules`
// (or `npm test -- --only=rules`):
//   rules  *.spec.ts of Node code, no service needed        db   *.db.spec.ts, real PostgreSQL, Redis and S3
//   web    *.spec.ts of Angular code in jsdom               e2e  apps/api-e2e *.e2e.ts, over HTTP against the built product
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { moduleNameMapper, nodeProject } from './jest.preset.mjs';

const at = (file) => fileURLToPath(new URL(file, import.meta.url));
const browserKinds = ['web', 'ui', 'web-testing'];
const libraries = readdirSync(at('./libs')).flatMap((scope) =>
  readdirSync(at(`./libs/${scope}`)).map((kind) => `./libs/${scope}/${kind}`),
);
const withSource = (folders) => folders.filter((folder) => existsSync(at(`${folder}/src`)));
const isBrowser = (folder) => browserKinds.includes(folder.split('/').pop());

const nodeFolders = withSource([
  ...libraries.filter((folder) => !isBrowser(folder)),
  './apps/api',
  './apps/worker',
  './apps/lienthong',
  './apps/bench',
]);
const webFolders = withSource([...libraries.filter(isBrowser), './apps/web']);
const toolFolders = ['./tools'];

const projects = [
  nodeProject({
    displayName: 'rules',
    roots: [...nodeFolders, ...toolFolders],
    testMatch: ['**/*.spec.ts', '**/tools/**/*.spec.mjs', '!**/*.db.spec.ts'],
  }),
  nodeProject({
    displayName: 'db',
    roots: nodeFolders,
    testMatch: ['**/*.db.spec.ts'],
    globalSetup: at('./tools/jest/db-setup.mjs'),
    globalTeardown: at('./tools/jest/db-teardown.mjs'),
    setupFilesAfterEnv: [at('./tools/jest/minute-timeout.mjs')],
  }),
  nodeProject({
    displayName: 'e2e',
    roots: withSource(['./apps/api-e2e']),
    testMatch: ['**/*.e2e.ts'],
    globalSetup: at('./tools/jest/e2e-setup.mjs'),
    globalTeardown: at('./tools/jest/e2e-teardown.mjs'),
    setupFilesAfterEnv: [at('./tools/jest/ten-minute-timeout.mjs')],
  }),
  {
    displayName: 'web',
    testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
    extensionsToTreatAsEsm: ['.ts'],
    rootDir: at('.'),
    roots: webFolders.map(at),
    testMatch: ['**/*.spec.ts'],
    setupFilesAfterEnv: [at('./tools/jest/web-setup.ts')],
    transform: {
      '^.+\\.(ts|html|svg)$': [
        'jest-preset-angular',
        { tsconfig: at('./tsconfig.browser.json'), useESM: true, stringifyContentPathRegex: '\\.(html|svg)$' },
      ],
    },
    moduleNameMapper,
    modulePathIgnorePatterns: [at('./dist')],
    cacheDirectory: at('./.cache/jest'),
  },
];

// A project whose folders do not exist yet would stop Jest for all the others.
export default { projects: projects.filter(({ roots }) => roots.length > 0) };
