// Every promise of eslint.config.mjs is broken once on purpose, in a file that does not exist, and must be noticed by
// the configuration the repository is really linted with.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './workspace.mjs';

const boundaries = '@nx/enforce-module-boundaries';
const imports = (name) => `import { thing } from '${name}';\nconst kept = thing;\nexport { kept };\n`;
const component = (template, body = '') =>
  `import { Component } from '@angular/core';\n\n@Component({ selector: 'lt-a', template: \`${template}\` })\nexport class A {${body}}\n`;
const lines = (count) => 'const a = 1;\n'.repeat(count);

const forbiddenImports = [
  ['web → server', 'libs/dispatch/web/src/planted.ts', '@lienthong/dispatch/server'],
  ['web → server of another domain', 'libs/document/web/src/planted.ts', '@lienthong/identity/server'],
  ['web → Nest', 'libs/dispatch/web/src/planted.ts', '@nestjs/common'],
  ['web → TypeORM', 'libs/dispatch/web/src/planted.ts', 'typeorm'],
  ['ui → domain', 'libs/platform/ui/src/planted.ts', '@lienthong/agency/model'],
  ['server → web', 'libs/dispatch/server/src/planted.ts', '@lienthong/dispatch/web'],
  ['server → Angular', 'libs/dispatch/server/src/planted.ts', '@angular/core'],
  ['model → server', 'libs/dispatch/model/src/planted.ts', '@lienthong/dispatch/server'],
  ['model → TypeORM', 'libs/dispatch/model/src/planted.ts', 'typeorm'],
  ['model → RxJS', 'libs/dispatch/model/src/planted.ts', 'rxjs'],
  ['model → platform with I/O', 'libs/dispatch/model/src/planted.ts', '@lienthong/platform/database'],
  ['kernel → Nest', 'libs/platform/kernel/src/planted.ts', '@nestjs/common'],
  ['platform → domain', 'libs/platform/database/src/planted.ts', '@lienthong/agency/model'],
  ['platform → domain server', 'libs/platform/http/src/planted.ts', '@lienthong/identity/server'],
  ['agency → identity', 'libs/agency/model/src/planted.ts', '@lienthong/identity/model'],
  ['identity → document', 'libs/identity/server/src/planted.ts', '@lienthong/document/server'],
  ['document → register', 'libs/document/server/src/planted.ts', '@lienthong/register/server'],
  ['document → dispatch', 'libs/document/server/src/planted.ts', '@lienthong/dispatch/server'],
  ['register → dispatch', 'libs/register/model/src/planted.ts', '@lienthong/dispatch/model'],
  ['api → web', 'apps/api/src/planted.ts', '@lienthong/dispatch/web'],
  ['browser → server', 'apps/web/src/planted.ts', '@lienthong/dispatch/server'],
  ['own package', 'libs/dispatch/model/src/planted.ts', '@lienthong/dispatch/model'],
  ['another library by path', 'libs/dispatch/model/src/planted.ts', '../../../identity/model/src/role'],
  ['an app by path', 'libs/dispatch/server/src/planted.ts', '../../../../apps/api/src/main'],
  ['a package nobody declared', 'libs/dispatch/server/src/planted.ts', 'lodash'],
  ['shipped → testing', 'libs/dispatch/server/src/planted.ts', '@lienthong/platform/testing'],
].map(([name, file, from]) => [name, file, imports(from), boundaries]);

const brokenHabits = [
  ['node: in a model', 'libs/dispatch/model/src/planted.ts', imports('node:fs'), 'lienthong/portable'],
  ['node: in a browser', 'libs/dispatch/web/src/planted.ts', imports('node:fs'), 'lienthong/portable'],
  [
    'a runtime global in a model',
    'libs/agency/model/src/planted.ts',
    'const a = window.name;\nexport { a };',
    'no-restricted-globals',
  ],
  [
    'testing in shipped code',
    'libs/platform/ui/src/planted.ts',
    imports('@angular/core/testing'),
    'lienthong/testing-in-specs',
  ],
  ['own index', 'libs/dispatch/model/src/planted.ts', imports('./index'), 'lienthong/own-index'],
  ['prose error in a model', 'libs/agency/model/src/planted.ts', `throw new Error('no');`, 'lienthong/domain-errors'],
  [
    'Nest exception in a server',
    'libs/agency/server/src/planted.ts',
    `throw new NotFoundException();`,
    'lienthong/domain-errors',
  ],
  [
    'Zod by name',
    'libs/agency/model/src/planted.ts',
    `import { z } from 'zod';\nexport { z };`,
    'lienthong/zod-namespace',
  ],
  [
    'environment',
    'libs/platform/queue/src/planted.ts',
    'const a = process.env.PORT;\nexport { a };',
    'no-restricted-properties',
  ],
  [
    'environment in an app',
    'apps/api/src/planted.ts',
    'const { env } = process;\nexport { env };',
    'no-restricted-properties',
  ],
  [
    'unbounded delete',
    'libs/agency/server/src/planted.ts',
    'rows.createQueryBuilder().delete().execute();',
    'lienthong/bounded-write',
  ],
  [
    'injected repository',
    'libs/agency/server/src/planted.ts',
    `import { InjectRepository } from '@nestjs/typeorm';\nexport { InjectRepository };`,
    'lienthong/injected-repository',
  ],
  [
    'sanitiser',
    'libs/platform/ui/src/planted.ts',
    'sanitizer.bypassSecurityTrustHtml(text);',
    'lienthong/trust-bypass',
  ],
  ['no sentence', 'libs/agency/model/src/planted.ts', 'export const a = 1;', 'lienthong/tsdoc'],
  ['export *', 'libs/agency/model/src/index.ts', `export * from './agency';`, 'no-restricted-syntax'],
  ['enum', 'libs/agency/model/src/planted.ts', '/** Kinds. */\nexport enum Kind { A }', 'no-restricted-syntax'],
  [
    'technical name',
    'libs/agency/model/src/planted.ts',
    '/** One. */\nexport interface AgencyDto { a: 1 }',
    'no-restricted-syntax',
  ],
  [
    'note to self',
    'libs/agency/model/src/planted.ts',
    '// TO' + 'DO: later\nconst a = 1;\nexport { a };',
    'no-warning-comments',
  ],
  ['console in a library', 'libs/platform/queue/src/planted.ts', `console.log('x');`, 'no-console'],
  ['loose equality', 'tools/planted.mjs', 'console.log(process.pid == 1);', 'eqeqeq'],
];

