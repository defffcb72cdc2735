const DAY_MS = 86_400_000;
const WEEK = 7;

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The calendar day after a day. */
export function dayAfter(day: string): string {
  return later(day, 1);
}

/** The first Monday after a day. */
export function mondayAfter(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return later(day, (WEEK + 1 - weekday) % WEEK || WEEK);
}
