import type { Actor } from '@lienthong/identity/model';
import { MAX_PAGE, vietnamDay } from '@lienthong/platform/kernel';
import {
  printedDay,
  PrintLog,
  type PrintColumn,
  type PrintFormat,
  type PrintRow,
  type PrintTable,
} from '@lienthong/platform/print';
import {
  EXPORT_LIMITS,
  searchErrors,
  USUAL_COLUMNS,
  type SearchColumn,
  type SearchHit,
  type SearchTerms,
} from '@lienthong/search/model';
import { Injectable } from '@nestjs/common';
import { SearchQueries } from './search.queries';

/** Which results are taken out, and how. */
export interface ExportAsk {
  readonly terms: SearchTerms;
  readonly columns: readonly SearchColumn[];
  readonly format: PrintFormat;
}

interface PrintedColumn extends PrintColumn {
  readonly cell: (hit: SearchHit) => string | number | null;
}

const URGENCIES = ['Thường', 'Khẩn', 'Thượng khẩn', 'Hỏa tốc'];
const STATES: Readonly<Record<SearchHit['state'], string>> = {
  draft: 'Dự thảo',
  reviewing: 'Trình ký',
  signed: 'Chờ cấp số',
  issued: 'Đã phát hành',
  pending: 'Chờ vào sổ',
  registered: 'Đã vào sổ',
  refused: 'Đã trả lại',
};

const COLUMNS: Readonly<Record<SearchColumn, PrintedColumn>> = {
  code: { heading: 'Số, ký hiệu', width: 12, cell: (hit) => hit.code },
  subject: { heading: 'Trích yếu', width: 34, cell: (hit) => hit.subject },
  issuer: { heading: 'Cơ quan ban hành', width: 16, cell: (hit) => hit.issuer },
  issuedOn: { heading: 'Ngày văn bản', width: 9, cell: (hit) => printedDay(hit.issuedOn) },
  state: { heading: 'Trạng thái', width: 9, cell: (hit) => STATES[hit.state] },
  type: { heading: 'Tên loại', width: 10, cell: (hit) => hit.typeName },
  signer: { heading: 'Người ký', width: 14, cell: (hit) => [hit.signerTitle, hit.signerName].join(' ').trim() },
  urgency: { heading: 'Độ khẩn', width: 8, cell: (hit) => URGENCIES[hit.urgency] ?? '' },
  arrivalNumber: { heading: 'Số đến', width: 6, align: 'end', cell: (hit) => hit.arrivalNumber },
  arrivedOn: {
    heading: 'Ngày đến',
    width: 9,
    cell: (hit) => printedDay(hit.arrivedAt === null ? null : vietnamDay(new Date(hit.arrivedAt))),
  },
  dueOn: { heading: 'Hạn trả lời', width: 9, cell: (hit) => printedDay(hit.dueOn) },
  note: { heading: 'Ghi chú', width: 16, cell: (hit) => hit.note },
  files: { heading: 'Số tệp', width: 5, align: 'end', cell: (hit) => hit.fileCount },
};

/** Takes results out of the system as a file, marked with who, when and from where, with a line in the journal. */
@Injectable()
export class SearchPrinter {
  constructor(
    private readonly queries: SearchQueries,
    private readonly prints: PrintLog,
  ) {}

  /** Records the export and hands its table to `send`; throws `search.too_many_rows` before anything is sent. */
  async print(actor: Actor, ask: ExportAsk, send: (table: PrintTable) => Promise<void>): Promise<void> {
    const hits = await this.all(actor, ask);
    const chosen = ask.columns.length > 0 ? ask.columns : USUAL_COLUMNS;
    const columns = chosen.map((column) => COLUMNS[column]);
    const facts = { rows: hits.length, words: ask.terms.q ?? '' };
    const mark = await this.prints.record(actor, { what: 'Kết quả tra cứu', format: ask.format, facts });
    await send({
      title: 'KẾT QUẢ TRA CỨU VĂN BẢN',
      agency: mark.agencyName,
      subtitle: ask.terms.q === undefined ? '' : `Từ tìm: ${ask.terms.q}`,
      columns,
      numbered: false,
      paper: 'landscape',
      rows: hits.map((hit): PrintRow => columns.map(({ cell }) => cell(hit))),
      mark,
    });
  }

  /** Every result up to the limit of the format, page by page; how many there are is known only at the end. */
  private async all(actor: Actor, { terms, format }: ExportAsk): Promise<SearchHit[]> {
    const most = EXPORT_LIMITS[format];
    const hits = new Map<string, SearchHit>();
    let after: string | undefined;
    do {
      const page = await this.queries.find(actor, { ...terms, limit: MAX_PAGE, after });
      for (const hit of page.items) hits.set(hit.id, hit);
      after = page.next ?? undefined;
      if (hits.size > most) throw searchErrors.too_many_rows({ most });
    } while (after !== undefined);
    return [...hits.values()];
  }
}
