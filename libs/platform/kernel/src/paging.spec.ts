import * as z from 'zod';
import { fromCursor, MAX_PAGE, pageOf, pageQueryShape, toCursor } from './paging';

const query = z.strictObject(pageQueryShape);

describe('a cursor', () => {
  it('comes back as it was written', () => {
    const parts = ['2020-05-03T16:59:59.999Z', 7, '0191f3a0-0000-7000-8000-000000000001', 'Đ/ă "trích"'];
    expect(fromCursor(toCursor(parts))).toEqual(parts);
  });

  it.each(['', 'null', '7', '{"a":1}', '[1,null]', '[[1]]', '[true]', '[1]; DROP TABLE x'])(
    'made by hand is none: %j',
    (text) => {
      expect(fromCursor(text)).toBeUndefined();
    },
  );
});

describe('the query of a list', () => {
  it('asks for 50 rows when it does not say', () => {
    expect(query.parse({})).toEqual({ limit: 50 });
  });

  it('takes the number as a browser sends it, up to the limit', () => {
    expect(query.parse({ limit: '200' }).limit).toBe(MAX_PAGE);
    for (const limit of ['0', '201', '1.5', 'x', '-1']) expect(query.safeParse({ limit }).success).toBe(false);
  });

  it('takes no other word', () => {
    expect(query.safeParse({ offset: 10 }).success).toBe(false);
  });
});

describe('a page', () => {
  it('has rows of its shape and a cursor or null', () => {
    const schema = pageOf(z.strictObject({ id: z.string() }));
    expect(schema.safeParse({ items: [{ id: 'a' }], next: null }).success).toBe(true);
    expect(schema.safeParse({ items: [{ id: 'a', secret: 1 }], next: null }).success).toBe(false);
    expect(schema.safeParse({ items: [] }).success).toBe(false);
  });
});
