import { planted } from '../planted.mjs';
import rule from './tsdoc.mjs';

planted('tsdoc', rule, {
  valid: [
    `/** The book's year. */\nexport const year = 1;`,
    `/** Serves arrivals. */\n@Controller()\nexport class ArrivalController {}`,
    `/** One or many. */\nexport function a(x: string): void;\nexport function a(x: number): void;\nexport function a(x: unknown) {}`,
    `const inner = 1;\nexport { inner };`,
  ],
  invalid: [
    { code: `export const year = 1;`, errors: [{ messageId: 'missing' }] },
    { code: `// The year.\nexport const year = 1;`, errors: [{ messageId: 'missing' }] },
    { code: `@Controller()\nexport class ArrivalController {}`, errors: [{ messageId: 'missing' }] },
    { code: `/** */\nexport interface Arrival {}`, errors: [{ messageId: 'missing' }] },
  ],
});
