import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideLanguage, provideMessages, Session, SESSION_GATE, type SessionView } from '@lienthong/platform/web';
import { shellVi } from '../messages/shell.vi';
import { ActingBanner } from './acting-banner';

const SECOND = 1000;
const own = { id: 'p', title: 'Phó Chủ tịch', agencyId: 'a', agencyName: 'UBND', behalfOf: null };
const behalfOf = (leftMs: number) => ({
  delegationId: 'd',
  personName: 'Lê Văn Chủ',
  until: new Date(Date.now() + leftMs).toISOString(),
});
const chairs = (leftMs: number) => ({ ...own, id: 'c', title: 'Chủ tịch', behalfOf: behalfOf(leftMs) });

describe('app-acting-banner', () => {
  const calls: unknown[] = [];
  const gate = {
    load: async () => void calls.push('load'),
    actAs: async (post: unknown) => void calls.push(post),
    signOut: async () => undefined,
  };

  async function open(said: Partial<SessionView>) {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideLanguage(),
        provideMessages('shell', { vi: shellVi, en: async () => shellVi }),
        { provide: SESSION_GATE, useValue: gate },
      ],
    });
    const person = { id: 'x', fullName: 'Phó', username: 'pho' };
    const view = { person, post: own, posts: [own], permissions: [], demo: false, ...said };
    TestBed.inject(Session).open(view);
    const fixture = TestBed.createComponent(ActingBanner);
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    return { element, words: () => (element.textContent ?? '').replace(/\s+/g, ' ').trim() };
  }

  beforeEach(() => calls.splice(0));

  it('is not there for who acts in an own post', async () => {
    expect((await open({})).words()).toBe('');
  });

  it('says for whom one acts and until when, and leads back to the own post', async () => {
    const { element, words } = await open({ post: chairs(60 * SECOND), posts: [own, chairs(60 * SECOND)] });
    expect(words()).toContain('Đang làm thay Lê Văn Chủ, Chủ tịch · đến');
    element.querySelector('button')?.click();
    expect(calls).toEqual([own]);
  });

  it('asks the server again when the last second is over', async () => {
    await open({ post: chairs(-SECOND), posts: [own] });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(calls).toEqual(['load']);
  });

  it('says that the time is over, as an alarm', async () => {
    const { element, words } = await open({ lapsed: true });
    expect(element.querySelector('[role=alert]')).not.toBeNull();
    expect(words()).toContain('Thời gian làm thay đã hết.');
  });

  it('tells who returns how much was done in their name', async () => {
    const { element, words } = await open({ doneInMyName: 12 });
    expect(words()).toContain('Có 12 việc đã được làm thay bạn');
    expect(element.querySelector('a')?.getAttribute('href')).toBe('/account/delegations');
  });
});
