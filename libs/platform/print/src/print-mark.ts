import { vietnamDay } from '@lienthong/platform/kernel';

/**
 * Who printed what, when and from where. Whatever leaves the system on paper or as a file carries it
 * (Decree 30/2020, App. VI-I-III.6.k), and the journal holds a line under the same id.
 */
export interface PrintMark {
  /** The id of the journal's subject `print`; it leads from the paper back to the line. */
  readonly printId: string;
  readonly personName: string;
  readonly postTitle: string;
  readonly agencyName: string;
  readonly at: Date;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** A calendar day as the field writes it, `dd/MM/yyyy`; empty for none. */
export function printedDay(day: string | null): string {
  return day === null ? '' : day.split('-').reverse().join('/');
}

/** The calendar day in Vietnam of an instant, `dd/MM/yyyy`; empty for none. */
export function printedDayOf(at: Date | null): string {
  return at === null ? '' : printedDay(vietnamDay(at));
}

/** The lines that mark every page: who and from where, then when and the id of the print. */
export function markLines(mark: PrintMark): readonly [string, string] {
  const post = mark.postTitle === '' ? '' : `, ${mark.postTitle}`;
  return [
    `In từ hệ thống Liên Thông – ${mark.agencyName}. Người in: ${mark.personName}${post}.`,
    `In lúc ${clock.format(mark.at)} ngày ${printedDayOf(mark.at)} (giờ Việt Nam). Mã bản in: ${mark.printId}`,
  ];
}
