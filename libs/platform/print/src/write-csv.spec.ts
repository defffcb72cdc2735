import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { aTable, someRows } from './testing/a-table';
import { writeCsv } from './write-csv';

async function csvOf(rows: Parameters<typeof aTable>[0]): Promise<[number, string]> {
  const output = new PassThrough();
  const written = buffer(output);
  return [await writeCsv(aTable(rows), output), (await written).toString()];
}

describe('a table as CSV', () => {
  it('begins with the byte order mark and the headings and ends with the mark', async () => {
    const [rows, csv] = await csvOf(someRows(2));
    expect(rows).toBe(2);
    const lines = csv.split('\r\n');
    expect(lines.slice(0, 3)).toEqual([
      '\ufeffSố đến,Tên loại và trích yếu nội dung văn bản,Ghi chú',
      '1,Công văn thứ 1 về chuyển đổi số,',
      '2,Công văn thứ 2 về chuyển đổi số,',
    ]);
    expect(lines[4]).toContain('Mã bản in: 0193a5c2');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1'])('makes text and no formula of %s', async (cell) => {
    const [, csv] = await csvOf([[1, cell, null]]);
    expect(csv).toContain(`1,'${cell},`);
  });

  it('quotes what would break a line', async () => {
    const [, csv] = await csvOf([[1, 'về việc "họp",\ngấp', null]]);
    expect(csv).toContain('1,"về việc ""họp"",\ngấp",');
  });

  it('ends in an error when its rows do', async () => {
    async function* broken() {
      yield [1, 'a', null];
      throw new Error('connection lost');
    }
    const output = new PassThrough();
    output.on('error', () => undefined).resume();
    await expect(writeCsv(aTable(broken()), output)).rejects.toThrow('connection lost');
    expect(output.destroyed).toBe(true);
  });
});
