import { expect, request as requests, test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { Complaints } from './complaints';
import { Desk } from './desk';

export { expect };

/** Screen sizes the product is made for, from the office screen to the smallest phone. */
export const SIZES = {
  office: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
  smallest: { width: 320, height: 640 },
} as const;

/** A browser of its own: own cookies, own window. */
export interface Seat {
  readonly page: Page;
  readonly complaints: Complaints;
}

/** A browser with somebody signed in, who can also be asked without the screen. */
export interface SignedIn extends Seat {
  readonly desk: Desk;
}

interface Stage {
  /** Opens a browser with nobody signed in. */
  sit(options?: BrowserContextOptions): Promise<Seat>;
  /** Opens a browser with somebody signed in. */
  signedIn(username: string, options?: BrowserContextOptions): Promise<SignedIn>;
  /** Somebody who only works behind the scenes. */
  behindTheScenes(username: string): Promise<Desk>;
}

/** Playwright's test with a stage; at the end no browser may have complained. */
export const test = base.extend<{ stage: Stage }>({
  stage: async ({ browser, baseURL }, use) => {
    const seats: Seat[] = [];
    const endings: (() => Promise<void>)[] = [];
    const sit = async (options: BrowserContextOptions = {}): Promise<Seat> => {
      const context = await browser.newContext({
        viewport: SIZES.office,
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        reducedMotion: 'reduce',
        ...(baseURL && { baseURL }),
        ...options,
      });
      endings.push(() => context.close());
      const complaints = await Complaints.of(context);
      const seat = { page: await context.newPage(), complaints };
      seats.push(seat);
      return seat;
    };
    await use({
      sit,
      signedIn: async (username, options) => {
        const seat = await sit(options);
        return { ...seat, desk: await Desk.signIn(seat.page.context().request, username) };
      },
      behindTheScenes: async (username) => {
        const request = await requests.newContext(baseURL ? { baseURL } : {});
        endings.push(() => request.dispose());
        return Desk.signIn(request, username);
      },
    });
    const complaints = seats.flatMap((seat) => seat.complaints.unexpected());
    for (const end of endings) await end();
    expect(complaints, 'complaints of the browser').toEqual([]);
  },
});

/** A subject nobody else has, so that a journey finds its own document among others. */
export function uniqueSubject(words: string): string {
  return `${words} ${randomUUID().slice(0, 8)}`;
}
