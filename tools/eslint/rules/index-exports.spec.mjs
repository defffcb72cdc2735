import { planted } from '../planted.mjs';
import rule from './index-exports.mjs';

const names = (count) => Array.from({ length: count }, (_, at) => `export { a${at} } from './a${at}';`).join('\n');

planted('index-exports', rule, {
  valid: [
    names(20),
    `export type { Caller } from './caller';`,
    `import { Row } from './row';\nexport const rows = [Row];`,
  ],
  invalid: [
    { code: names(21), errors: [{ messageId: 'tooMany' }] },
    { code: `export * from './caller';`, errors: [{ messageId: 'onlyNames' }] },
    { code: `export function send() {}`, errors: [{ messageId: 'onlyNames' }] },
  ],
});
