const URGENCIES: readonly string[] = ['', 'Khẩn', 'Thượng khẩn', 'Hỏa tốc'];
const CHANNELS: Readonly<Record<string, string>> = { paper: 'Bản giấy', email: 'Thư điện tử', axis: 'Trục liên thông' };

/** The words in the column "Ghi chú": urgency, the way it came, then whatever else there is to say. */
export function noteOf(urgency: number, channel: string, ...more: readonly string[]): string {
  return [URGENCIES[urgency] ?? '', CHANNELS[channel] ?? '', ...more].filter((words) => words !== '').join('; ');
}
