import { bookEndpoints } from '@lienthong/book/model';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { vietnamDay } from '@lienthong/platform/kernel';
import type { Client } from '@lienthong/platform/testing';
import { directory, issueDecision, signIn } from '../client/province';

const today = vietnamDay(new Date());
const year = Number(today.slice(0, 4));
const incoming = { kind: 'incoming' } as const;

describe('the clerk puts the registers on paper', () => {
  let sender: Client;
  let clerk: Client;
  let arrivalId: string;
  let number: number;

  beforeAll(async () => {
    sender = await signIn('vanthu.ubnd');
    clerk = await signIn('vanthu.snv');
    const { agencies } = await directory(sender);
    const own = agencies.find(({ name }) => name === 'Sở Nội vụ')?.id ?? '';
    const subject = `Để in vào sổ ${Date.now()}`;
    await issueDecision(sender, { subject, recipientIds: [own], urgency: 1 });
    const [arrival] = (await clerk.call(arrivalEndpoints.list, { query: { state: 'pending', q: subject } })).items;
    arrivalId = arrival?.id ?? '';
    number = (await clerk.call(arrivalEndpoints.register, { params: { id: arrivalId } })).arrivalNumber ?? 0;
  });

  const print = (format: string, more: Record<string, unknown> = {}) =>
    clerk.send('GET', '/api/books/incoming/print', { query: { year, format, ...more } });

  it('sees the document in the legal columns under its number', async () => {
    const query = { year, fromNumber: number, toNumber: number };
    const { items } = await clerk.call(bookEndpoints.rows, { params: incoming, query });
    expect(items.map(({ cells }) => [cells[1], cells[2], cells[9]])).toEqual([[number, 'UBND tỉnh Long An', 'Khẩn']]);
  });

  it('prints the same part as PDF, XLSX and CSV', async () => {
    const pdf = await print('pdf');
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(pdf.headers.get('content-disposition')).toContain('inline');
    const xlsx = await print('xlsx');
    expect([xlsx.status, xlsx.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="incoming-${year}.xlsx"`,
    ]);
    expect((await print('csv')).status).toBe(200);
  });

  it('gets slip and stamp of the document, and a copy with the stamp', async () => {
    for (const form of ['slip', 'stamp', 'stamped']) {
      const { status, headers } = await clerk.send('GET', `/api/arrivals/${arrivalId}/${form}`);
      expect([form, status, headers.get('content-type')]).toEqual([form, 200, 'application/pdf']);
    }
  });

  it('keeps the book of documents sent by post, strikes a line and never loses it', async () => {
    const body = { day: today, code: '05/SNV-VP', place: 'Cục Thuế tỉnh', envelopes: 1 };
    const { id } = await clerk.call(bookEndpoints.addPost, { body });
    await clerk.call(bookEndpoints.strike, { params: { id }, body: { reason: 'Ghi nhầm' } });
    const again = await clerk.ask(bookEndpoints.strike, { params: { id }, body: { reason: 'Ghi nhầm' } });
    expect([again.status, again.code]).toEqual([409, 'book.entry_struck']);
    const { items } = await clerk.call(bookEndpoints.rows, { params: { kind: 'post' }, query: { year, limit: 200 } });
    expect(items.find((row) => row.id === id)).toMatchObject({ void: true });
  });

  it.each([
    ['/api/books/incoming/rows', { year: 0 }, 'http.invalid_input'],
    ['/api/books/incoming/rows', {}, 'http.invalid_input'],
    ['/api/books/unknown/rows', { year }, 'http.invalid_input'],
    ['/api/books/incoming/print', { year, from: `${year}-02-01`, to: `${year}-01-01` }, 'book.period_reversed'],
    ['/api/books/incoming/print', { year, from: `${year - 1}-02-01` }, 'book.period_outside_year'],
    ['/api/books/incoming/print', { year, fromNumber: 2, toNumber: 1 }, 'book.numbers_reversed'],
    ['/api/books/post/rows', { year, fromNumber: 1 }, 'book.no_numbers'],
    ['/api/books/outgoing/cover', { year, series: 'x:y' }, 'book.series_unknown'],
    ['/api/books/incoming/print', { year, format: 'exe' }, 'http.invalid_input'],
    ['/api/books/incoming/print', { year, volume: 0 }, 'http.invalid_input'],
  ])('refuses %s with %j by a code', async (path, query, code) => {
    const answer = await clerk.send('GET', path, { query });
    expect([answer.status, answer.code]).toEqual([400, code]);
  });

  it('shows nothing of it to another agency', async () => {
    const stranger = await signIn('vanthu.794');
    const slip = await stranger.send('GET', `/api/arrivals/${arrivalId}/slip`);
    expect([slip.status, slip.code]).toEqual([404, 'dispatch.arrival_not_found']);
    const query = { year, limit: 200 };
    const { items } = await stranger.call(bookEndpoints.rows, { params: incoming, query });
    expect(items.map(({ id }) => id)).not.toContain(arrivalId);
  });
});
