import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { LiveUpdates, ProblemError, Session } from '@lienthong/platform/web';
import { IdentityGate } from './identity-gate';

const ID = '01a20612-eeef-74c7-8615-5cde8532ab05';
const OTHER = '01a20612-eef0-74cf-b73e-6cc078073dda';
const post = (id: string) => ({
  id,
  title: 'Văn thư',
  roles: ['clerk'],
  agencyId: ID,
  agencyName: 'UBND',
  behalfOf: null,
});
const view = (id = ID) => ({
  person: { id: ID, fullName: 'Lan', username: 'lan' },
  post: post(id),
  posts: [post(ID), post(OTHER)],
  permissions: ['document.read'],
  demo: true,
  expiresAt: '2026-11-23T13:49:04.489Z',
  lapsed: false,
  doneInMyName: 0,
});
const nobody = { status: 401, code: 'http.not_signed_in', params: {}, requestId: 'r' };

describe('IdentityGate', () => {
  let gate: IdentityGate;
  let session: Session;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    gate = TestBed.inject(IdentityGate);
    session = TestBed.inject(Session);
    http = TestBed.inject(HttpTestingController);
  });

  it('loads who is signed in', async () => {
    const done = gate.load();
    http.expectOne('/api/session').flush(view());
    await done;
    expect(session.person()?.fullName).toBe('Lan');
  });

  it('takes nobody for no failure', async () => {
    const done = gate.load();
    http.expectOne('/api/session').flush(nobody, { status: 401, statusText: '' });
    await done;
    expect(session.view()).toBeUndefined();
  });

  it('does not take a broken server for nobody', async () => {
    const done = gate.load();
    http.expectOne('/api/session').flush({}, { status: 500, statusText: '' });
    await expect(done).rejects.toBeInstanceOf(ProblemError);
  });

  it('acts in another post, and begins a new stream of news', async () => {
    session.open(view());
    const live = TestBed.inject(LiveUpdates);
    const calls: string[] = [];
    live.stop = () => calls.push('stop');
    live.start = () => calls.push('start');
    const done = gate.actAs({ id: OTHER });
    const request = http.expectOne('/api/session/post');
    expect(request.request.body).toEqual({ postId: OTHER });
    request.flush(view(OTHER));
    await done;
    expect(session.post()?.id).toBe(OTHER);
    expect(calls).toEqual(['stop', 'start']);
  });

  it('acts for somebody else under the delegation that allows it', async () => {
    session.open(view());
    const behalfOf = { delegationId: ID, personName: 'Lê Văn Chủ', until: '2026-11-23T13:49:04.489Z' };
    const done = gate.actAs({ id: OTHER, behalfOf });
    const request = http.expectOne('/api/session/post');
    expect(request.request.body).toEqual({ postId: OTHER, delegationId: ID });
    request.flush({ ...view(OTHER), post: { ...post(OTHER), behalfOf } });
    await done;
    expect(session.post()?.behalfOf?.personName).toBe('Lê Văn Chủ');
  });

  it('signs out, also from a session that has ended already', async () => {
    session.open(view());
    const done = gate.signOut();
    sessionStorage.setItem(`lienthong.kept.${ID}.note.1`, '"typed"');
    http.expectOne('/api/session').flush(nobody, { status: 401, statusText: '' });
    await done;
    expect(session.view()).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it('stays signed in when signing out did not reach the server', async () => {
    session.open(view());
    const done = gate.signOut();
    http.expectOne('/api/session').flush({}, { status: 500, statusText: '' });
    await expect(done).rejects.toBeInstanceOf(ProblemError);
    expect(session.view()).toBeDefined();
  });
});
