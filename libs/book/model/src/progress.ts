/** How far an incoming document is, for the book of handling. Days are `YYYY-MM-DD`. */
export interface Progress {
  readonly handling: 'handed_over' | 'working' | 'done' | 'returned' | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

const WORDS = {
  handed_over: 'Đã chuyển',
  working: 'Đang giải quyết',
  returned: 'Bị trả lại, chờ phân lại',
} as const;

const written = (day: string): string => day.split('-').reverse().join('/');

/** The column "Tiến độ giải quyết": where it is, and whether that is late on a day. */
export function progressWords({ handling, dueOn, doneOn }: Progress, today: string): string {
  if (handling === 'done') {
    const late = dueOn !== null && doneOn !== null && doneOn > dueOn;
    return `Đã giải quyết${doneOn === null ? '' : ` ngày ${written(doneOn)}`}${late ? ', quá hạn' : ''}`;
  }
  const words = handling === null ? 'Chưa chuyển' : WORDS[handling];
  return dueOn !== null && dueOn < today ? `${words}, quá hạn` : words;
}
