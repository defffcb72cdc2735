import type { ReviewView } from '@lienthong/document/model';
import { FakeServer, idOf, PageHarness, refuse } from '@lienthong/platform/web-testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideDocumentMessages } from '../messages/provide-document-messages';
import { aDocument } from '../testing/documents';
import { ReviewPanel } from './review-panel';

const DOCUMENT = idOf(50);
const ME = idOf(700);
const STEP = idOf(90);

@Component({ imports: [ReviewPanel], template: `<lt-review-panel [documentId]="id" />` })
class Page {
  protected readonly id = DOCUMENT;
}

const step = (said: Partial<ReviewView['steps'][number]>): ReviewView['steps'][number] => ({
  id: STEP,
  round: 1,
  group: 1,
  kind: 'content_check',
  postId: ME,
  personName: 'Lan',
  postTitle: 'Trưởng phòng',
  state: 'open',
  answer: null,
  comment: '',
  answeredAt: null,
  ...said,
});
const review = (said: Partial<ReviewView>): ReviewView => ({
  documentId: DOCUMENT,
  status: 'reviewing',
  round: 1,
  returned: false,
  ownerPostId: idOf(701),
  holderPostId: idOf(701),
  holderName: 'Hùng',
  holderTitle: 'Chuyên viên',
  steps: [step({})],
  ...said,
});

describe('Xử lý', () => {
  let server: FakeServer;
  afterEach(() => sessionStorage.clear());
  const open = (shown: ReviewView, personId = idOf(600)) => {
    server = new FakeServer({
      [`GET /api/documents/${DOCUMENT}/review`]: () => shown,
      [`GET /api/documents/${DOCUMENT}/plan`]: () => ({
        steps: [],
        drafter: { postId: idOf(701), headsUnit: false },
        posts: [],
        signers: [
          {
            mandateId: idOf(95),
            postId: ME,
            personName: 'Lan',
            postTitle: 'Phó Chủ tịch',
            lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
          },
        ],
      }),
      [`POST /api/documents/${DOCUMENT}/answer`]: () => refuse(409, 'document.step_not_open'),
      [`POST /api/documents/${DOCUMENT}/sign`]: () => refuse(409, 'document.checks_open'),
    });
    const permissions = ['document.read', 'document.draft', 'document.review', 'document.sign'];
    return PageHarness.open(server, Page, '/', { permissions, personId, providers: [provideDocumentMessages()] });
  };
  const sent = (act: string) => server.of('POST', `/api/documents/${DOCUMENT}/${act}`).map(({ body }) => body);

  it('asks who is asked, in one key, and says what the server refuses', async () => {
    const page = await open(review({}));
    await page.press('Enter', { ctrlKey: true });
    expect(sent('answer')).toEqual([{ stepId: STEP, answer: 'passed', comment: '' }]);
    expect(page.text).toContain('Bước này đã xong hoặc chưa đến lượt.');
  });

  it('shows the signer the lines that will stand under the document', async () => {
    const page = await open(review({ steps: [step({ kind: 'sign' })] }));
    expect(page.find('.signature-block').textContent).toContain('KT. CHỦ TỊCH');
    page.button('Duyệt và ký').click();
    await page.settle();
    expect(sent('sign')).toEqual([{ stepId: STEP, mandateId: idOf(95) }]);
  });

  it('sends nothing back without a comment', async () => {
    const page = await open(review({}));
    page.button('Trả lại để sửa').click();
    await page.settle();
    expect(sent('send-back')).toEqual([]);
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('has a comment again after a reload, until the act is done; for nobody else', async () => {
    const reopen = (personId?: string) => {
      TestBed.resetTestingModule();
      return open(review({}), personId);
    };
    const comment = (page: PageHarness) => page.find<HTMLTextAreaElement>('textarea').value;
    await (await open(review({}))).write('textarea', 'Đề nghị bổ sung');
    expect(comment(await reopen(idOf(601)))).toBe('');
    const page = await reopen();
    expect(comment(page)).toBe('Đề nghị bổ sung');
    server.on(`POST /api/documents/${DOCUMENT}/send-back`, () => aDocument(DOCUMENT, {}, 2));
    page.button('Trả lại để sửa').click();
    await page.settle();
    expect(sent('send-back')).toEqual([{ comment: 'Đề nghị bổ sung' }]);
    expect(comment(await reopen())).toBe('');
  });

  it('offers nothing to who is not asked', async () => {
    const page = await open(review({ steps: [step({ postId: idOf(702) })] }));
    expect(page.all('button')).toEqual([]);
  });

  it('lets the drafter take the submission back', async () => {
    const own = await open(review({ ownerPostId: ME, steps: [step({ postId: idOf(702) })] }));
    expect(own.button('Thu lại bản trình')).toBeTruthy();
  });
});
