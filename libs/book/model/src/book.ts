/** The books and reports an agency must be able to print (Decree 30/2020, App. IV and App. VI-I-V). */
export const BOOK_KINDS = [
  'incoming',
  'outgoing',
  'handling',
  'post',
  'copy_use',
  'incoming_report',
  'outgoing_report',
] as const;

/** One of them. */
export type BookKind = (typeof BOOK_KINDS)[number];

/** The books that people write into themselves, because their facts arise on paper. */
export const ENTRY_BOOKS = ['post', 'copy_use'] as const satisfies readonly BookKind[];

/** A book that people write into. */
export type EntryBook = (typeof ENTRY_BOOKS)[number];

/** One column: its legal heading, the same in English, and its share of the page. */
export interface BookColumn {
  readonly key: string;
  readonly heading: string;
  readonly headingEn: string;
  readonly width: number;
  readonly align: 'start' | 'center' | 'end';
}

/** A book: its name and its legal columns, in the order and the words of the decree. */
export interface Book {
  readonly kind: BookKind;
  readonly title: string;
  readonly titleEn: string;
  /** What its rows are called when they are counted. */
  readonly counted: string;
  /** Whether it counts by numbers, so that a range of numbers can be chosen. */
  readonly numbered: boolean;
  /** A register has a cover and is bound; a report is a sheet that people sign. */
  readonly form: 'register' | 'report';
  readonly columns: readonly BookColumn[];
}

type Words = readonly [key: string, heading: string, headingEn: string, width: number, align?: BookColumn['align']];

const columns = (...words: readonly Words[]): readonly BookColumn[] =>
  words.map(([key, heading, headingEn, width, align = 'start']) => ({ key, heading, headingEn, width, align }));

const TYPE_AND_SUBJECT = 'Tên loại và trích yếu nội dung văn bản';

/** Decree 30/2020 App. IV-I. */
const outgoing = columns(
  ['code', 'Số, ký hiệu văn bản', 'Number and symbol', 82],
  ['issuedOn', 'Ngày tháng văn bản', 'Date', 62, 'center'],
  ['subject', TYPE_AND_SUBJECT, 'Type and abstract', 180],
  ['signer', 'Người ký', 'Signer', 76],
  ['places', 'Nơi nhận văn bản', 'Recipients', 118],
  ['keeper', 'Đơn vị, người nhận bản lưu', 'Keeper of the record copy', 62],
  ['copies', 'Số lượng bản', 'Copies', 40, 'center'],
  ['sentOn', 'Ngày chuyển', 'Sent on', 62, 'center'],
  ['receipt', 'Ký nhận', 'Received', 50, 'center'],
  ['note', 'Ghi chú', 'Note', 56],
);

/** Decree 30/2020 App. IV-VI. */
const incoming = columns(
  ['arrivedOn', 'Ngày đến', 'Arrived on', 62, 'center'],
  ['number', 'Số đến', 'Arrival number', 38, 'center'],
  ['author', 'Tác giả', 'Author', 92],
  ['code', 'Số, ký hiệu văn bản', 'Number and symbol', 84],
  ['issuedOn', 'Ngày tháng văn bản', 'Date', 62, 'center'],
  ['subject', TYPE_AND_SUBJECT, 'Type and abstract', 186],
  ['receiver', 'Đơn vị hoặc người nhận', 'Unit or person', 92],
  ['handedOn', 'Ngày chuyển', 'Handed over', 60, 'center'],
  ['receipt', 'Ký nhận', 'Received', 60, 'center'],
  ['note', 'Ghi chú', 'Note', 56],
);

/** Decree 30/2020 App. IV-VIII. */
const handling = columns(
  ['number', 'Số đến', 'Arrival number', 40, 'center'],
  [
    'document',
    'Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản',
    'Type, number, symbol, date and issuer',
    230,
  ],
  ['receiver', 'Đơn vị hoặc người nhận', 'Unit or person', 130],
  ['dueOn', 'Thời hạn giải quyết', 'Due date', 66, 'center'],
  ['progress', 'Tiến độ giải quyết', 'Progress', 110],
  ['reply', 'Số, ký hiệu văn bản trả lời', 'Reply', 100],
  ['note', 'Ghi chú', 'Note', 80],
);

/** Decree 30/2020 App. IV-III. */
const post = columns(
  ['sentOn', 'Ngày chuyển', 'Sent on', 66, 'center'],
  ['code', 'Số, ký hiệu văn bản', 'Number and symbol', 130],
  ['place', 'Nơi nhận văn bản', 'Recipient', 230],
  ['envelopes', 'Số lượng bì', 'Envelopes', 50, 'center'],
  ['receipt', 'Ký nhận và dấu bưu điện', 'Signature and postmark', 130],
  ['note', 'Ghi chú', 'Note', 110],
);

