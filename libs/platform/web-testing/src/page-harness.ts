import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { signal, type Provider, type Type, type EnvironmentProviders } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Shortcuts } from '@lienthong/platform/ui';
import { LiveUpdates, provideLanguage, Session } from '@lienthong/platform/web';
import type { FakeServer } from './fake-server';
import { idOf } from './id-of';

/** News the spec makes itself. */
export const news = signal(0);

/** Who sits at the page, what the page needs besides, and where it stands. */
export interface Seated {
  readonly permissions: readonly string[];
  /** Messages and services of the domain. */
  readonly providers: readonly (Provider | EnvironmentProviders)[];
  /** The page itself under every address, unless given. */
  readonly routes?: Routes;
  /** Whose account it is, unless that of Lan. */
  readonly personId?: string;
}

/** A page opened in a component spec as somebody of a commune, with keys working as in the shell. */
export class PageHarness {
  private constructor(
    readonly harness: RouterTestingHarness,
    readonly element: HTMLElement,
  ) {}

  /** Opens `page` at `url` against a server that answers as told. */
  static async open(server: FakeServer, page: Type<unknown>, url: string, seated: Seated): Promise<PageHarness> {
    const { permissions, providers, routes = [{ path: '**', component: page }], personId = idOf(600) } = seated;
    TestBed.configureTestingModule({ providers: [...commonProviders(server, routes), ...providers] });
    const post = { id: idOf(700), title: 'Văn thư', agencyId: idOf(800), agencyName: 'UBND xã An Thạnh' };
    const person = { id: personId, fullName: 'Lan', username: 'lan' };
    TestBed.inject(Session).open({ person, post, posts: [post], permissions: [...permissions], demo: false });
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

  /** All words on the page, white space folded. */
  get text(): string {
    return (this.element.textContent ?? '').replace(/\s+/g, ' ');
  }

  /** The element, which must be there. */
  find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.element.querySelector<T>(selector);
    if (!found) throw new Error(`not on the page: ${selector}`);
    return found;
  }

  /** Every element that fits. */
  all(selector: string): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>(selector)];
  }

  /** The button with these words, which must be there. */
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

  /** Types into a field. */
  async write(selector: string, value: string): Promise<void> {
    const field = this.find<HTMLInputElement>(selector);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settle();
  }
}

function commonProviders(server: FakeServer, routes: Routes): (Provider | EnvironmentProviders)[] {
  return [
    provideHttpClient(withInterceptors([server.interceptor])),
    provideRouter(routes, withComponentInputBinding()),
    provideLanguage(),
    { provide: LiveUpdates, useValue: { topic: () => news.asReadonly() } },
  ];
}