const oversized = [
  ['file', 'libs/agency/server/src/planted.ts', lines(301), 'max-lines'],
  ['spec', 'libs/agency/server/src/planted.spec.ts', lines(401), 'max-lines'],
  ['index', 'libs/agency/server/src/index.ts', lines(61), 'max-lines'],
  [
    'crowded index',
    'libs/agency/server/src/index.ts',
    `export { a } from './a';\n`.repeat(21),
    'lienthong/index-exports',
  ],
  ['function', 'libs/agency/server/src/planted.ts', `function a() {\n${lines(39)}}\n`, 'lienthong/function-size'],
  [
    'parameters',
    'libs/agency/server/src/planted.ts',
    'const f = (a, b, c, d, e) => [a, b, c, d, e];\nexport { f };',
    'lienthong/max-parameters',
  ],
  ['template', 'libs/agency/web/src/planted/planted.html', '<p>a</p>\n'.repeat(121), 'max-lines'],
  ['template inside a component', 'libs/agency/web/src/planted.ts', component('<p>a</p>\n'.repeat(121)), 'max-lines'],
  ['component', 'libs/agency/web/src/planted.ts', component('', '\n'.repeat(150)), 'lienthong/component-size'],
];

const inaccessible = [
  [
    'picture without words',
    'libs/agency/web/src/planted/planted.html',
    '<img src="a.png">',
    '@angular-eslint/template/alt-text',
  ],
  [
    'click without key',
    'libs/platform/ui/src/planted/planted.html',
    '<div (click)="open()">a</div>',
    '@angular-eslint/template/click-events-have-key-events',
  ],
  [
    'the same inside a component',
    'libs/platform/ui/src/planted.ts',
    component('<div (click)="open()">a</div>'),
    '@angular-eslint/template/click-events-have-key-events',
  ],
];

const allowed = [
  [
    'dispatch/server → register, document, agency, identity',
    'libs/dispatch/server/src/planted.ts',
    ['register', 'document', 'agency', 'identity']
      .map((name) => `import { ${name} } from '@lienthong/${name}/server';\nexport { ${name} };\n`)
      .join(''),
  ],
  [
    'web → its model and ui',
    'libs/dispatch/web/src/planted.ts',
    imports('@lienthong/dispatch/model') + `import { b } from '@lienthong/platform/ui';\nexport { b };\n`,
  ],
  ['model → Zod', 'libs/agency/model/src/planted.ts', `import * as z from 'zod';\nexport { z };`],
  ['spec of a server → testing', 'libs/agency/server/src/planted.db.spec.ts', imports('@lienthong/platform/testing')],
  [
    'spec of platform → testing',
    'libs/platform/database/src/planted.db.spec.ts',
    imports('@lienthong/platform/testing'),
  ],
  [
    'story → the tool that starts the product',
    'apps/api-e2e/src/a/planted.e2e.ts',
    imports('../../../../tools/stack.mjs'),
  ],
  ['config → environment', 'libs/platform/config/src/planted.ts', 'const a = process.env.PORT;\nexport { a };'],
  ['long migration', 'apps/lienthong/src/migrations/planted.ts', `function a() {\n${'  b();\n'.repeat(400)}}\na();\n`],
];

const planted = [...forbiddenImports, ...brokenHabits, ...oversized, ...inaccessible];
let verdicts;

beforeAll(() => {
  const input = JSON.stringify([...planted, ...allowed].map(([, file, code]) => ({ file, code })));
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'lint-texts.mjs')], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  verdicts = JSON.parse(child.stdout);
}, 60_000);

describe('the configuration refuses', () => {
  it.each(planted.map(([name, file, , rule], at) => ({ name, file, rule, at })))('$name ($file)', ({ rule, at }) => {
    expect(verdicts[at]).toContain(rule);
  });
});

describe('the configuration allows', () => {
  it.each(allowed.map(([name, file], at) => ({ name, file, at: planted.length + at })))('$name ($file)', ({ at }) => {
    expect(verdicts[at]).toEqual([]);
  });
});