/** Decree 30/2020 App. IV-IV. */
const copyUse = columns(
  ['usedOn', 'Ngày tháng', 'Date', 62, 'center'],
  ['person', 'Họ tên người sử dụng', 'User', 96],
  ['code', 'Số, ký hiệu, ngày tháng văn bản', 'Number, symbol and date', 98],
  ['subject', TYPE_AND_SUBJECT, 'Type and abstract', 186],
  ['dossier', 'Số và ký hiệu HS', 'Dossier', 66],
  ['receipt', 'Ký nhận', 'Received', 50, 'center'],
  ['returnedOn', 'Ngày trả', 'Returned on', 62, 'center'],
  ['allowedBy', 'Người cho phép sử dụng', 'Allowed by', 88],
  ['note', 'Ghi chú', 'Note', 66],
);

/** The decree names this report and leaves its columns to the agency (App. VI-I-V.2). */
const incomingReport = columns(
  ['ordinal', 'STT', 'No.', 28, 'center'],
  ['group', 'Đơn vị, cá nhân chủ trì', 'Lead unit or person', 170],
  ['total', 'Tổng số văn bản đến', 'Arrivals', 56, 'center'],
  ['onTime', 'Đã giải quyết đúng hạn', 'Done on time', 62, 'center'],
  ['late', 'Đã giải quyết quá hạn', 'Done late', 62, 'center'],
  ['open', 'Đang giải quyết trong hạn', 'Open, in time', 62, 'center'],
  ['overdue', 'Đang giải quyết quá hạn', 'Open, overdue', 62, 'center'],
  ['noDue', 'Không đặt thời hạn', 'Without due date', 62, 'center'],
  ['note', 'Ghi chú', 'Note', 70],
);

/** The decree names this report and leaves its columns to the agency (App. VI-I-V.4). */
const outgoingReport = columns(
  ['ordinal', 'STT', 'No.', 28, 'center'],
  ['group', 'Tên loại văn bản', 'Document type', 150],
  ['total', 'Tổng số văn bản phát hành', 'Issued', 62, 'center'],
  ['urgent', 'Văn bản khẩn', 'Urgent', 50, 'center'],
  ['sent', 'Lượt gửi điện tử', 'Electronic deliveries', 60, 'center'],
  ['accepted', 'Đã tiếp nhận', 'Accepted', 60, 'center'],
  ['refused', 'Trả lại', 'Refused', 50, 'center'],
  ['waiting', 'Chưa phản hồi', 'No answer', 60, 'center'],
  ['note', 'Ghi chú', 'Note', 70],
);

const register = { form: 'register' } as const;
const report = { form: 'report', numbered: false } as const;

/** Every book by its kind. */
export const BOOKS: Readonly<Record<BookKind, Book>> = {
  incoming: {
    ...register,
    kind: 'incoming',
    title: 'Sổ đăng ký văn bản đến',
    titleEn: 'Register of incoming documents',
    counted: 'văn bản đến',
    numbered: true,
    columns: incoming,
  },
  outgoing: {
    ...register,
    kind: 'outgoing',
    title: 'Sổ đăng ký văn bản đi',
    titleEn: 'Register of outgoing documents',
    counted: 'văn bản đi',
    numbered: true,
    columns: outgoing,
  },
  handling: {
    ...register,
    kind: 'handling',
    title: 'Sổ theo dõi giải quyết văn bản đến',
    titleEn: 'Book of how arrivals are handled',
    counted: 'văn bản đến',
    numbered: true,
    columns: handling,
  },
  post: {
    ...register,
    kind: 'post',
    title: 'Sổ gửi văn bản đi bưu điện',
    titleEn: 'Book of documents sent by post',
    counted: 'lượt gửi bưu điện',
    numbered: false,
    columns: post,
  },
  copy_use: {
    ...register,
    kind: 'copy_use',
    title: 'Sổ sử dụng bản lưu',
    titleEn: 'Book of uses of record copies',
    counted: 'lượt sử dụng bản lưu',
    numbered: false,
    columns: copyUse,
  },
  incoming_report: {
    ...report,
    kind: 'incoming_report',
    title: 'Báo cáo tình hình giải quyết văn bản đến',
    titleEn: 'Report on the handling of arrivals',
    counted: 'dòng',
    columns: incomingReport,
  },
  outgoing_report: {
    ...report,
    kind: 'outgoing_report',
    title: 'Báo cáo tình hình giải quyết văn bản đi',
    titleEn: 'Report on outgoing documents',
    counted: 'dòng',
    columns: outgoingReport,
  },
};
