import { TestBed } from '@angular/core/testing';
import { ProblemError } from '../api/problem-error';
import { ErrorMessages, provideErrorMessages } from './error-messages';
import { Language } from './language';
import { provideLanguage, provideMessages } from './provide-language';
import { webEn } from './web.en';
import { webVi } from './web.vi';

const vi = { greet: 'Chào {{name}}', done: 'Đã trả lời bởi {{by}}', 'done.next': 'Mở dòng kế tiếp.' } as const;
const en: Record<keyof typeof vi, string> = {
  greet: 'Hello {{name}}',
  done: 'Answered by {{by}}',
  'done.next': 'Open the next row.',
};

describe('Language', () => {
  let language: Language;
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideLanguage(),
        provideMessages('dispatch', { vi, en: async () => en }),
        provideErrorMessages({ 'dispatch.already_answered': 'dispatch.done' }),
      ],
    });
    language = TestBed.inject(Language);
  });

  it('speaks Vietnamese at once and English after a switch, without a reload', async () => {
    expect(language.text('dispatch.greet', { name: 'Lan' })).toBe('Chào Lan');
    await language.use('en');
    expect(language.text('dispatch.greet', { name: 'Lan' })).toBe('Hello Lan');
    expect(document.documentElement.lang).toBe('en');
    await language.use('vi');
    expect(language.text('dispatch.greet', { name: 'Lan' })).toBe('Chào Lan');
  });

  it('brings the English of a domain that comes later', async () => {
    await language.use('en');
    language.add('late', { vi: { one: 'một' }, en: async () => ({ one: 'one' }) });
    expect(language.text('late.one')).toBe('một');
    await new Promise((resolve) => setTimeout(resolve));
    expect(language.text('late.one')).toBe('one');
  });

  it('says what happened, what was kept and what to do', () => {
    const errors = TestBed.inject(ErrorMessages);
    expect(errors.wordsOf(new ProblemError('dispatch.already_answered', 409, { by: 'Lan' }, 'r-1'))).toEqual({
      happened: 'Đã trả lời bởi Lan',
      kept: 'Chưa có gì thay đổi.',
      next: 'Mở dòng kế tiếp.',
      code: 'dispatch.already_answered',
      requestId: 'r-1',
    });
    expect(errors.wordsOf(new ProblemError('new.code', 404)).happened).toBe(webVi.not_found);
    expect(errors.wordsOf(new ProblemError('web.signed_out', 401)).kept).toBeUndefined();
    expect(errors.wordsOf(new TypeError('x')).code).toBe('web.unexpected');
  });

  it('has the same keys and places in both languages', () => {
    expect(Object.keys(webEn).sort()).toEqual(Object.keys(webVi).sort());
  });
});
