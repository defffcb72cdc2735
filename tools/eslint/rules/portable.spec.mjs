import { planted } from '../planted.mjs';
import rule from './portable.mjs';

planted('portable', rule, {
  valid: [`import * as z from 'zod';`, `import { a } from './fs';`],
  invalid: [
    { code: `import { readFileSync } from 'node:fs';`, errors: [{ messageId: 'node' }] },
    { code: `import { readFileSync } from 'fs';`, errors: [{ messageId: 'node' }] },
    { code: `const os = await import('node:os');`, errors: [{ messageId: 'node' }] },
  ],
});
