import { planted } from '../planted.mjs';
import rule from './own-index.mjs';

planted('own-index', rule, {
  valid: [`import { Database } from './database';`, `import { series } from '../series';`, `export const a = 1;`],
  invalid: ['.', './', './index', '..', '../index', '../../index.ts'].map((source) => ({
    code: `import { a } from '${source}';`,
    errors: [{ messageId: 'own' }],
  })),
});
