const ZONE = 'Asia/Ho_Chi_Minh';
const day = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });
const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });
const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Writes a calendar date (`YYYY-MM-DD`) or an instant (ISO 8601 or `Date`) as `dd/MM/yyyy` in Vietnam's time. */
export function formatDate(value: string | Date): string {
  const parts = typeof value === 'string' ? CALENDAR_DATE.exec(value) : null;
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : day.format(new Date(value));
}

/** Writes an instant as `HH:mm` in Vietnam's time. */
export function formatTime(value: string | Date): string {
  return clock.format(new Date(value));
}

/** Writes an instant as `dd/MM/yyyy HH:mm` in Vietnam's time. */
export function formatDateTime(value: string | Date): string {
  return `${formatDate(new Date(value))} ${formatTime(value)}`;
}

/** Writes an instant as shortly as it is clear from `now`: `HH:mm` today, `dd/MM HH:mm` this year, all of it otherwise. */
export function formatMoment(value: string | Date, now = new Date()): string {
  const [date, today] = [formatDate(new Date(value)), formatDate(now)];
  if (date === today) return formatTime(value);
  return date.slice(6) === today.slice(6) ? `${date.slice(0, 5)} ${formatTime(value)}` : formatDateTime(value);
}

/** Writes a number the Vietnamese way, in both languages of the screen: `1.234,5`. */
export function formatNumber(value: number): string {
  return decimal.format(value);
}

/** Writes a size in bytes as B, kB or MB with at most one decimal. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${formatNumber(Math.round(size * 10) / 10)} ${unit}`;
}
