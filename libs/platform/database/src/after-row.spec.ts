import { toCursor } from '@lienthong/platform/kernel';
import { afterRow, type KeyColumn } from './after-row';

const ID = '01900000-0000-7000-8000-000000000000';
const columns: KeyColumn[] = [
  { sql: 'd.sent_at', kind: 'instant' },
  { sql: 'd.id', kind: 'uuid' },
];

describe('the rows behind a cursor', () => {
  it('are asked for with the values of the cursor', () => {
    const parameters: unknown[] = ['agency'];
    const sql = afterRow(columns, '<', toCursor([1_700_000_000_000_123, ID]), parameters);
    expect(sql).toBe(
      `AND (d.sent_at, d.id) < ('epoch'::timestamptz + $2::bigint * interval '1 microsecond', $3::uuid)`,
    );
    expect(parameters).toEqual(['agency', 1_700_000_000_000_123, ID]);
  });

  it('may be told apart by a text', () => {
    const parameters: unknown[] = [];
    const byNumber: KeyColumn[] = [
      { sql: 'b.number', kind: 'integer' },
      { sql: 'b.suffix', kind: 'text' },
    ];
    expect(afterRow(byNumber, '>', toCursor([12, '']), parameters)).toBe(
      'AND (b.number, b.suffix) > ($1::integer, $2::text)',
    );
    expect(afterRow(byNumber, '>', toCursor([12, 7]), parameters)).toBe('');
    expect(parameters).toEqual([12, '']);
  });

  it.each([
    undefined,
    '',
    'x',
    '[]',
    '[1]',
    `["2026-02-30","${ID}"]`,
    `[1.5,"${ID}"]`,
    `[-1,"${ID}"]`,
    '[1,"\' OR true --"]',
    `[1,"${ID}",1]`,
  ])('are all rows for a cursor this list did not write: %s', (after) => {
    const parameters: unknown[] = [];
    expect(afterRow(columns, '<', after, parameters)).toBe('');
    expect(parameters).toEqual([]);
  });
});
