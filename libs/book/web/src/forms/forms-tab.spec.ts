import { Component } from '@angular/core';
import type { ArrivalView } from '@lienthong/dispatch/model';
import { FakeServer, idOf, PageHarness } from '@lienthong/platform/web-testing';
import { provideBook } from '../shell/provide-book';
import { FormsTab } from './forms-tab';

@Component({ imports: [FormsTab], template: `<lt-forms-tab [arrivalId]="id" />` })
class Host {
  protected readonly id = idOf(1);
}

const arrival: ArrivalView = {
  ...{ id: idOf(1), state: 'registered', channel: 'internal', senderId: idOf(900), senderName: 'Sở Nội vụ' },
  ...{
    code: '1/SNV',
    codeNumber: '1',
    codeNotation: 'SNV',
    typeCode: 'CONG_VAN',
    typeName: 'Công văn',
    subject: 'Về việc',
  },
  ...{ urgency: 0, issuedOn: '2026-11-20', dueOn: null, arrivedAt: '2026-11-23T01:00:00.000Z', seenAt: null },
  ...{ arrivalNumber: 1, arrivalYear: 2026, registeredAt: '2026-11-23T02:00:00.000Z', fileCount: 0, handling: null },
  ...{
    holders: '',
    handlingDueOn: null,
    duplicates: [],
    signerTitle: '',
    signerName: '',
    language: 'Tiếng Việt',
    note: '',
  },
  ...{ viaName: null, addressed: true, forwardCount: 0, refusalReason: null, answeredAt: null, noticedAt: null },
  ...{ revision: 1, reading: null, faults: [], mergedInto: null, proofs: [], files: [] },
};
const pdf: ArrivalView['files'][number] = {
  ...{ id: idOf(2), name: 'cong-van.pdf', mediaType: 'application/pdf', size: 1000, sha256: 'a'.repeat(64), pages: 1 },
  uploadedAt: '2026-11-23T01:00:00.000Z',
};

describe('Biểu mẫu', () => {
  afterEach(() => document.body.replaceChildren());

  const open = (change: Partial<ArrivalView>) =>
    PageHarness.open(new FakeServer({ 'GET /api/arrivals/': () => ({ ...arrival, ...change }) }), Host, '/', {
      permissions: ['arrival.read'],
      providers: [provideBook()],
    });
  const addresses = (page: PageHarness) => page.all('a').map((link) => link.getAttribute('href'));

  it('prints slip, stamped copy and stamp of a registered document, each in one act', async () => {
    const page = await open({ files: [pdf] });
    expect(addresses(page)).toEqual(['slip', 'stamped', 'stamp'].map((form) => `/api/arrivals/${idOf(1)}/${form}`));
  });

  it('offers no stamped copy where there is no PDF, and nothing before there is a number', async () => {
    expect(addresses(await open({}))).toHaveLength(2);
  });

  it('says what must be done first', async () => {
    const page = await open({ state: 'pending', arrivalNumber: null });
    expect(addresses(page)).toEqual([]);
    expect(page.text).toContain('Vào sổ trước');
  });
});
