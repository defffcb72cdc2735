import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { signal, type Provider, type Type, type EnvironmentProviders } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideDocumentMessages } from '@lienthong/document/web';
import { Shortcuts } from '@lienthong/platform/ui';
import { LiveUpdates, provideLanguage, Session } from '@lienthong/platform/web';
import { provideDispatchMessages } from '../messages/provide-dispatch-messages';
import type { FakeServer } from './fake-server';
import { idOf } from './arrivals';

/** News the spec makes itself. */
export const news = signal(0);

const CLERK = ['document.read', 'document.draft', 'document.issue', 'dispatch.read', 'arrival.read'];
const ANSWERS = ['arrival.register', 'arrival.refuse', 'file.upload'];

/** Opens a page as the clerk of an agency, with keys working as in the shell. */
export class PageHarness {
  private constructor(
    readonly harness: RouterTestingHarness,
    readonly element: HTMLElement,
  ) {}

  static async open(server: FakeServer, page: Type<unknown>, url: string, routes?: Routes): Promise<PageHarness> {
    TestBed.configureTestingModule({ providers: providersOf(server, routes ?? [{ path: '**', component: page }]) });
    const post = { id: idOf(700), title: 'Văn thư', agencyId: idOf(800), agencyName: 'UBND xã An Thạnh' };
    const person = { id: idOf(600), fullName: 'Lan', username: 'lan' };
    const permissions = [...CLERK, ...ANSWERS];
    TestBed.inject(Session).open({ person, post, posts: [post], permissions, demo: false });
    const harness = await RouterTestingHarness.create(url);
    const element = harness.routeNativeElement ?? document.body;
    document.body.append(harness.fixture.nativeElement);
    const opened = new PageHarness(harness, element);
    await opened.settle();
    return opened;
  }

  /** Waits until nothing is under way any more. */
  async settle(ms = 30): Promise<void> {
    await this.harness.fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve, ms));
    await this.harness.fixture.whenStable();
  }

  get text(): string {
    return (this.element.textContent ?? '').replace(/\s+/g, ' ');
  }

  find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.element.querySelector<T>(selector);
    if (!found) throw new Error(`not on the page: ${selector}`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>(selector)];
  }

  button(words: string): HTMLButtonElement {
    const found = this.all('button').find((button) => button.textContent?.includes(words));
    if (!found) throw new Error(`no button: ${words}`);
    return found as HTMLButtonElement;
  }

  /** Presses a key where the focus is. */
  async press(key: string, init: KeyboardEventInit = {}): Promise<void> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(event);
    TestBed.inject(Shortcuts).handle(event);
    await this.settle();
  }

  async write(selector: string, value: string): Promise<void> {
    const field = this.find<HTMLInputElement>(selector);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settle();
  }
}

function providersOf(server: FakeServer, routes: Routes): (Provider | EnvironmentProviders)[] {
  return [
    provideHttpClient(withInterceptors([server.interceptor])),
    provideRouter(routes, withComponentInputBinding()),
    provideLanguage(),
    provideDocumentMessages(),
    provideDispatchMessages(),
    { provide: LiveUpdates, useValue: { topic: () => news.asReadonly() } },
  ];
}
