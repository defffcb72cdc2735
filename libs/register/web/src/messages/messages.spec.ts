import { registerErrors } from '@lienthong/register/model';
import { registerErrorKeys } from './register-error-keys';
import { registerEn } from './register.en';
import { registerVi } from './register.vi';

const places = (table: Readonly<Record<string, string>>) =>
  Object.entries(table)
    .map(([key, sentence]) => [key, ...(sentence.match(/\{\{\w+\}\}/g) ?? []).sort()].join(' '))
    .sort();

describe('the sentences of series, numbers and books', () => {
  it('have the same keys and places in both languages', () => {
    expect(places(registerEn)).toEqual(places(registerVi));
  });

  it('name every refusal', () => {
    expect(Object.keys(registerErrorKeys).sort()).toEqual([...registerErrors.codes].sort());
  });
});
