import { planted } from '../planted.mjs';
import rule from './zod-namespace.mjs';

planted('zod-namespace', rule, {
  valid: [`import * as z from 'zod';`, `import type * as z from 'zod';`],
  invalid: [
    `import { z } from 'zod';`,
    `import z from 'zod';`,
    `import * as zod from 'zod';`,
    `import * as z from 'zod/v4';`,
  ].map((code) => ({
    code,
    errors: [{ messageId: 'namespace' }],
  })),
});
