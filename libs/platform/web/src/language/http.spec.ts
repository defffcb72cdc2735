import { httpErrors } from '@lienthong/platform/contract';
import { httpEn } from './http.en';
import { httpVi } from './http.vi';

describe('sentences of what HTTP refuses', () => {
  it('exist for every code, each with what to do next', () => {
    for (const code of httpErrors.codes) {
      const name = code.slice('http.'.length);
      expect(httpVi).toHaveProperty(name);
      // Those two borrow the words of their kind.
      if (!['forbidden', 'invalid_input'].includes(name)) expect(Object.keys(httpVi)).toContain(`${name}.next`);
    }
  });

  it('have the same places in both languages', () => {
    const places = (table: Readonly<Record<string, string>>) =>
      Object.entries(table).map(([key, sentence]) => [key, sentence.match(/\{\{\w+\}\}/g) ?? []]);
    expect(places(httpEn)).toEqual(places(httpVi));
  });
});
