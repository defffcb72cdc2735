import { planted } from '../planted.mjs';
import rule from './function-size.mjs';

const options = [{ max: 5 }];
const lines = '\n'.repeat(6);

planted('function-size', rule, {
  valid: [
    { code: `function short() {\n}`, options },
    { code: `describe('a book', () => {${lines}});`, options },
    { code: `function describeStore() {${lines}}`, options },
    { code: `it.each([1])('%d', async () => {${lines}});`, options },
  ],
  invalid: [
    { code: `function long() {${lines}}`, options, errors: [{ messageId: 'exceed' }] },
    {
      code: `describe('a book', () => { const build = () => {${lines}}; });`,
      options,
      errors: [{ messageId: 'exceed' }],
    },
  ],
});
