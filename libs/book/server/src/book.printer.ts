import { BOOKS, bookErrors, MAX_PRINTED_ROWS } from '@lienthong/book/model';
import type { Book, BookKind, BookSelection } from '@lienthong/book/model';
import { Slots } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import { MAX_PAGE, vietnamDay } from '@lienthong/platform/kernel';
import { PrintLog, type PrintFormat, type PrintMark, type PrintRow, type PrintTable } from '@lienthong/platform/print';
import { Injectable } from '@nestjs/common';
import { BookQueries, type BookCover } from './book.queries';

/** What is printed and how. */
export interface PrintAsk {
  readonly selection: BookSelection;
  readonly volume: number;
  readonly format: PrintFormat;
}

/** Prints made at once in one process, and those that may wait; a print holds a core for seconds. */
const AT_ONCE = 2;
const WAITING = 10;

/** Puts books on paper: the rows of the screen, with cover or signatures, marked and recorded. */
@Injectable()
export class BookPrinter {
  private readonly slots = new Slots(AT_ONCE, WAITING, () => bookErrors.busy());

  constructor(
    private readonly queries: BookQueries,
    private readonly prints: PrintLog,
  ) {}

  /** Records a print and hands its table to `send`; throws `book.too_long` and `book.busy`. */
  print(actor: Actor, kind: BookKind, ask: PrintAsk, send: (table: PrintTable) => Promise<void>): Promise<void> {
    return this.slots.run(async () => {
      const cover = await this.queries.cover(actor, kind, ask.selection, ask.volume);
      if (cover.count > MAX_PRINTED_ROWS) throw bookErrors.too_long({ rows: cover.count, most: MAX_PRINTED_ROWS });
      const book = BOOKS[kind];
      const facts = { book: kind, year: ask.selection.year, rows: cover.count };
      const mark = await this.prints.record(actor, { what: book.title, format: ask.format, facts });
      await send(toTable(book, cover, mark, this.rows(actor, kind, ask.selection)));
    });
  }

  /** Every row, page by page, each in a transaction of its own: a slow reader holds no connection. */
  private async *rows(actor: Actor, kind: BookKind, selection: BookSelection): AsyncGenerator<PrintRow> {
    let after: string | undefined;
    do {
      const page = await this.queries.rows(actor, kind, { ...selection, limit: PAGE, after });
      for (const { cells } of page.items) yield cells;
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
}

const PAGE = MAX_PAGE * 2;

function toTable(book: Book, cover: BookCover, mark: PrintMark, rows: AsyncIterable<PrintRow>): PrintTable {
  const { agencyName: agency, superiorName: superior, lines, count } = cover;
  const shared = {
    title: book.title,
    agency,
    numbered: true,
    paper: 'landscape',
    columns: book.columns,
    rows,
    mark,
  } as const;
  if (book.form === 'report') {
    const place = `…………, ngày ${dayWords(vietnamDay(mark.at))}`;
    return {
      ...shared,
      superior,
      motto: true,
      subtitle: lines.join(' '),
      closing: { signers: ['Người lập', 'Thủ trưởng đơn vị'], place },
    };
  }
  return {
    ...shared,
    subtitle: lines.slice(0, -1).join(', '),
    cover: { superior, agency, title: book.title, lines },
    closing: { statement: `Cộng: ${count.toLocaleString('vi-VN')} ${book.counted}.`, signers: [] },
  };
}

/** The date line of a document: days below ten and the first two months with a leading zero (App. I-I-II.4.b). */
function dayWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}
