import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideLanguage, Session } from '@lienthong/platform/web';
import { provideIdentityMessages } from '../messages/provide-identity-messages';
import type { Person } from './person';
import { PersonPane } from './person-pane';

const SELF = '01a20612-eeef-74c7-8615-000000000001';
const LAN = '01a20612-eeef-74c7-8615-000000000002';
const POST = '01a20612-eeef-74c7-8615-000000000003';
const ACTING = '01a20612-eeef-74c7-8615-000000000004';

const person = (more: Partial<Person> = {}): Person => ({
  id: LAN,
  fullName: 'Lan',
  username: 'lan',
  disabled: false,
  demo: false,
  posts: [{ id: POST, title: 'Văn thư', roles: ['clerk'], endedOn: null, unit: null, headsUnit: false }],
  ...more,
});

describe('lt-person-pane', () => {
  async function open(shown: Person, permissions = ['people.read', 'people.manage']) {
    TestBed.configureTestingModule({
      providers: [provideLanguage(), provideIdentityMessages(), provideHttpClient(), provideHttpClientTesting()],
    });
    const post = { id: ACTING, title: 'Quản trị', agencyId: 'a', agencyName: 'UBND' };
    const self = { id: SELF, fullName: 'Quang', username: 'quang' };
    TestBed.inject(Session).open({ person: self, post, posts: [post], permissions, demo: false });
    const fixture = TestBed.createComponent(PersonPane);
    fixture.componentRef.setInput('person', shown);
    const changed: Person[] = [];
    fixture.componentInstance.changed.subscribe((one) => changed.push(one));
    await fixture.whenStable();
    const page: HTMLElement = fixture.nativeElement;
    const button = (words: string) =>
      [...page.querySelectorAll('button')].find((one) => one.textContent?.trim() === words);
    const press = async (words: string) => {
      button(words)!.click();
      await fixture.whenStable();
    };
    return { fixture, page, button, press, changed, http: TestBed.inject(HttpTestingController) };
  }

  it('disables after asking, and passes the answer on', async () => {
    const { press, changed, http, fixture, page } = await open(person());
    await press('Khóa tài khoản');
    expect(page.textContent).toContain('Khóa Lan?');
    await press('Khóa tài khoản');
    http.expectOne(`/api/people/${LAN}/disable`).flush(person({ disabled: true }));
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(changed).toMatchObject([{ disabled: true }]);
  });

  it('says why an act was refused', async () => {
    const { press, http, fixture, page } = await open(person());
    await press('Thôi chức vụ');
    await press('Thôi chức vụ');
    const problem = { status: 409, code: 'identity.post_ended', params: {}, requestId: 'r-1' };
    http.expectOne(`/api/posts/${POST}`).flush(problem, { status: 409, statusText: '' });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('identity.post_ended');
  });

  it('offers nothing that the server would refuse', async () => {
    const admin = person({
      posts: [{ id: POST, title: 'Hệ thống', roles: ['platform_admin'], endedOn: null, unit: null, headsUnit: false }],
    });
    const other = await open(admin);
    expect(other.button('Khóa tài khoản')).toBeUndefined();
    expect(other.button('Thôi chức vụ')).toBeUndefined();
  });

  it('does not let anybody disable the own account or end the post acted in', async () => {
    const posts: Person['posts'] = [
      { id: ACTING, title: 'Quản trị', roles: ['agency_admin'], endedOn: null, unit: null, headsUnit: false },
    ];
    const { button, page } = await open(person({ id: SELF, posts }));
    expect(button('Khóa tài khoản')).toBeUndefined();
    expect(button('Thôi chức vụ')).toBeUndefined();
    expect(page.textContent).toContain('Đây là tài khoản của bạn');
  });

  it('only shows to those who may only read', async () => {
    const { button } = await open(person(), ['people.read']);
    expect(button('Thêm chức vụ')).toBeUndefined();
    expect(button('Khóa tài khoản')).toBeUndefined();
  });
});
