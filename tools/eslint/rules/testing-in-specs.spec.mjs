import { planted } from '../planted.mjs';
import rule from './testing-in-specs.mjs';

planted('testing-in-specs', rule, {
  valid: [`import { Database } from '@lienthong/platform/database';`, `import { a } from './testing-period';`],
  invalid: [
    '@lienthong/platform/testing',
    '@angular/core/testing',
    '@nestjs/testing',
    './testing/a-dispatch',
    'fast-check',
  ].map((name) => ({ code: `import { a } from '${name}';`, errors: [{ messageId: 'shipped' }] })),
});
