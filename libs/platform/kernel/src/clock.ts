/** Where the time comes from; a rule takes an instant as an argument, a service asks the clock. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

const inVietnam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Vietnam of an instant, as `YYYY-MM-DD`: registers change year at Vietnam midnight (Decree 30/2020 art. 15). */
export function vietnamDay(at: Date): string {
  return inVietnam.format(at);
}

/** The calendar year in Vietnam of an instant. */
export function vietnamYear(at: Date): number {
  return Number(vietnamDay(at).slice(0, 4));
}
