import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { ProblemError, provideLanguage, Session } from '@lienthong/platform/web';
import { provideIdentityMessages } from '../messages/provide-identity-messages';
import { IdentityGate } from '../session/identity-gate';
import { SignInPage } from './sign-in-page';

@Component({ template: '' })
class Page {}

describe('sign-in page', () => {
  let answer: () => Promise<void>;
  let load: () => Promise<void>;
  let asked: string[];

  async function open() {
    asked = [];
    const gate = {
      load: () => load(),
      signIn: (username: string, password: string) => {
        asked.push(`${username}/${password}`);
        return answer();
      },
    };
    TestBed.configureTestingModule({
      providers: [
        provideLanguage(),
        provideIdentityMessages(),
        provideRouter([{ path: '**', component: Page }]),
        { provide: IdentityGate, useValue: gate },
      ],
    });
    const fixture = TestBed.createComponent(SignInPage);
    const page: HTMLElement = fixture.nativeElement;
    document.body.append(page);
    await fixture.whenStable();
    const fill = (name: string, value: string) => {
      const field = page.querySelector<HTMLInputElement>(`[name=${name}]`)!;
      field.value = value;
      field.dispatchEvent(new Event('input'));
    };
    const submit = async () => {
      page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
    };
    return { fixture, page, fill, submit };
  }

  beforeEach(() => {
    load = () => Promise.resolve();
    answer = () => Promise.resolve();
  });

  afterEach(() => document.body.replaceChildren());

  it('asks nothing of the server before both fields are filled', async () => {
    const { page, submit } = await open();
    await submit();
    expect(page.textContent).toContain('Nhập tên đăng nhập.');
    expect(page.textContent).toContain('Nhập mật khẩu.');
    expect(document.activeElement?.getAttribute('name')).toBe('username');
    expect(asked).toEqual([]);
  });

  it('goes back to the page that was wanted', async () => {
    const { fixture, fill, submit } = await open();
    fixture.componentRef.setInput('return', '/incoming/pending?q=1');
    fill('username', 'lan');
    fill('password', 'bí mật');
    await submit();
    expect(asked).toEqual(['lan/bí mật']);
    expect(TestBed.inject(Router).url).toBe('/incoming/pending?q=1');
  });

  it('says what is wrong and leaves the password ready to be typed again', async () => {
    answer = () => Promise.reject(new ProblemError('identity.wrong_credentials', 400));
    const { page, fill, submit } = await open();
    fill('username', 'lan');
    fill('password', 'x');
    await submit();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
    expect(document.activeElement?.getAttribute('name')).toBe('password');
  });

  it('counts the seconds to wait and sends nothing meanwhile', async () => {
    answer = () => Promise.reject(new ProblemError('identity.too_many_tries', 409, { retryAfter: 8 }));
    const { page, fill, submit } = await open();
    fill('username', 'lan');
    fill('password', 'x');
    await submit();
    expect(page.querySelector('[type=submit]')?.textContent).toContain('Thử lại sau 8 giây');
    await submit();
    expect(asked).toHaveLength(1);
  });

  it('goes on at once when somebody is signed in already', async () => {
    load = () => {
      const post = { id: 'p', title: '', agencyId: 'a', agencyName: '' };
      const person = { id: 'x', fullName: '', username: '' };
      TestBed.inject(Session).open({ person, post, posts: [post], permissions: [], demo: false });
      return Promise.resolve();
    };
    await open();
    await new Promise((resolve) => setTimeout(resolve));
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('tells before anything is typed that the server cannot be reached', async () => {
    load = () => Promise.reject(new ProblemError('web.offline', 0));
    const { page } = await open();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Không kết nối được máy chủ.');
  });

  it('shows the password on demand', async () => {
    const { fixture, page } = await open();
    const toggle = page.querySelector<HTMLButtonElement>('lt-password-input button')!;
    toggle.click();
    await fixture.whenStable();
    expect(page.querySelector('[name=password]')?.getAttribute('type')).toBe('text');
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
  });
});
