import { assertNever } from './assert-never';
import { newId } from './ids';

describe('a new id', () => {
  it('is a UUID of version 7, in the order of time', () => {
    const ids = Array.from({ length: 1000 }, () => newId<'test'>());
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(1000);
    expect([...ids].sort()).toEqual(ids);
  });
});

describe('assertNever', () => {
  it('refuses what the compiler thought impossible', () => {
    expect(() => assertNever('surprise' as never)).toThrow(expect.objectContaining({ code: 'kernel.unhandled_case' }));
  });
});
