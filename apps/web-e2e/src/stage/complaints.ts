import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test';

/**
 * What the browser complains about: errors on the console (refused by the content security policy included), errors
 * nobody caught, policy violations. A journey that provokes a failure names the complaints it expects.
 */
export class Complaints {
  private readonly heard: string[] = [];
  private readonly expected: RegExp[] = [];

  private constructor() {}

  /** Listens to every page of a context, from before its first script on. */
  static async of(context: BrowserContext): Promise<Complaints> {
    const complaints = new Complaints();
    await context.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`policy violation: ${violatedDirective} ${blockedURI}`),
      ),
    );
    context.on('page', (page: Page) =>
      page.on('pageerror', (error) => complaints.heard.push(`uncaught ${error.stack}`)),
    );
    context.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') complaints.heard.push(`${message.text()} (${message.location().url})`);
    });
    return complaints;
  }

  /** Complaints like this belong to the journey. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** What nobody expected. */
  unexpected(): readonly string[] {
    return this.heard.filter((one) => !this.expected.some((pattern) => pattern.test(one)));
  }
}
