import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import * as z from 'zod';
import { Session } from '../session/session';
import { forgetKeptWords, injectKeptWords, type KeptWords } from './kept-words';

const post = { id: 'p', title: 'Văn thư', agencyId: 'a', agencyName: 'UBND' };
const anybody = (id: string) => ({
  person: { id, fullName: id, username: id },
  post,
  posts: [post],
  permissions: [],
  demo: false,
});

describe('words typed and not sent', () => {
  let session: Session;
  let notes: KeptWords<{ note: string }>;
  const form = (name: string) =>
    TestBed.runInInjectionContext(() => injectKeptWords(name, z.object({ note: z.string() })));

  beforeEach(() => {
    sessionStorage.clear();
    session = TestBed.inject(Session);
    session.open(anybody('lan'));
    notes = form('note');
  });

  it('are kept for their thing and their form until the act is done', () => {
    notes.write('1', { note: 'Đề nghị' });
    expect(form('note').read('1')).toEqual({ note: 'Đề nghị' });
    expect(notes.read('2')).toBeUndefined();
    expect(form('other').read('1')).toBeUndefined();
    notes.drop('1');
    expect(notes.read('1')).toBeUndefined();
  });

  it('outlast a session that ends, but are never shown to another account or to nobody', () => {
    notes.write('1', { note: 'Đề nghị' });
    session.close();
    expect(notes.read('1')).toBeUndefined();
    notes.write('1', { note: 'of nobody' });
    notes.drop('1');
    session.open(anybody('hùng'));
    expect(notes.read('1')).toBeUndefined();
    session.open(anybody('lan'));
    expect(notes.read('1')).toEqual({ note: 'Đề nghị' });
  });

  it('are forgotten at signing out by hand, those of others stay', () => {
    notes.write('1', { note: 'của Lan' });
    session.open(anybody('hùng'));
    notes.write('1', { note: 'của Hùng' });
    forgetKeptWords('lan');
    expect(notes.read('1')).toEqual({ note: 'của Hùng' });
    session.open(anybody('lan'));
    expect(notes.read('1')).toBeUndefined();
  });

  it('that cannot be read are none', () => {
    sessionStorage.setItem('lienthong.kept.lan.note.1', '{');
    sessionStorage.setItem('lienthong.kept.lan.note.2', '{"note":1}');
    expect([notes.read('1'), notes.read('2')]).toEqual([undefined, undefined]);
  });

  it('that find no room stay in the form alone', () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(() => notes.write('1', { note: 'x' })).not.toThrow();
    full.mockRestore();
  });
});
