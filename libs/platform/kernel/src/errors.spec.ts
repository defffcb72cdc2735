import { defineErrors, DomainError, type CodesOf } from './errors';

const bookErrors = defineErrors('book', { closed: 'conflict', page_missing: 'not_found' });

describe('defineErrors', () => {
  it('makes one factory per code, with scope, kind and facts', () => {
    const error = bookErrors.page_missing({ page: 7 });
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({
      code: 'book.page_missing',
      kind: 'not_found',
      params: { page: 7 },
      name: 'DomainError',
    });
  });

  it('carries no prose: the message is the code', () => {
    expect(bookErrors.closed().message).toBe('book.closed');
    expect(bookErrors.closed().params).toEqual({});
  });

  it('keeps the cause for the log', () => {
    const cause = new Error('disk');
    expect(bookErrors.closed({}, { cause }).cause).toBe(cause);
  });

  it('is the registry of its codes, known to the compiler', () => {
    const codes: readonly CodesOf<typeof bookErrors>[] = ['book.closed', 'book.page_missing'];
    expect(bookErrors.codes).toEqual(codes);
    expect(bookErrors.scope).toBe('book');
    // @ts-expect-error a code that is not in the table does not compile
    const wrong: CodesOf<typeof bookErrors> = 'book.burnt';
    expect(bookErrors.codes).not.toContain(wrong);
  });
});
