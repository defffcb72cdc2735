import { planted } from '../planted.mjs';
import rule from './domain-errors.mjs';

planted('domain-errors', rule, {
  valid: [`throw dispatchErrors.not_found({ id });`, `if (error instanceof Error) log(error);`],
  invalid: [
    { code: `throw new Error('no such dispatch');`, errors: [{ messageId: 'prose' }] },
    { code: `throw Error('no such dispatch');`, errors: [{ messageId: 'prose' }] },
    { code: `throw new BadRequestException('Invalid user');`, errors: [{ messageId: 'prose' }] },
  ],
});
