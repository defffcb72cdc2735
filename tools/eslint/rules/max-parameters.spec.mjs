import { planted } from '../planted.mjs';
import rule from './max-parameters.mjs';

planted('max-parameters', rule, {
  valid: [
    `function send(a, b, c, d) {}`,
    `class Service { constructor(a, b, c, d, e, f) {} }`,
    `it.each(rows)('%s', (a, b, c, d, e) => {});`,
  ],
  invalid: [
    { code: `const send = (a, b, c, d, e) => a;`, errors: [{ messageId: 'tooMany' }] },
    { code: `class Service { constructor(a, b, c, d, e, f, g) {} }`, errors: [{ messageId: 'tooMany' }] },
    { code: `interface Port { send(a, b, c, d, e): void }`, errors: [{ messageId: 'tooMany' }] },
  ],
});
